public import Submissions
public import TaskBooks
public import Workbooks

/// A case that shows a rule at work; it knows the line it was written on.
public struct Example: Sendable {
  /// What the case is made of.
  public enum Subject: Sendable {
    /// A clean form of a unit for a period, and what the unit types over it.
    ///
    /// The change gives back where the finding must stand; for a form in which nothing may be
    /// found, what it gives back says nothing.
    case form(Form, change: @Sendable (inout Filling) -> Spot)
    /// A file that was read so.
    case file(Receipt.Outcome)
    /// The built-in task book, changed; only what is found at the spot given back counts.
    case taskBook(change: @Sendable (inout TaskBook) -> Spot)
  }

  /// The clean forms that a case starts from.
  public struct Form: Sendable {
    /// The unit.
    public var unit: String
    /// The period.
    public var period: String
    /// Other units whose clean forms of the period lie beside it.
    public var beside: [String]
    /// The month whose clean report of the unit is known from before; nil is none.
    public var before: String?
  }

  /// What it shows, in a few Chinese words.
  public var shows: String
  /// What it is made of.
  public var subject: Subject
  /// The rules beside this one that fire too, because the case cannot be had without.
  public var also: [String]
  /// The file it was written in.
  public var file: String
  /// The line it was written on.
  public var line: Int

  /// A form of a unit for a period, changed.
  public init(
    _ shows: String, _ unit: String, _ period: String = "2023-06", beside: [String] = [],
    before: String? = nil, also: [String] = [], file: String = #filePath, line: Int = #line,
    change: @escaping @Sendable (inout Filling) -> Spot = { _ in .file }
  ) {
    self.shows = shows
    self.subject = .form(
      Form(unit: unit, period: period, beside: beside, before: before), change: change)
    self.also = also
    self.file = file
    self.line = line
  }

  /// A file that was read so.
  public init(
    _ shows: String, file outcome: Receipt.Outcome, file: String = #filePath, line: Int = #line
  ) {
    self.shows = shows
    self.subject = .file(outcome)
    self.also = []
    self.file = file
    self.line = line
  }

  /// The built-in task book, changed.
  public init(
    _ shows: String, file: String = #filePath, line: Int = #line,
    taskBook change: @escaping @Sendable (inout TaskBook) -> Spot
  ) {
    self.shows = shows
    self.subject = .taskBook(change: change)
    self.also = []
    self.file = file
    self.line = line
  }
}

/// Where a finding stands.
public struct Spot: Hashable, Sendable, CustomStringConvertible {
  /// The whole file.
  public static let file = Spot(sheet: nil, cells: nil)

  /// The sheet; nil is the whole file.
  public var sheet: String?
  /// The cells in it; nil is the whole sheet.
  public var cells: CellRange?

  /// A spot by its parts.
  public init(sheet: String?, cells: CellRange?) {
    self.sheet = sheet
    self.cells = cells
  }

  /// One cell.
  public init(_ place: Place) {
    self.init(sheet: place.sheet, cells: CellRange(place.cell))
  }

  /// `项目台账!G4`; the whole file is `(file)`.
  public var description: String {
    (sheet ?? "(file)") + (cells.map { "!\($0)" } ?? "")
  }
}
