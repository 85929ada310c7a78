/// A font: family, size in points, weight, colour.
public struct Font: Hashable, Sendable {
  /// The family's name.
  public var name = "宋体"
  /// The size in points.
  public var size = 11.0
  /// Whether it is bold.
  public var isBold = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// The colour; nil is the reader's own.
  public var color: Color?

  /// 宋体, 11 points.
  public init() {}
}
