public import FoundationEssentials
internal import Rulebook
public import TaskBooks
internal import Workbooks

/// What a unit reported of its figures, over the months and their revisions.
public struct FigureHistory: Hashable, Sendable {
  /// One figure over time.
  public struct Series: Hashable, Sendable {
    /// The indicator, as the unit's table assesses it.
    public var indicator: Indicator
    /// What each workbook said, in the order of months and revisions.
    public var lines: [Line]
  }

  /// What one workbook said of a figure.
  public struct Line: Hashable, Sendable {
    /// The month.
    public var period: Period
    /// The workbook.
    public var file: UnitReturn
    /// The figure; nil where none was typed or it could not be read.
    public var figure: UnitReturn.Figure?
    /// What came to the figure since the month before, by its last accepted workbook; of a share,
    /// percentage points.
    ///
    /// Nil in January, where the year begins, and where either figure is not known.
    public var change: Decimal?
  }

  /// The unit.
  public var unit: Unit
  /// Its figures, in the order of the table's columns.
  public var series: [Series]

  /// The figures of a unit's workbooks.
  ///
  /// `indicators` are those asked for, `period` the only month to be shown; nil is all.
  public init(
    of unit: Unit, in taskBook: TaskBook, returns: [UnitReturn],
    indicators: Set<IndicatorID>? = nil, period: Period? = nil
  ) {
    self.unit = unit
    let files = returns.compactMap { file in file.period.map { (period: $0, file: file) } }
    var accepted: [Period: UnitReturn] = [:]
    for (month, file) in files where file.verdict == .accepted {
      if let other = accepted[month], (other.revision ?? 0) > (file.revision ?? 0) { continue }
      accepted[month] = file
    }
    series = taskBook.indicators(forTable: unit.table)
      .filter { indicators?.contains($0.id) ?? true }
      .map { indicator in
        let lines = files.filter { period == nil || $0.period == period }.map { month, file in
          let before = Period(year: month.year, month: month.month - 1)
          let figure = file.figures[indicator.id]
          var change: Decimal?
          if let figure, let last = before.flatMap({ accepted[$0]?.figures[indicator.id] }) {
            change = figure.figure - last.figure
          }
          return Line(period: month, file: file, figure: figure, change: change)
        }
        return Series(indicator: indicator, lines: lines)
      }
  }
}
