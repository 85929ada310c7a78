/// What a conditional format changes in the look of a cell (a `dxf`, ECMA-376, 18.8.14).
public struct DifferentialStyle: Hashable, Sendable {
  /// The fill; nil leaves it.
  public var fill: Color?
  /// The colour of the text; nil leaves it.
  public var color: Color?
  /// Whether the text turns bold.
  public var isBold: Bool

  /// A change of look.
  public init(fill: Color?, color: Color? = nil, isBold: Bool = false) {
    self.fill = fill
    self.color = color
    self.isBold = isBold
  }
}
