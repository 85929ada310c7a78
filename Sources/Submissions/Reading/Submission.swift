public import TaskBooks
public import Workbooks

/// What a filled form says, each figure with the cell it stands in.
public struct Submission: Hashable, Sendable {
  /// The file's path as it was given.
  public var file: String
  /// The SHA-256 of the file.
  public var sha256: String
  /// Whose form it is, for when, and from which issue of the template.
  public var identity: Identity
  /// The table (1 to 5) of the unit.
  public var table: Int
  /// The name of the sheet with the figures.
  public var sheet: String
  /// The figures found, by indicator.
  public var figures: [IndicatorID: Entry]
  /// The ledgers found.
  public var ledgers: [LedgerKey: Ledger]
  /// Printed parts that are not as printed.
  public var altered: [AlteredPart]
  /// Sheets and columns that were not found.
  public var missing: [MissingPart]
  /// Sheets, rows and columns that stand elsewhere than in the form issued, in plain Chinese.
  public var moved: [MovedPart]
  /// Hidden sheets, rows and columns that hold figures (S111).
  public var hidden: [HiddenPart]
  /// What the workbook carries beside its cells, which is never run nor followed (S113).
  public var carried: [CarriedPart]
  /// Further sheets and lines that claim to be the same as what was read (S114).
  public var doubled: [DoubledPart]
  /// When the workbook was last saved, as it says itself; nil is unsaid.
  public var saved: DateTime?
  /// The sheet of findings that it was returned with; nil where it has none.
  public var returned: ReturnedSheet?

  /// A submission by its parts.
  public init(
    file: String, sha256: String, identity: Identity, table: Int, sheet: String,
    figures: [IndicatorID: Entry] = [:], ledgers: [LedgerKey: Ledger] = [:],
    altered: [AlteredPart] = [], missing: [MissingPart] = [], moved: [MovedPart] = [],
    hidden: [HiddenPart] = [], carried: [CarriedPart] = [], doubled: [DoubledPart] = []
  ) {
    self.file = file
    self.sha256 = sha256
    self.identity = identity
    self.table = table
    self.sheet = sheet
    self.figures = figures
    self.ledgers = ledgers
    self.altered = altered
    self.missing = missing
    self.moved = moved
    self.hidden = hidden
    self.carried = carried
    self.doubled = doubled
  }

  /// The rows of a ledger; none where the ledger was not found.
  public func rows(_ ledger: LedgerKey) -> [LedgerRow] { ledgers[ledger]?.rows ?? [] }
}

/// Whose form it is, for when, and from which issue of the template.
public struct Identity: Hashable, Sendable {
  /// The unit as the form names it; blank where the cell is blank, nil where there is no such cell.
  public var unitEntry: Entry?
  /// The unit of the task book that this names; nil where it names none.
  public var unit: Unit?
  /// The unit to which the form was issued, by the marks a person does not see; nil is unmarked.
  public var issuedTo: String?
  /// The period as the form names it; nil where there is no such cell.
  public var periodEntry: Entry?
  /// The period it names; nil where it cannot be read.
  public var period: Period?
  /// The period for which the form was issued, by the unseen marks; nil is unmarked.
  public var issuedFor: Period?
  /// The issue of the template, by any mark; nil is unmarked.
  public var issue: String?

  /// An identity by its parts.
  public init(
    unitEntry: Entry? = nil, unit: Unit? = nil, issuedTo: String? = nil, periodEntry: Entry? = nil,
    period: Period? = nil, issuedFor: Period? = nil, issue: String? = nil
  ) {
    self.unitEntry = unitEntry
    self.unit = unit
    self.issuedTo = issuedTo
    self.periodEntry = periodEntry
    self.period = period
    self.issuedFor = issuedFor
    self.issue = issue
  }
}

/// A ledger as filled.
public struct Ledger: Hashable, Sendable {
  /// The name of its sheet.
  public var sheet: String
  /// Its title row.
  public var titleRow: Int
  /// The column of each title found, by key.
  public var columns: [String: Int]
  /// The rows in which anything was typed, in order.
  public var rows: [LedgerRow]
  /// The rows that sum up others: those that begin with 合计, 总计, 小计 or 累计 (L308).
  public var totals: [LedgerRow]

  /// A ledger by its parts.
  public init(
    sheet: String, titleRow: Int, columns: [String: Int], rows: [LedgerRow],
    totals: [LedgerRow] = []
  ) {
    self.totals = totals
    self.sheet = sheet
    self.titleRow = titleRow
    self.columns = columns
    self.rows = rows
  }
}

/// A printed part that is not as printed (S109).
public struct AlteredPart: Hashable, Sendable {
  /// What was altered.
  public enum Kind: String, Hashable, Sendable {
    /// A target of the year.
    case target
    /// A header.
    case header
    /// The name of the unit.
    case unitName
    /// A printed note.
    case note
  }

  /// What was altered.
  public var kind: Kind
  /// What it is of: the header, or the first words of the note.
  public var subject: String
  /// Where it stands; for a part that is gone, where it should stand.
  public var place: Place
  /// What stands there.
  public var found: String
  /// What was printed.
  public var expected: String

  /// An altered part by its parts.
  public init(kind: Kind, subject: String, place: Place, found: String, expected: String) {
    self.kind = kind
    self.subject = subject
    self.place = place
    self.found = found
    self.expected = expected
  }
}

/// A sheet or column that was not found (S106).
public struct MissingPart: Hashable, Sendable {
  /// The sheet it is in, or that is missing itself.
  public var sheet: String
  /// The title of the missing column; nil where the sheet is missing.
  public var column: String?
  /// What it was probably renamed to, and where that stands; nil where nothing is near.
  public var probably: Place?
  /// What stands there.
  public var probablyText: String?

  /// A missing part by its parts.
  public init(
    sheet: String, column: String?, probably: Place? = nil, probablyText: String? = nil
  ) {
    self.sheet = sheet
    self.column = column
    self.probably = probably
    self.probablyText = probablyText
  }
}

/// A sheet, row or column that stands elsewhere than in the form issued (S110).
public struct MovedPart: Hashable, Sendable {
  /// Where it stands now.
  public var place: Place
  /// What happened, in Chinese: 工作表“目标完成情况”改名为“Sheet1”.
  public var what: String

  /// A moved part by its parts.
  public init(place: Place, what: String) {
    self.place = place
    self.what = what
  }
}
