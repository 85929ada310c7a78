public import FoundationEssentials
public import TaskBooks
public import Workbooks

/// A cell that was to be filled, as it stands and as it was read.
public struct Entry: Hashable, Sendable {
  /// Where it stands.
  public var place: Place
  /// The printed header of its column.
  public var header: String
  /// What the cell holds, or what its formula comes to; nil is blank.
  public var value: CellValue?
  /// The formula in it; nil is none.
  public var formula: String?
  /// How the value of its formula was come by; nil where it is the stored one.
  public var evaluation: FormulaEvaluation?
  /// The text a person sees in it, or would see of what its formula comes to.
  public var text: String
  /// What it was read as.
  public var reading: Reading

  /// An entry by its parts.
  public init(
    place: Place, header: String, value: CellValue?, formula: String? = nil, text: String,
    reading: Reading
  ) {
    self.place = place
    self.header = header
    self.value = value
    self.formula = formula
    self.text = text
    self.reading = reading
  }

  /// The number it was read as; nil where no number was read.
  public var number: Decimal? {
    if case .number(let number, _) = reading { number } else { nil }
  }

  /// The day it was read as; nil where no day was read.
  public var date: DateTime? {
    if case .date(let date, _) = reading { date } else { nil }
  }

  /// The text or choice it was read as; nil where none was read.
  public var string: String? {
    if case .text(let text) = reading { text } else { nil }
  }

  /// The flag it was read as; nil where it is neither 是 nor 否, or blank.
  public var flag: Bool? {
    if case .flag(let flag) = reading { flag } else { nil }
  }

  /// What a person sees who opens the file: of a formula without a result the formula, of a stale
  /// result the stale one.
  public var seen: String {
    switch evaluation {
    case .unstored: formula.map { "=" + $0 } ?? text
    case .refused where value == nil: formula.map { "=" + $0 } ?? text
    case .stale(let stored): stored
    case .refused, nil: text
    }
  }

  /// Whether nothing was typed.
  public var isBlank: Bool { reading == .blank }
}

/// How the value of a formula was come by, where it is not just the stored one.
public enum FormulaEvaluation: Hashable, Sendable {
  /// No result was stored; the value is what the formula comes to.
  case unstored
  /// The stored result, by the text a person sees, is not what the formula comes to.
  case stale(String)
  /// The formula could not be evaluated; the value is the stored one, if there is any.
  case refused(FormulaResult.Reason)
}

/// What a cell was read as.
public enum Reading: Hashable, Sendable {
  /// How plainly the value stood there.
  public enum Manner: Hashable, Sendable {
    /// As a number or date of the workbook, or as the text that was asked for.
    case plain
    /// As text that is a number or date only after normalising (V203).
    case normalised
  }

  /// Nothing was typed.
  case blank
  /// `-`: not assessed.
  case notAssessed
  /// A number in the unit of the column; of a share, percent.
  case number(Decimal, Manner)
  /// A number whose scale is doubtful, such as 0.55 for a share outside a percent format (V206).
  case doubtful(Decimal)
  /// A day.
  case date(DateTime, Manner)
  /// A text; of a choice, the choice as the list shows it.
  case text(String)
  /// 是 or 否.
  case flag(Bool)
  /// An error value of the workbook, `#REF!`.
  case error(String)
  /// Something that is not what the column asks for.
  case unreadable
}
