public import FoundationEssentials

/// A goal that the text of the document sets for what a table assesses.
public struct TextGoal: Hashable, Sendable {
  /// What the figure is held against.
  public enum Scope: String, Hashable, Sendable {
    /// The total row of the table (合计).
    case total = "合计"
    /// Each unit of the table, at least (每家).
    case each = "每家"
  }

  /// The table (1 to 5).
  public var table: Int
  /// The indicator.
  public var indicator: IndicatorID
  /// What the figure is held against.
  public var scope: Scope
  /// The figure, in the indicator's unit.
  public var figure: Decimal
  /// The words of the text, with the section.
  public var source: String

  /// A goal by its parts.
  public init(
    table: Int, indicator: IndicatorID, scope: Scope, figure: Decimal, source: String
  ) {
    self.table = table
    self.indicator = indicator
    self.scope = scope
    self.figure = figure
    self.source = source
  }
}
