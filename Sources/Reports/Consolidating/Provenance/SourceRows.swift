internal import TaskBooks
internal import Workbooks

/// Where each figure that is counted stands on the sheet 来源, whose exact value others refer to.
struct SourceRows: Hashable, Sendable {
  /// A figure of a unit.
  struct Figure: Hashable, Sendable {
    var unit: Unit
    var indicator: Indicator
  }

  /// The name of the sheet.
  static let sheet = "来源"
  /// The column of 数值.
  static let valueColumn = 4

  /// The figures, in the order of their rows.
  private(set) var figures: [Figure] = []
  private var rows: [String: Int] = [:]

  /// The rows of what is counted: by unit in the order of the tables, then by indicator.
  init(_ counted: [String: UnitReturn], in taskBook: TaskBook) {
    for unit in taskBook.units {
      guard let file = counted[unit.name] else { continue }
      let targets = taskBook.row(of: unit)?.targets ?? [:]
      for indicator in taskBook.indicators(forTable: unit.table)
      where file.figures[indicator.id] != nil && targets[indicator.id] != .notAssessed {
        rows[Self.key(unit, indicator.id)] = ListSheet.firstRow + figures.count
        figures.append(Figure(unit: unit, indicator: indicator))
      }
    }
  }

  /// The row of a figure; nil where none is counted.
  func row(of unit: Unit, _ id: IndicatorID) -> Int? { rows[Self.key(unit, id)] }

  /// The cell of a figure for a formula, `来源!$D$17`; nil where none is counted.
  ///
  /// Of a share it holds percent, 23 and not 0.23.
  func cell(of unit: Unit, _ id: IndicatorID) -> String? {
    row(of: unit, id).map {
      "\(Self.sheet)!$\(CellReference.letters(ofColumn: Self.valueColumn))$\($0)"
    }
  }

  private static func key(_ unit: Unit, _ id: IndicatorID) -> String {
    unit.name + "|" + id.rawValue
  }
}
