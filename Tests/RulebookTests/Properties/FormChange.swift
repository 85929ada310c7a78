import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// What people do to a form before they send it, and where its cells then stand.
struct FormChange: Encodable, Sendable, CustomStringConvertible {
  /// Who saves it in the end.
  enum Saver: String, Encodable {
    case none
    case openpyxl
    /// openpyxl, with days counted from 1904.
    case mac
    case office
    case wps
    /// Strict Open XML.
    case strict
  }

  /// The sheet with the figures.
  static let figures = "目标完成情况"

  var description: String
  /// By sheet: rows put in, each as the row before which they go and how many.
  var rows: [String: [[Int]]] = [:]
  /// By sheet: columns put in, likewise.
  var columns: [String: [[Int]]] = [:]
  /// By sheet.
  var hiddenRows: [String: [Int]] = [:]
  /// By sheet.
  var hiddenColumns: [String: [Int]] = [:]
  var hiddenSheets: [String] = []
  /// The new name of a sheet.
  var renamed: [String: String] = [:]
  /// What is typed beside the form's own, by sheet and the cell as it then is.
  var notes: [String: [String: String]] = [:]
  /// Whether the sheets stand from the last to the first.
  var isReversed = false
  /// The rules that tell of the change itself.
  var told: Set<String> = []

  /// Where a cell of the form stands after the change.
  func place(_ place: Place) -> Place {
    Place(
      sheet: renamed[place.sheet] ?? place.sheet,
      cell: CellReference(
        row: Self.moved(place.cell.row, rows[place.sheet]),
        column: Self.moved(place.cell.column, columns[place.sheet])))
  }

  /// A message with the rows that it names where they then are, and without the names of sheets
  /// before them.
  func message(_ seen: Observation) -> String {
    // The rows that a figure's message names are those of its ledger.
    let sheet = seen.related.last?.sheet ?? seen.sheet ?? ""
    var message = seen.message
    for name in renamed.keys.sorted() + renamed.values.sorted() {
      message = message.replacing(name + "第", with: "第").replacing("“\(name)”里", with: "里")
    }
    return message.replacing(/(?:项目台账|活动台账|标房台账)?第(\d+)行/) { match in
      "第\(Self.moved(Int(match.1) ?? 0, rows[sheet]))行"
    }
    // An address beside a text is that of a related cell.
    .replacing(/\([^()]*![A-Z]+\d+\)/, with: "")
    // LibreOffice makes a formula of a typed error.
    .replacing(/\(公式 [^)]*\)/, with: "")
  }

  private static func moved(_ index: Int, _ insertions: [[Int]]?) -> Int {
    index + (insertions ?? []).filter { $0[0] <= index }.map { $0[1] }.reduce(0, +)
  }
}
