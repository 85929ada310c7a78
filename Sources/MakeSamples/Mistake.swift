import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// A mistake that people make, put into a sample so that a rule must find it there.
struct Mistake: Sendable {
  /// Where a mistake stands in a form.
  enum Spot: Sendable {
    /// The cell of a figure.
    case figure(IndicatorID)
    /// The printed target of a figure.
    case target(IndicatorID)
    /// A column of the first row of a ledger that the condition picks.
    case row(LedgerKey, String, @Sendable (LedgerRecord) -> Bool)
    /// The title of a column.
    case title(LedgerKey, String)
    /// The cell with the period.
    case period
  }

  /// How the mistake is made.
  enum Way: Sendable {
    /// The value of another system is wrong; the figures follow from it.
    case data(DataValue?)
    /// A figure alone is wrong; the ledgers are right.
    case figure(@Sendable (FormData) -> Decimal?)
    /// The person typed something into the filled form.
    case typed(CellValue?)
    /// A row stands there twice, the figures counting both.
    case doubled
    /// Rows that the condition picks are left out, the figures following.
    case leftOut(Int)
    /// The form of another month was filled.
    case month(Int)
  }

  /// The rules that must find it, the one for it first.
  var rules: [String]
  var spot: Spot
  var way: Way
  /// What was done, in Chinese.
  var note: String
}

extension Mistake.Spot {
  /// The place in the filled form; nil where there is no such cell.
  func place(in layout: FormLayout, _ data: FormData) -> Place? {
    switch self {
    case .figure(let indicator): layout.figure(indicator)
    case .target(let indicator): layout.target(indicator)
    case .row(let key, let column, let condition):
      data.ledgers[key]?.firstIndex(where: condition).flatMap {
        layout.ledger(key, column: column, index: $0)
      }
    case .title(let key, let column):
      layout.ledger(key, column: column, index: 0).map {
        Place(
          sheet: $0.sheet, cell: CellReference(row: $0.cell.row - 1, column: $0.cell.column))
      }
    case .period: layout.periodPlace
    }
  }
}
