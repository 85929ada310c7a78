import FoundationEssentials
import Testing

@testable import Workbooks

/// Drafts made at random read back as they were written.
struct WritingRandomTests {
  @Test(arguments: 1...30)
  func randomSheetsReadBack(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let rows = dice.rows()
    let path = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString + ".xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WorkbookWriter.write([(SheetDraft(name: "表\(seed)"), rows)], to: path)

    let workbook = try Workbook(path: path)
    var cursor = try workbook.rows(of: workbook.sheets[0])
    for row in rows where !row.cells.isEmpty || row.isHidden {
      let read = try #require(try cursor.next())
      #expect(read.number == row.number)
      #expect(read.isHidden == row.isHidden)
      #expect(read.cells.map(\.reference.column) == row.cells.map(\.column))
      #expect(read.cells.map(\.formula) == row.cells.map(\.formula))
      for (cell, draft) in zip(read.cells, row.cells) {
        #expect(isSame(cell.value, draft.value), "\(cell.reference)")
      }
    }
    #expect(try cursor.next() == nil)
  }

  /// Equal to the bit and the byte, where `==` takes two spellings of a letter for one.
  private func isSame(_ left: CellValue?, _ right: CellValue?) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    default: left == right
    }
  }
}

/// Random numbers that a seed repeats (SplitMix64), and drafts made of them.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func rows() -> [RowDraft] {
    var rows: [RowDraft] = []
    var number = 0
    while rows.count < 40 {
      number += Int.random(in: 1...3, using: &self)
      var row = RowDraft(number, height: Bool.random(using: &self) ? 20.25 : nil)
      row.isHidden = Int.random(in: 0..<5, using: &self) == 0
      var column = 0
      for _ in 0..<Int.random(in: 0...6, using: &self) {
        column += Int.random(in: 1...30, using: &self)
        row.cells.append(cell(column))
      }
      rows.append(row)
    }
    return rows
  }

  private mutating func cell(_ column: Int) -> CellDraft {
    let hasFormula = Int.random(in: 0..<4, using: &self) == 0
    let style = CellStyle {
      $0.font.isBold = Bool.random(using: &self)
      $0.fill = Bool.random(using: &self) ? "FFF2CC" : nil
    }
    return CellDraft(column, value(), formula: hasFormula ? "A1&\"<\"" : nil, style: style)
  }

  private mutating func value() -> CellValue {
    switch Int.random(in: 0..<6, using: &self) {
    case 0:
      let number = Double(bitPattern: next())
      return .number(number.isFinite && number != 0 ? number : 1)
    case 1: return .number(Double(Int.random(in: -1_000_000...1_000_000, using: &self)) / 100)
    case 2: return .bool(Bool.random(using: &self))
    case 3: return .error(["#REF!", "#N/A", "#DIV/0!"].randomElement(using: &self) ?? "#N/A")
    case 4:
      let date = DateTime(
        year: Int.random(in: 1901...9999, using: &self),
        month: Int.random(in: 1...12, using: &self),
        day: Int.random(in: 1...28, using: &self), seconds: Int.random(in: 0..<86_400, using: &self)
      )
      return date.map { .date($0) } ?? .bool(false)
    default: return .text(text())
    }
  }

  private mutating func text() -> String {
    let pieces = [
      "招商", " ", "\n", "\r", "\t", "&", "<", "]]>", "\"", "_x0041_", "_", "x", "\u{0}", "\u{1F}",
      "\u{FFFE}", "\u{FFFF}", "e\u{301}", "é", "👩‍👧", "𠮷", "_x005F_", "a", "0",
    ]
    let count = Int.random(in: 1...8, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
