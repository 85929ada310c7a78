internal import FoundationEssentials
internal import Reports
internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// A judged workbook as the register's tables hold it.
struct RecordedWorkbook: Sendable {
  /// A finding, or one folded under it.
  struct FindingRow: Sendable {
    var number: Int
    /// The number of the finding that it follows from; nil where it stands by itself.
    var cause: Int?
    var level: String
    var state: String
    var rule: String
    var sheet: String?
    var cell: String?
    var message: String
    var fingerprint: String
    var valueHash: String
    var reason: String?
  }

  /// A figure with its cell; of another system's figure there may be none.
  struct FigureRow: Sendable {
    var indicator: String
    var figure: String
    var sheet: String?
    var cell: String?
    var text: String
    var isNormalised: Bool
  }

  var sha256: String
  var file: String
  /// The unit; nil where it could not be told.
  var unit: String?
  /// The period that was collected, or else the file's own; nil where it could not be told.
  var period: String?
  /// When it was saved, as it says itself; nil is unsaid.
  var saved: String?
  var verdict: String
  /// How the unit stands with it; nil where no form was read.
  var state: String?
  var counts: FindingCounts
  var findings: [FindingRow] = []
  var reasons: [GivenReason]
  var figures: [FigureRow]
  /// Nil where `figures` has nothing to say of it.
  var figuresJSON: String?
  var checkJSON: String

  /// The workbooks that a run judged, each once, those saved earlier first.
  static func list(_ judgements: [Judgement], in taskBook: TaskBook) -> [Self] {
    var seen: Set<[String?]> = []
    return concurrentMap(judgements.filter { !$0.receipt.sha256.isEmpty }) {
      Self($0, in: taskBook)
    }
    .filter { seen.insert([$0.sha256, $0.unit, $0.period]).inserted }
    .sorted { ($0.saved ?? "", $0.file) < ($1.saved ?? "", $1.file) }
  }

  private init(_ judgement: Judgement, in taskBook: TaskBook) {
    let returned = UnitReturn(judgement, in: taskBook)
    sha256 = returned.sha256
    file = returned.file
    unit = returned.unit
    // A form for another month was received for the month that is collected.
    period = judgement.period?.description
    saved = returned.saved?.description
    verdict = judgement.verdict.rawValue
    state = judgement.unitState?.rawValue
    counts = returned.counts
    reasons = judgement.givenReasons
    figures = returned.figures.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { id, figure in
        FigureRow(
          indicator: id.rawValue, figure: figure.figure.description, sheet: figure.place?.sheet,
          cell: figure.place?.cell.description, text: figure.text,
          isNormalised: figure.isNormalised)
      }
    figuresJSON = judgement.figuresJSON(in: taskBook)
    checkJSON = judgement.checkJSON(in: taskBook)
    for finding in judgement.findings { add(finding, following: nil) }
  }

  private mutating func add(_ finding: Finding, following cause: Int?) {
    let (number, observation) = (findings.count, finding.observation)
    findings.append(
      FindingRow(
        number: number, cause: cause, level: finding.level.rawValue,
        state: finding.state.rawValue, rule: finding.rule, sheet: observation.sheet,
        cell: observation.cells?.description, message: observation.message,
        fingerprint: finding.fingerprint, valueHash: finding.valueHash, reason: finding.reason))
    for hidden in finding.hides { add(hidden, following: number) }
  }
}
