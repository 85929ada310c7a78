import Testing

@testable import Workbooks

struct WritingCellTests {
  /// The markup of one cell in row 7, with shared strings or with texts in the cells.
  private func markup(_ cell: CellDraft, isShared: Bool = true) throws(WorkbookError) -> String {
    var row = RowDraft(7)
    row.cells = [cell]
    let markup = try markup(row, isShared: isShared)
    return String(markup.dropFirst("<row r=\"7\">".count).dropLast("</row>".count))
  }

  private func markup(_ row: RowDraft, isShared: Bool = true) throws(WorkbookError) -> String {
    var sheet = try SheetXML(SheetDraft(name: "表"))
    var rows = PackedRows()
    var styles = StyleTable()
    var strings: SharedStringsXML? = isShared ? SharedStringsXML() : nil
    try sheet.append(row, to: &rows, styles: &styles, strings: &strings)
    var xml = XMLText()
    xml.append(rows)
    return String(decoding: xml.take(), as: UTF8.self)
  }

  @Test func aNumberIsItsDigits() throws {
    #expect(try markup(CellDraft(2, .number(0.1))) == #"<c r="B7"><v>0.1</v></c>"#)
  }

  @Test func aTextIsSharedOrInTheCell() throws {
    #expect(try markup(CellDraft(28, .text("甲"))) == #"<c r="AB7" t="s"><v>0</v></c>"#)
    #expect(
      try markup(CellDraft(28, .text("甲")), isShared: false)
        == #"<c r="AB7" t="inlineStr"><is><t>甲</t></is></c>"#)
  }

  @Test func flagsAndErrorsAreTyped() throws {
    #expect(try markup(CellDraft(1, .bool(true))) == #"<c r="A7" t="b"><v>1</v></c>"#)
    #expect(try markup(CellDraft(1, .error("#N/A"))) == #"<c r="A7" t="e"><v>#N/A</v></c>"#)
  }

  @Test func aDateIsASerialWithAFormatThatShowsIt() throws {
    let date = try #require(DateTime(year: 2023, month: 5, day: 6))
    #expect(try markup(CellDraft(1, .date(date))) == #"<c r="A7" s="1"><v>45052</v></c>"#)
    let noon = try #require(DateTime(year: 2023, month: 5, day: 6, seconds: 43_200))
    #expect(try markup(CellDraft(1, .date(noon))) == #"<c r="A7" s="1"><v>45052.5</v></c>"#)
  }

  @Test(arguments: [
    (CellValue.number(3), #"<c r="A7"><f>A1&lt;B1</f><v>3</v></c>"#),
    (.text("是 "), #"<c r="A7" t="str"><f>A1&lt;B1</f><v xml:space="preserve">是 </v></c>"#),
    (.bool(false), #"<c r="A7" t="b"><f>A1&lt;B1</f><v>0</v></c>"#),
    (.error("#REF!"), #"<c r="A7" t="e"><f>A1&lt;B1</f><v>#REF!</v></c>"#),
    (nil, #"<c r="A7"><f>A1&lt;B1</f></c>"#),
  ])
  func aFormulaStandsWithItsResult(result: CellValue?, written: String) throws {
    #expect(try markup(CellDraft(1, result, formula: "A1<B1")) == written)
  }

  @Test func aBlankCellIsWrittenOnlyForItsLook() throws {
    var row = RowDraft(7)
    row.cells = [CellDraft(1, nil), CellDraft(2, nil, style: CellStyle { $0.fill = "FFF2CC" })]
    #expect(try markup(row) == #"<row r="7"><c r="B7" s="1"/></row>"#)
  }

  @Test func aStyleIsFoundAgainAfterAnotherInTheSameColumn() throws {
    var sheet = try SheetXML(SheetDraft(name: "表"))
    var rows = PackedRows()
    var styles = StyleTable()
    var strings: SharedStringsXML? = SharedStringsXML()
    let looks = [CellStyle(), CellStyle { $0.font.isBold = true }, CellStyle()]
    for (offset, look) in looks.enumerated() {
      var row = RowDraft(offset + 1)
      row.cells = [CellDraft(1, .number(1), style: look)]
      try sheet.append(row, to: &rows, styles: &styles, strings: &strings)
    }
    var xml = XMLText()
    xml.append(rows)
    let markup = String(decoding: xml.take(), as: UTF8.self)
    #expect(markup.contains(#"<c r="A1"><v>"#))
    #expect(markup.contains(#"<c r="A2" s="1"><v>"#))
    #expect(markup.contains(#"<c r="A3"><v>"#))
  }

  @Test func aRowStatesItsHeightAndWhetherItIsHidden() throws {
    var row = RowDraft(7, height: 22.5)
    row.isHidden = true
    #expect(try markup(row) == #"<row r="7" ht="22.5" customHeight="1" hidden="1"/>"#)
  }

  @Test func textsThatDifferOnlyInTheirBytesStayTwo() {
    var strings = SharedStringsXML()
    #expect(strings.index(of: "é") == 0)
    #expect(strings.index(of: "e\u{301}") == 1)
    #expect(strings.index(of: "é") == 0)
  }

  @Test func everyTextOfManyIsFoundAgain() {
    var table = TextTable()
    let texts = (0..<5000).map { "企业\($0)" } + [""]
    #expect(texts.map { table.index(of: $0) } == Array(0...5000))
    #expect(texts.map { table.index(of: $0) } == Array(0...5000))
    #expect(table.count == 5001)
    #expect(String(decoding: table[4999], as: UTF8.self) == "企业4999")
    #expect(table[5000].isEmpty)
  }

  @Test(arguments: [
    CellDraft(1, .number(.nan)), CellDraft(1, .number(.infinity)),
    CellDraft(1, .text(String(repeating: "字", count: 32_768))),
    CellDraft(1, nil, formula: String(repeating: "1", count: 8193)),
    CellDraft(1, .text(String(repeating: "字", count: 32_768)), formula: "A1"),
    CellDraft(1, DateTime(year: 1899, month: 12, day: 31).map { .date($0) }),
  ])
  func whatACellCannotHoldIsRefusedWithItsPlace(cell: CellDraft) {
    let error = #expect(throws: WorkbookError.self) { try markup(cell) }
    guard case .cannotWrite("表", CellReference(row: 7, column: 1), _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func theLongestTextIsWritten() throws {
    #expect(try markup(CellDraft(1, .text(String(repeating: "字", count: 32_767)))).count > 10)
  }

  @Test(arguments: [[2, 1], [1, 1], [0], [16_385]])
  func columnsMustAscendInsideTheGrid(columns: [Int]) {
    var row = RowDraft(7)
    row.cells = columns.map { CellDraft($0, .number(1)) }
    #expect(throws: WorkbookError.self) { try markup(row) }
  }

  @Test(arguments: [[2, 1], [1, 1], [0], [1_048_577]])
  func rowsMustAscendInsideTheGrid(numbers: [Int]) throws {
    var sheet = try SheetXML(SheetDraft(name: "表"))
    var rows = PackedRows()
    var styles = StyleTable()
    var strings: SharedStringsXML?
    #expect(throws: WorkbookError.self) {
      for number in numbers {
        try sheet.append(RowDraft(number), to: &rows, styles: &styles, strings: &strings)
      }
    }
  }
}
