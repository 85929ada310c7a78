import TaskBooks
import Workbooks

/// The formats that the cells of a sheet have, and what a person sees of their contents by them.
struct CellLooks: Sendable {
  /// A format.
  private struct Look: Sendable {
    /// Its index in the workbook.
    var style: Int
    var format: NumberFormat
    var isPercent: Bool
    /// Whether a text is seen as it is.
    var showsTexts: Bool
  }

  /// Whether days are counted from 1904.
  let is1904: Bool
  /// Whether cells can show a picture in place of what they hold.
  private let hasPictures: Bool
  /// Whether any of the cells has what few have.
  private(set) var hasRareCells = false
  private var looks: [Look] = []
  /// The place of each index of the workbook; -1 is none yet.
  private var places: [Int] = []
  /// The place of all indices beyond the formats that a workbook can have.
  private var unknown: Int?
  /// How many formats a workbook can have; Excel has 65,490.
  private static let most = 65_535

  /// No format yet.
  init(of workbook: borrowing Workbook) {
    is1904 = workbook.is1904
    hasPictures = !workbook.cellPictures.isEmpty
  }

  /// The cell as it is held.
  mutating func held(_ cell: borrowing Cell, of workbook: borrowing Workbook) -> HeldCell {
    let look = place(of: cell, workbook)
    let (column, number) = (cell.reference.column, UInt16(truncatingIfNeeded: look))
    if let plain = plain(cell, look) { return HeldCell(plain, column: column, look: number) }
    hasRareCells = true
    let rare = RareCell(
      value: cell.value, text: workbook.displayText(of: cell), stored: cell.stored,
      formula: cell.formula)
    return HeldCell(.rare(rare), column: column, look: number)
  }

  /// What a cell holds that has nothing but its content and format; nil of any other.
  private func plain(_ cell: borrowing Cell, _ look: Int) -> HeldCell.Content? {
    guard cell.formula == nil, !hasPictures else { return nil }
    switch cell.value {
    case .text(let text)? where looks[look].showsTexts: return .text(text)
    case .number(let number)?:
      // Only of digits alone can more be stored than the number.
      let isWhole = number.rounded() == number
      return isWhole && Self.saysMore(cell.stored) ? nil : .number(number)
    case .date(let date)?:
      guard let serial = Double(cell.stored), DateTime(serial: serial, is1904: is1904) == date
      else { return nil }
      return .day(serial)
    case .bool(let bool)?: return .bool(bool)
    case .error(let name)?: return .error(name)
    case nil: return .blank
    default: return nil
    }
  }

  /// Whether the digits say more than the number that was read from them.
  private static func saysMore(_ digits: String) -> Bool {
    let bytes = digits.utf8
    if bytes.count > 15 { return true }
    return bytes.count > 1 && bytes.first == UInt8(ascii: "0")
      && bytes.allSatisfy { (48...57).contains($0) }
  }

  private mutating func place(of cell: borrowing Cell, _ workbook: borrowing Workbook) -> Int {
    let style = cell.style
    let isKnown = (0..<Self.most).contains(style)
    if isKnown {
      if style < places.count, places[style] >= 0 { return places[style] }
    } else if let unknown {
      return unknown
    }
    let code = workbook.numberFormat(of: cell)
    let sample = Cell(cell.reference, value: .text("文"), style: style)
    looks.append(
      Look(
        style: style, format: NumberFormat(code), isPercent: code.contains("%"),
        showsTexts: workbook.displayText(of: sample) == "文"))
    if isKnown {
      while places.count <= style { places.append(-1) }
      places[style] = looks.count - 1
    } else {
      unknown = looks.count - 1
    }
    return looks.count - 1
  }

  /// The index of a cell's format in the workbook.
  func style(of cell: HeldCell) -> Int { looks[Int(cell.look)].style }

  private func format(of cell: HeldCell) -> NumberFormat { looks[Int(cell.look)].format }

  /// Whether its format shows percent.
  func isPercent(_ cell: HeldCell) -> Bool { looks[Int(cell.look)].isPercent }

  /// What the cell holds, or what its formula comes to; nil is blank.
  func value(of cell: HeldCell) -> CellValue? {
    switch cell.content {
    case .rare(let cell): cell.value
    case .blank: nil
    case .number(let number): .number(number)
    case .day(let serial): DateTime(serial: serial, is1904: is1904).map { .date($0) }
    case .text(let text): .text(text)
    case .bool(let bool): .bool(bool)
    case .error(let name): .error(name)
    }
  }

  /// The text a person sees in the cell.
  func text(of cell: HeldCell) -> String {
    switch cell.content {
    case .rare(let cell): cell.text
    case .blank: ""
    case .text(let text): text
    case .number(let number), .day(let number):
      format(of: cell).text(of: .number(number), is1904: is1904)
    case .bool(let bool): format(of: cell).text(of: .bool(bool))
    case .error(let name): name
    }
  }

  /// The value that is read; of a code that was typed as a number, all the digits stored.
  func value(of cell: HeldCell, as kind: EntryKind) -> CellValue? {
    let value = value(of: cell)
    guard case .number = value, let stored = cell.rarity?.stored,
      kind == .creditCode || kind == .text,
      !stored.isEmpty, stored.utf8.allSatisfy({ (48...57).contains($0) })
    else { return value }
    return .text(stored)
  }

  /// What the cell is read as.
  func reading(of cell: HeldCell, as kind: EntryKind) -> Reading {
    EntryReader.read(
      value(of: cell, as: kind), isPercent: isPercent(cell), is1904: is1904, as: kind)
  }
}
