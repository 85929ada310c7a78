import Testing

@testable import Workbooks

/// When a number is a date, and what is seen of numbers.
struct ReadingDateTests {
  private func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped)\"/>"
    }
    let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return "<numFmts>\(formats.joined())</numFmts><cellXfs>\(cells.joined())</cellXfs>"
  }

  @Test("Formats that show a day or a time of day make dates of numbers")
  func dateFormats() throws {
    let codes = [
      "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "e\"年\"m\"月\"", "aaaa", "m/d", "mmm-yy",
      "[Red]yyyy-mm-dd hh:mm", "d\\-m", "[DBNum1]m月d日", "h:mm", "mm:ss.0",
      "上午/下午h\"时\"mm\"分\"", "[$-F400]h:mm:ss\\ AM/PM",
    ]
    for code in codes { #expect(NumberFormat(code).isDate, "\(code)") }
  }

  @Test("Durations, numbers and quoted letters make no dates")
  func otherFormats() throws {
    let codes = [
      "[h]:mm:ss", "[mm]:ss", "[s]", "0.00", "General", "\"day\"0", "0\\d", "[Red]0",
      "#,##0\"元\"", "@", "0.00E+00", "[$¥-804]#,##0", "_d0", "0;\"m\"",
    ]
    for code in codes { #expect(!NumberFormat(code).isDate, "\(code)") }
  }

  @Test("The formats that are named by number alone include those of Chinese Excel")
  func builtIns() {
    let dates = [14...22, 27...36, 45...45, 47...47, 50...58]
    for id in 0...60 {
      #expect(NumberFormat.builtIn(id).isDate == dates.contains { $0.contains(id) }, "\(id)")
    }
  }

  @Test("Both date systems, the leap day that never was and numbers below one")
  func systems() throws {
    let data =
      "<row>"
      + ["45052", "60", "0.5", "-3", "1", "2958466"].map {
        "<c s='0'><v>\($0)</v></c>"
      }.joined() + "</row>"
    let style = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    let from1900 = try HandMade(data: data, styles: style).rows().flatMap(\.cells).map(\.value)
    #expect(
      from1900 == [
        .date(try #require(DateTime(year: 2023, month: 5, day: 6))), .number(60), .number(0.5),
        .number(-3), .date(try #require(DateTime(year: 1900, month: 1, day: 1))),
        .number(2_958_466),
      ])
    let from1904 = try HandMade(
      data: "<row><c s='0'><v>43590</v></c></row>", styles: style,
      workbook: "<workbookPr date1904='1'/>"
    ).rows().flatMap(\.cells).map(\.value)
    #expect(from1904 == [.date(try #require(DateTime(year: 2023, month: 5, day: 6)))])
  }

  @Test(
    "A number is seen as its format shows it",
    arguments: [
      ("General", "0.1", "0.1"), ("General", "1234567.891", "1234567.891"),
      ("General", "0.30000000000000004", "0.3"), ("General", "123456789012", "1.23457E+11"),
      ("General", "1.23456789012", "1.23456789"), ("General", "0.0000000001", "1E-10"),
      ("General", "-12.5", "-12.5"), ("General", "1e100", "1E+100"), ("General", "-0", "0"),
      ("General", "0.00012345678912", "0.000123457"), ("General", "99999999999.9", "1E+11"),
      ("0", "2.5", "3"), ("0", "-0.4", "0"), ("0.00", "0.285", "0.29"), ("0.00", "1.005", "1.01"),
      ("0.00", "-3", "-3.00"), ("#,##0", "1234567", "1,234,567"), ("#,##0.00", "12", "12.00"),
      ("#,##0", "999", "999"), ("0%", "0.235", "24%"), ("0.00%", "0.075", "7.50%"),
      ("#.##", "0.5", ".5"), ("0.0#", "2", "2.0"), ("#", "0", ""), ("000", "7", "007"),
      ("0.00E+00", "12345", "1.23E+04"), ("0.00E+00", "9.999", "1.00E+01"),
      ("##0.0E+0", "12345", "12.3E+3"), ("0.0E-0", "0.05", "5.0E-2"), ("0,", "12345", "12"),
      ("0.0,,\"百万\"", "12345678", "12.3百万"), ("0\"万\"0000", "123456", "12万3456"),
      ("000-0000", "1234567", "123-4567"), ("0;(0)", "-5", "(5)"), ("0;-0;\"零\"", "0", "零"),
      ("[Red]-0.0", "2", "-2.0"), ("[>=100]\"多\";[<0]\"负\";0", "250", "多"),
      ("[>=100]\"多\";[<0]\"负\";0", "-1", "负"), ("[>=100]\"多\";[<0]\"负\";0", "7", "7"),
      ("_ * #,##0.00_ ", "5", " 5.00 "), ("\"¥\"#,##0.00", "8.5", "¥8.50"),
      ("[$¥-804]#,##0", "9", "¥9"), ("# ?/?", "1.5", "1 1/2"), ("# ?/?", "0.25", " 1/4"),
      ("@", "12", "12"), ("\"固定\"", "1", "固定"), ("General\"元\"", "3", "3元"),
      ("yyyy\"年\"m\"月\"d\"日\"", "45052", "2023年5月6日"), ("yyyy-mm-dd", "45052", "2023-05-06"),
      ("e\"年\"", "45052", "2023年"), ("aaaa", "45052", "星期六"), ("aaa", "45053", "日"),
      ("dddd d mmm yy", "45052", "Saturday 6 May 23"),
      ("yyyy/m/d h:mm", "45052.5", "2023/5/6 12:00"),
      ("h:mm:ss", "0.3541666667", "8:30:00"), ("mm:ss", "0.0423611111", "01:00"),
      ("h:mm AM/PM", "0.5625", "1:30 PM"), ("上午/下午h\"时\"mm\"分\"", "0.25", "上午6时00分"),
      ("[h]:mm", "1.5", "36:00"), ("[mm]:ss", "0.0423611111", "61:00"),
      ("mm:ss.0", "0.0006953703", "01:00.1"), ("yyyy-m-d", "60", "1900-2-29"),
      ("h:mm", "0.99999999", "0:00"), ("yyyy-mm-dd", "-5", "#####"),
    ])
  func display(code: String, number: String, shown: String) throws {
    let package = HandMade(
      data: "<row><c s='0'><v>\(number)</v></c></row>", styles: styles([code]))
    #expect(try package.display() == [shown])
  }

  @Test("Texts, truth values and errors are seen as they are, or in the section for text")
  func otherValues() throws {
    let package = HandMade(
      data: """
        <row><c s="0" t="str"><v>甲</v></c><c s="1" t="str"><v>甲</v></c><c s="2" t="str"><v>甲</v></c>
        <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
        """, styles: styles(["0.00", "0;-0;0;\"<\"@\">\"", "@\"!\""]))
    #expect(try package.display() == ["甲", "<甲>", "甲!", "TRUE", "#N/A"])
  }

  @Test("The code of a cell's format is told, and General where none is said")
  func codes() throws {
    let book = try HandMade(styles: styles(["0.00%"])).open()
    let cell = CellReference(row: 1, column: 1)
    #expect(book.numberFormat(of: Cell(cell, value: nil, style: 0)) == "0.00%")
    #expect(book.numberFormat(of: Cell(cell, value: nil, style: 9)) == "General")
    #expect(book.numberFormat(of: Cell(cell, value: nil, style: -1)) == "General")
  }
}
