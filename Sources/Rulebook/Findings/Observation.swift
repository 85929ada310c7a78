public import Submissions
public import TaskBooks
public import Workbooks

/// A cell of another workbook.
public struct Elsewhere: Hashable, Sendable {
  /// The workbook's path as it was given.
  public var file: String
  /// The cell.
  public var place: Place

  /// A cell of another workbook.
  public init(file: String, place: Place) {
    self.file = file
    self.place = place
  }
}

/// What a rule saw, before level, clause and state are put to it.
public struct Observation: Hashable, Sendable {
  /// The sheet and cells; nil is the whole file.
  public var sheet: String?
  /// The cells in that sheet; nil is the whole sheet.
  public var cells: CellRange?
  /// The printed header of the column; nil where there is none.
  public var header: String?
  /// The value as a person sees it; nil where there is none.
  public var found: String?
  /// How the value was read, where that is not plain.
  public var read: String?
  /// The value expected; nil where it is not one value.
  public var expected: String?
  /// The difference between the two; nil where they are not numbers.
  public var difference: String?
  /// What is wrong, in one Chinese sentence that names values and not codes.
  public var message: String
  /// What to do, where it is not the rule's own remedy.
  public var remedy: String?
  /// Other cells involved.
  public var related: [Place]
  /// Cells of other workbooks involved.
  public var elsewhere: [Elsewhere] = []
  /// What the trouble is about, the same in the next submission: `paidIn`, `project:XM-01/signed`.
  public var subject: String
  /// The values involved, as read; a reason lapses when they change.
  public var values: [String]
  /// The cells whose own fault this may follow from; a finding there hides this one.
  public var causes: [Place]
  /// What it asks for, where that is not what the rule's setting says.
  public var level: Level?

  /// What a rule saw at an entry.
  public init(
    at entry: Entry, expected: String? = nil, difference: String? = nil, message: String,
    remedy: String? = nil, related: [Place] = [], subject: String, values: [String] = [],
    causes: [Place] = [], level: Level? = nil
  ) {
    self.init(
      sheet: entry.place.sheet, cells: CellRange(entry.place.cell), header: entry.header,
      found: entry.seen, read: entry.evaluatedText, expected: expected, difference: difference,
      message: message,
      remedy: remedy, related: related, subject: subject,
      values: values.isEmpty ? [entry.text] : values, causes: causes, level: level)
  }

  /// What a rule saw, by its parts.
  public init(
    sheet: String?, cells: CellRange?, header: String? = nil, found: String? = nil,
    read: String? = nil, expected: String? = nil, difference: String? = nil, message: String,
    remedy: String? = nil, related: [Place] = [], subject: String, values: [String] = [],
    causes: [Place] = [], level: Level? = nil
  ) {
    self.sheet = sheet
    self.cells = cells
    self.header = header
    self.found = found
    self.read = read
    self.expected = expected
    self.difference = difference
    self.message = message
    self.remedy = remedy
    self.related = related
    self.subject = subject
    self.values = values
    self.causes = causes
    self.level = level
  }
}

extension Entry {
  /// What was read in place of what a person sees: what the formula comes to; nil where that is the
  /// same.
  fileprivate var evaluatedText: String? {
    switch evaluation {
    case .unstored, .stale: text + "(按公式计算)"
    case .refused, nil: nil
    }
  }
}
