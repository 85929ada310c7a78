import Testing

@testable import Workbooks

struct WritingStylesTests {
  private let bold = CellStyle { $0.font.isBold = true }
  private let money = CellStyle { $0.numberFormat = "#,##0.0000" }

  @Test func thePlainStyleIsTheFirst() {
    var table = StyleTable()
    #expect(table.index(of: CellStyle()) == 0)
    #expect(table.index(of: bold) == 1)
  }

  @Test func equalStylesAreOne() {
    var table = StyleTable()
    #expect(table.index(of: bold) == table.index(of: bold))
    #expect(table.index(of: money) == 2)
    #expect(table.cellFormats.values.count == 3)
  }

  @Test func entriesComeBehindThoseOfAnExistingPart() {
    var table = StyleTable(
      after: .init(
        fonts: 5, fills: 3, borders: 2, cellFormats: 9, differentialFormats: 4,
        firstNumberFormat: 170))
    #expect(table.index(of: money.with { $0.fill = "FFF2CC" }) == 9)
    #expect(table.index(of: DifferentialStyle(fill: "FFC7CE")) == 4)
    let added = table.additions
    #expect(string(added.cellFormats).contains("numFmtId=\"170\" fontId=\"5\" fillId=\"3\""))
    #expect(string(added.cellFormats).contains("borderId=\"2\" xfId=\"0\""))
    #expect(
      string(added.numberFormats) == "<numFmt numFmtId=\"170\" formatCode=\"#,##0.0000\"/>")
    #expect(added.counts.fills == 1)
    #expect(added.counts.cellFormats == 1)
  }

  @Test func aPartWithoutFillsGetsTheTwoThatAreGiven() {
    var table = StyleTable(after: .init())
    _ = table.index(of: CellStyle { $0.fill = "FF0000" })
    #expect(string(table.additions.cellFormats).contains("fillId=\"2\""))
  }

  @Test func numberFormatsKnownToAllAreNotWritten() {
    var table = StyleTable()
    _ = table.index(of: CellStyle { $0.numberFormat = "0.00%" })
    #expect(table.numberFormats.values.isEmpty)
    #expect(string(table.additions.cellFormats).contains("numFmtId=\"10\""))
  }

  @Test func onlyAnUnlockedStyleNamesItsProtection() {
    var table = StyleTable()
    #expect(!string(table.additions.cellFormats).contains("protection"))
    _ = table.index(of: CellStyle { $0.isLocked = false })
    #expect(string(table.additions.cellFormats).contains("<protection locked=\"0\"/>"))
  }

  @Test func aChangeOfLookHasTheSameColourTwice() {
    var table = StyleTable()
    _ = table.index(of: DifferentialStyle(fill: "FFC7CE", color: "9C0006", isBold: true))
    #expect(
      string(table.additions.differentialFormats)
        == "<dxf><font><b/><color rgb=\"FF9C0006\"/></font><fill><patternFill patternType=\"solid\">"
        + "<fgColor rgb=\"FFFFC7CE\"/><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill></dxf>")
  }

  @Test(arguments: [("c00000", "FFC00000"), ("red", "FF000000"), ("", "FF000000")])
  func aColourIsAlwaysOne(hex: String, written: String) {
    #expect(Color(stringLiteral: hex).opaque == written)
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
