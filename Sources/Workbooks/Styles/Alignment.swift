/// Where the content of a cell stands.
public struct Alignment: Hashable, Sendable {
  /// Across.
  public enum Horizontal: String, Hashable, Sendable {
    /// Numbers right, text left.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }
  /// Down.
  public enum Vertical: String, Hashable, Sendable {
    /// At the upper edge.
    case top
    /// In the middle.
    case center
    /// At the lower edge.
    case bottom
  }

  /// Across.
  public var horizontal = Horizontal.general
  /// Down.
  public var vertical = Vertical.center
  /// Whether long text is broken into lines.
  public var wraps = false
  /// Whether long text is made smaller.
  public var shrinksToFit = false

  /// Centred down, as the content asks across.
  public init() {}
}
