/// The four lines around a cell.
public struct Border: Hashable, Sendable {
  /// How a line is drawn.
  public enum Line: String, Hashable, Sendable {
    /// One pixel.
    case thin
    /// Two pixels.
    case medium
  }

  /// The left line; nil is none.
  public var left: Line?
  /// The right line; nil is none.
  public var right: Line?
  /// The upper line; nil is none.
  public var top: Line?
  /// The lower line; nil is none.
  public var bottom: Line?

  /// No line.
  public init() {}

  /// The same line on all four sides.
  public init(all line: Line) {
    (left, right, top, bottom) = (line, line, line, line)
  }
}
