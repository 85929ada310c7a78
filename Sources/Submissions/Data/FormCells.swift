import FoundationEssentials
public import TaskBooks
public import Workbooks

/// The file of a filled form, and where each value stands in it.
public struct FormCells: Hashable, Sendable {
  /// A figure's cell, and what stood there.
  public struct Source: Hashable, Sendable {
    /// The cell.
    public var place: Place
    /// The text a person sees in it.
    public var text: String
    /// Whether it was read from a text only after normalising (V203).
    public var isNormalised: Bool

    /// A cell by its parts.
    public init(_ place: Place, text: String, isNormalised: Bool = false) {
      self.place = place
      self.text = text
      self.isNormalised = isNormalised
    }
  }

  /// The file's path as it was given.
  public var file: String
  /// The SHA-256 of the file; empty where it is not said.
  public var sha256: String = ""
  /// When the workbook was last saved, as it says itself; nil is unsaid.
  public var saved: DateTime?
  /// The name of the sheet with the figures; empty where it is not said.
  public var sheet: String = ""
  /// The names of the ledgers' sheets.
  public var ledgerSheets: [LedgerKey: String] = [:]
  /// The cell of each figure.
  public var figures: [IndicatorID: Source]
  /// The cells of each ledger row by key of the column, row by row as in the data.
  public var ledgers: [LedgerKey: [[String: Place]]]

  /// Cells by their parts.
  public init(
    file: String, figures: [IndicatorID: Source] = [:],
    ledgers: [LedgerKey: [[String: Place]]] = [:]
  ) {
    self.file = file
    self.figures = figures
    self.ledgers = ledgers
  }

  /// The cells of a submission.
  public init(of submission: Submission) {
    self.init(
      file: submission.file,
      figures: submission.figures.mapValues { entry in
        var isNormalised = false
        if case .number(_, .normalised) = entry.reading { isNormalised = true }
        return Source(entry.place, text: entry.text, isNormalised: isNormalised)
      },
      ledgers: submission.ledgers.mapValues { ledger in
        ledger.rows.map { $0.entries.mapValues(\.place) }
      })
    sha256 = submission.sha256
    saved = submission.saved
    sheet = submission.sheet
    ledgerSheets = submission.ledgers.mapValues(\.sheet)
  }
}
