import Workbooks

/// A cell of a sheet as it is held in memory: 24 bytes, for ledgers have many.
///
/// What a person sees in it is worked out by ``CellLooks`` when it is asked for.
struct HeldCell: Hashable, Sendable {
  /// What it holds, as far as its format says how it is seen.
  enum Content: Hashable, Sendable {
    case blank
    case number(Double)
    /// A day, by the serial number that stands for it.
    case day(Double)
    case text(String)
    case bool(Bool)
    case error(String)
    /// What few cells have: a formula, a text of its own.
    case rare(RareCell)
  }

  /// What it holds.
  private(set) var content: Content
  private let place: Int16
  /// Its format, by its place among the looks of the sheet.
  let look: UInt16

  /// A cell by its parts.
  init(_ content: Content, column: Int, look: UInt16) {
    self.content = content
    self.place = Int16(truncatingIfNeeded: column)
    self.look = look
  }

  /// Its column, from 1.
  var column: Int { Int(place) }

  /// What few cells have; nil is nothing.
  var rarity: RareCell? {
    if case .rare(let rarity) = content { rarity } else { nil }
  }

  /// The formula in it; nil is none.
  var formula: String? { rarity?.formula }

  /// How the value of its formula was come by; nil where it is the stored one.
  var evaluation: FormulaEvaluation? { rarity?.evaluation }

  /// Puts in what its formula comes to, or that it could not be worked out.
  mutating func set(_ evaluated: RareCell) { content = .rare(evaluated) }
}

/// A cell that has what few have, all of it said outright.
final class RareCell: Hashable, Sendable {
  /// What the cell holds, or what its formula comes to; nil is blank.
  let value: CellValue?
  /// The text a person sees in it.
  let text: String
  /// The characters stored for it.
  let stored: String
  /// The formula in it; nil is none.
  let formula: String?
  /// How the value of the formula was come by; nil where it is the stored one.
  let evaluation: FormulaEvaluation?

  init(
    value: CellValue?, text: String, stored: String, formula: String?,
    evaluation: FormulaEvaluation? = nil
  ) {
    self.value = value
    self.text = text
    self.stored = stored
    self.formula = formula
    self.evaluation = evaluation
  }

  static func == (left: RareCell, right: RareCell) -> Bool {
    left.value == right.value && left.text == right.text && left.stored == right.stored
      && left.formula == right.formula && left.evaluation == right.evaluation
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(text)
    hasher.combine(formula)
  }
}
