import Testing

@testable import Workbooks

/// Which section holds, for numbers and for texts.
struct ReadingFormatsSectionTests {
  @Test("Two, three and four sections go by the sign; a section of its own leaves out the sign")
  func signs() {
    Shown.expect("0;(0)", [(5, "5"), (-5, "(5)"), (0, "0")])
    Shown.expect("0;-0;\"零\"", [(5, "5"), (-5, "-5"), (0, "零"), (0.3, "0")])
    Shown.expect("0;;", [(5, "5"), (-5, ""), (0, "")])
    Shown.expect("0;", [(5, "5"), (-5, ""), (0, "0")])
    Shown.expect(";;;", [(5, ""), (-5, ""), (0, "")])
    Shown.expect("0;0;0;@", [(5, "5"), (-5, "5"), (0, "0")])
    Shown.expect("0.0;@", [(5, "5.0"), (-5, "-5.0")])
    Shown.expect("General;[Red]-General;\"-\"", [(1.5, "1.5"), (-1.5, "-1.5"), (0, "-")])
    Shown.expect("\"是\";\"是\";\"否\"", [(1, "是"), (-1, "是"), (0, "否")])
  }

  @Test("Conditions choose the section; a sign is left out where only negative numbers come")
  func conditions() {
    Shown.expect("[>=100]\"多\";[<0]\"负\";0", [(250, "多"), (-1, "负"), (7, "7")])
    Shown.expect("[>=100]0.0;[<0](0);0", [(100, "100.0"), (-3, "(3)"), (0, "0")])
    Shown.expect("[<=100]\"小\"0;\"大\"0", [(1, "小1"), (101, "大101"), (-1, "-小1")])
    Shown.expect("[>=100]\"A\"0;\"B\"0;\"C\"0", [(100, "A100"), (-5, "B5"), (5, "C5"), (0, "C0")])
    Shown.expect("[=1]\"是\";[=0]\"否\";0", [(1, "是"), (0, "否"), (2, "2"), (-2, "-2")])
    Shown.expect(
      "#,##0.0;[<=-0.05]-#,##0.0;0.0", [(1, "1.0"), (-0.06, "-0.1"), (-0.04, "0.0"), (0, "0.0")])
    Shown.expect("[<>0]0;\"空\"", [(3, "3"), (0, "空")])
    Shown.expect("[ > 1E2 ]\"多\";0", [(101, "多"), (99, "99")])
  }

  @Test("One condition that does not hold leaves General; of two, nothing can be shown")
  func unfulfilled() {
    Shown.expect("[>100]0", [(150.4, "150"), (50.5, "50.5"), (-50.5, "-50.5")])
    Shown.expect("[>100]0;[<0]0", [(150, "150"), (-3, "3"), (50, "#####")])
    Shown.expect("[>5]0;@", [(7.2, "7"), (3.3, "3.3")])
  }

  @Test("Colours show nothing, and a colour alone shows General")
  func colours() {
    Shown.expect(
      1.5,
      [
        ("[Red]0.0", "1.5"), ("[红色]0.0", "1.5"), ("[Color10]0", "2"), ("[RED]", "1.5"),
        ("[black]General", "1.5"),
        ("[蓝色][>1]\"大\";\"小\"", "大"), ("[Red]\"固定\"", "固定"),
      ])
  }

  @Test("General stands in a section among words")
  func generalAmongWords() {
    Shown.expect(
      -2.5,
      [
        ("General\"元\"", "-2.5元"), ("\"约\"General", "-约2.5"), ("general", "-2.5"),
        ("GENERAL", "-2.5"),
        ("G/通用格式", "-2.5"), ("G/通用格式\"元\"", "-2.5元"), ("G/標準", "-2.5"),
        ("General;(General)", "(2.5)"), ("", "-2.5"),
      ])
  }

  @Test("A section for text shows texts and truth values, and leaves numbers to General")
  func texts() {
    let cases: [(String, String)] = [
      ("@", "甲"), ("0.00", "甲"), ("General", "甲"), ("@\"!\"", "甲!"), ("\"<\"@\">\"", "<甲>"),
      ("@@", "甲甲"),
      ("0;-0;0;\"文:\"@", "文:甲"), ("0;-0;@\"x\"", "甲x"), ("0;@", "甲"), ("0;0;0;", ""), (";;;", ""),
      (";;;@", "甲"),
      ("0;0;0;\"无\"", "无"), ("_ @_ ", " 甲 "), ("yyyy/m/d;@", "甲"), ("[Red]@", "甲"), ("* @", "甲"),
      ("\"固定\"", "甲"),
    ]
    for (code, shown) in cases {
      #expect(NumberFormat(code).text(of: .text("甲")) == shown, "\(code)")
    }
    #expect(NumberFormat("0.00").text(of: .bool(true)) == "TRUE")
    #expect(NumberFormat(";;;").text(of: .bool(false)) == "")
    #expect(NumberFormat(";;;").text(of: .error("#N/A")) == "#N/A")
    #expect(NumberFormat("0.00").text(of: nil) == "")
    Shown.expect(12.5, [("@", "12.5"), ("@\"元\"", "12.5"), ("\"第\"@", "12.5")])
  }

  @Test("Text digits stay as typed, whatever the format of numbers")
  func identityNumbers() {
    for code in ["General", "0", "#,##0", "@", "0.00E+00", "yyyy/m/d", "[DBNum2]General"] {
      let text = NumberFormat(code).text(of: .text("520102199001011234"))
      #expect(text == "520102199001011234", "\(code)")
    }
  }

  @Test("A code that means nothing shows General and makes no dates")
  func nonsense() {
    for code in [
      "0;0;0;0;0", "[abc", "0.0 m", "yyyy 0", "General0", "0E+0E+0", "h:mm #", "@0", "d General",
      String(repeating: "0", count: 10_000), String(repeating: "?", count: 10_000),
    ] {
      let format = NumberFormat(code)
      #expect(format.text(of: .number(-1.5)) == "-1.5", "\(code.prefix(20))")
      #expect(!format.isDate, "\(code.prefix(20))")
      #expect(format.code == code)
    }
  }
}
