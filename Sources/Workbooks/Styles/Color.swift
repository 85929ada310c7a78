/// A colour as red, green and blue in six hexadecimal digits: `C00000`.
public struct Color: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The six digits.
  public var hex: String

  /// A colour by its six digits.
  public init(stringLiteral hex: String) {
    self.hex = hex
  }
}
