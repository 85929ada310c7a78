public import FoundationEssentials

/// One of the five breakdown tables (目标任务分解表) as printed.
public struct TargetTable: Hashable, Sendable {
  /// Its number, 1 to 5.
  public var number: Int
  /// The printed heading: (贵安新区、各区(市、县)、国家级开发区).
  public var heading: String
  /// A short name for tabs: 区县和国家级开发区.
  public var name: String
  /// The columns after 序号 and 责任单位, in order.
  public var columns: [TargetColumn]
  /// One row a unit, in order.
  public var rows: [TargetRow]
  /// The printed total row.
  public var total: TargetRow
  /// The notes printed under it, word for word, the heading 指标说明: included.
  public var notes: [String]

  /// A table by its parts.
  public init(
    number: Int, heading: String, name: String, columns: [TargetColumn], rows: [TargetRow],
    total: TargetRow, notes: [String]
  ) {
    self.number = number
    self.heading = heading
    self.name = name
    self.columns = columns
    self.rows = rows
    self.total = total
    self.notes = notes
  }
}

/// A column of a breakdown table.
public struct TargetColumn: Hashable, Sendable {
  /// The indicator it assesses.
  public var indicator: IndicatorID
  /// The upper header, or the only one.
  public var upper: String
  /// The lower header; nil where the header has one level and is merged over both rows.
  public var lower: String?
  /// The text printed down the whole column in place of figures; nil where there are figures.
  public var printedText: String?

  /// A column by its parts.
  public init(indicator: IndicatorID, upper: String, lower: String?, printedText: String?) {
    self.indicator = indicator
    self.upper = upper
    self.lower = lower
    self.printedText = printedText
  }

  /// The header in one line: `上/下` where it has two levels.
  public var header: String { lower.map { upper + "/" + $0 } ?? upper }
}

/// A row of a breakdown table.
public struct TargetRow: Hashable, Sendable {
  /// The printed number; nil in the total row.
  public var number: Int?
  /// The unit's name, or the label of the total row.
  public var label: String
  /// The target by indicator; an indicator without one (printed text, blank total) is left out.
  public var targets: [IndicatorID: Target]
  /// Where each target stands in the task book.
  public var cells: [IndicatorID: Place]

  /// A row by its parts.
  public init(
    number: Int?, label: String, targets: [IndicatorID: Target], cells: [IndicatorID: Place] = [:]
  ) {
    self.number = number
    self.label = label
    self.targets = targets
    self.cells = cells
  }
}

/// A printed target.
public enum Target: Hashable, Sendable {
  /// A figure in the indicator's unit; of a share, percent (23 is 23 %).
  case figure(Decimal)
  /// `-`: no target was set.
  case notAssessed

  /// The figure; nil is not assessed.
  public var figure: Decimal? {
    if case .figure(let figure) = self { figure } else { nil }
  }
}
