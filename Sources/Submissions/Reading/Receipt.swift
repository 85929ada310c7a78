public import Workbooks

/// A file as it came in: a form that was read, or why it could not be.
public struct Receipt: Hashable, Sendable {
  /// The outcome of reading a file.
  public enum Outcome: Hashable, Sendable {
    /// A form of this year's task book.
    case submission(Submission)
    /// A workbook in which no sheet has the headers of any of the five tables (S105).
    case notAForm(Nearest?)
    /// No readable workbook (S101 to S104).
    case unreadable(WorkbookError)
  }

  /// The sheet that comes nearest to one of the tables.
  public struct Nearest: Hashable, Sendable {
    /// The sheet.
    public var sheet: String
    /// The number of the table whose headers it resembles most.
    public var table: Int
    /// The headers found in it.
    public var found: [String]
    /// The headers looked for and not found.
    public var missing: [String]

    /// A near sheet by its parts.
    public init(sheet: String, table: Int, found: [String], missing: [String]) {
      self.sheet = sheet
      self.table = table
      self.found = found
      self.missing = missing
    }
  }

  /// The file's path as it was given.
  public var file: String
  /// The SHA-256 of the file; empty where not even its bytes could be read.
  public var sha256: String
  /// The password that opened it; nil where none was needed or none did.
  public var password: String?
  /// The outcome.
  public var outcome: Outcome

  /// A receipt by its parts.
  public init(file: String, sha256: String, password: String? = nil, outcome: Outcome) {
    self.file = file
    self.sha256 = sha256
    self.password = password
    self.outcome = outcome
  }
}
