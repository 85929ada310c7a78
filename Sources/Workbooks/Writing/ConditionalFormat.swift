/// Looks that cells take on while a formula is true (ECMA-376, 18.3.1.18).
public struct ConditionalFormat: Hashable, Sendable {
  /// One formula and its look.
  public struct Rule: Hashable, Sendable {
    /// True where the look holds; relative to the first cell of the ranges.
    public var formula: String
    /// The look.
    public var style: DifferentialStyle
    /// A formula with its look.
    public init(formula: String, style: DifferentialStyle) {
      self.formula = formula
      self.style = style
    }
  }

  /// The cells of the block.
  public var ranges: [CellRange]
  /// Its rules, the most important first.
  public var rules: [Rule]

  /// A block of rules over cells.
  public init(_ ranges: [CellRange], rules: [Rule]) {
    self.ranges = ranges
    self.rules = rules
  }
}
