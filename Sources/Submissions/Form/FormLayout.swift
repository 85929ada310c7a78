public import TaskBooks
import Workbooks

/// Where everything stands in the form of a unit as it is issued.
///
/// Writing goes by this layout; reading goes by headers and never by these addresses.
public struct FormLayout: Hashable, Sendable {
  /// The name of the sheet with the figures.
  public static let figuresSheet = "目标完成情况"
  /// The name of the sheet with the notes for the person who fills the form.
  public static let notesSheet = "填报说明"
  /// The name of the hidden sheet with the lists behind the drop-downs.
  public static let choicesSheet = "选项"
  /// What the cell beside the targets says.
  public static let targetLabel = "年度目标"
  /// What the cell beside the figures to fill says.
  public static let figureLabel = "本年累计完成"
  /// What the cell beside the completion rates says.
  public static let rateLabel = "完成率"
  /// The column of 序号 on the sheet with the figures.
  public static let numberColumn = 1
  /// The column of 责任单位.
  public static let unitColumn = 2
  /// The column of 项目, whose cells say which of the three rows it is.
  public static let labelColumn = 3
  /// The row of the labelled cells 责任单位, 报告期 and 版次.
  public static let identityRow = 3
  /// The row of the titles of a ledger.
  public static let ledgerTitleRow = 3

  /// The unit.
  public var unit: Unit
  /// The table of the unit; nil where the task book has none of that number.
  public let table: TargetTable?
  /// The ledgers that the unit keeps.
  public let ledgers: [LedgerDefinition]
  /// How many rows of each ledger are prepared.
  private let preparedRows: [LedgerKey: Int]
  /// The column of each ledger column's key.
  private let ledgerColumns: [LedgerKey: [String: Int]]

  /// The layout of the unit's form.
  public init(for unit: Unit, in taskBook: TaskBook) {
    self.unit = unit
    table = taskBook.table(unit.table)
    ledgers = taskBook.ledgers(forTable: unit.table)
    var columns: [LedgerKey: [String: Int]] = [:]
    var rows: [LedgerKey: Int] = [:]
    for ledger in ledgers {
      let keys = ledger.columns(forTable: unit.table).map(\.key)
      columns[ledger.key] = Dictionary(
        zip(keys, 1...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      rows[ledger.key] = Self.preparedRows(of: ledger.key, for: unit, in: taskBook)
    }
    ledgerColumns = columns
    preparedRows = rows
  }

  /// The rows of the two-level header; a header of one level is merged over both.
  public static let headerRows = 4...5

  /// The row of the targets, 年度目标.
  public var targetRow: Int { Self.headerRows.upperBound + 1 }

  /// The row that the unit fills, 本年累计完成.
  public var figureRow: Int { targetRow + 1 }

  /// The row of the completion rates, 完成率.
  public var rateRow: Int { targetRow + 2 }

  /// The last column of the table.
  public var lastColumn: Int { max(6, Self.labelColumn + (table?.columns.count ?? 0)) }

  /// The cell with the unit's name beside the label 责任单位.
  public var unitPlace: Place { place(Self.identityRow, 2) }

  /// The cell with the period beside the label 报告期.
  public var periodPlace: Place { place(Self.identityRow, 4) }

  /// The cell in which the unit fills the figure; nil where its table has no such indicator.
  public func figure(_ indicator: IndicatorID) -> Place? {
    column(of: indicator).map { place(figureRow, $0) }
  }

  /// The cell with the printed target; nil where the table has no such indicator.
  public func target(_ indicator: IndicatorID) -> Place? {
    column(of: indicator).map { place(targetRow, $0) }
  }

  /// The cell with the completion rate; nil where the table has no such indicator.
  public func rate(_ indicator: IndicatorID) -> Place? {
    column(of: indicator).map { place(rateRow, $0) }
  }

  /// The cell of a printed note by its number, from 0.
  public func note(_ index: Int) -> Place { place(rateRow + 1 + index, 1) }

  /// The cell of a ledger column in the row that is filled as the `index`th, from 0.
  public func ledger(_ key: LedgerKey, column: String, index: Int) -> Place? {
    guard let number = ledgerColumns[key]?[column],
      let sheet = ledgers.first(where: { $0.key == key })?.sheet
    else { return nil }
    return Place(
      sheet: sheet, cell: CellReference(row: Self.ledgerTitleRow + 1 + index, column: number))
  }

  /// The rows of a ledger that are prepared for filling.
  public func ledgerRows(_ key: LedgerKey) -> ClosedRange<Int> {
    let first = Self.ledgerTitleRow + 1
    return first...(first + (preparedRows[key] ?? 1) - 1)
  }

  private func column(of indicator: IndicatorID) -> Int? {
    table?.columns.firstIndex { $0.indicator == indicator }.map { Self.labelColumn + 1 + $0 }
  }

  private func place(_ row: Int, _ column: Int) -> Place {
    Place(sheet: Self.figuresSheet, cell: CellReference(row: row, column: column))
  }

  /// 200 rows, or half as many again as the unit's targets count in the ledger.
  private static func preparedRows(
    of ledger: LedgerKey, for unit: Unit, in taskBook: TaskBook
  ) -> Int {
    var counted = 0
    for indicator in taskBook.indicators(forTable: unit.table) {
      guard case .count(ledger, _) = indicator.derivation,
        let target = taskBook.target(of: unit, indicator.id)?.figure,
        let count = Int(FigureText.digits(target, decimals: 0))
      else { continue }
      counted += min(count, 10_000)
    }
    return max(200, (counted * 3 / 2 + 99) / 100 * 100)
  }
}
