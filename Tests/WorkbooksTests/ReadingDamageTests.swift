import Testing

@testable import Workbooks

/// Damaged files are refused with an error or read; they never bring the program down.
struct ReadingDamageTests {
  private func sample() throws -> [UInt8] {
    try HandMade(
      data: (1...40).map {
        "<row r='\($0)'><c r='A\($0)' t='s'><v>0</v></c><c s='0'><f>A\($0)*2</f><v>\($0).5</v></c></row>"
      }.joined(), around: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>",
      strings: "<si><t>甲乙丙丁</t></si>", styles: "<cellXfs><xf numFmtId='14'/></cellXfs>"
    ).bytes()
  }

  @Test("A workbook cut off anywhere is refused")
  func cutOff() throws {
    let whole = try sample()
    #expect(HandMade.refusal(whole) == nil)
    for end in stride(from: 0, to: whole.count, by: 47) {
      #expect(HandMade.refusal(Array(whole[..<end])) != nil, "\(end)")
    }
  }

  @Test("A workbook with any byte turned over is read or refused")
  func turnedOver() throws {
    let whole = try sample()
    var refused = 0
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= [0xFF, 0x01, 0x80, 0x20][place % 4]
      if HandMade.refusal(bytes) != nil { refused += 1 }
    }
    // Most bytes are compressed data, which a checksum guards.
    #expect(refused > whole.count / 3)
  }

  @Test("A sheet with any byte of its markup turned over is read or refused")
  func turnedMarkup() throws {
    var package = HandMade(
      data:
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c><f t='shared' si='0'>A1</f><v>1</v></c></row>",
      strings: "<si><t>甲</t></si>")
    let sheet = try #require(package.parts.first { $0.name == "xl/worksheets/sheet1.xml" }).bytes
    for place in stride(from: 0, to: sheet.count, by: 3) {
      var bytes = sheet
      bytes[place] ^= [0x01, 0x10, 0xFF][place % 3 == 0 ? place / 3 % 3 : 0]
      package.put("xl/worksheets/sheet1.xml", bytes: bytes)
      _ = try HandMade.refusal(package.bytes())
    }
  }
}
