/// How a cell looks and whether it can be changed; equal styles are stored once.
public struct CellStyle: Hashable, Sendable {
  /// The font.
  public var font = Font()
  /// The fill; nil is none.
  public var fill: Color?
  /// The lines around the cell.
  public var border = Border()
  /// The number format code; `General` shows what was typed (ECMA-376, 18.8.31).
  public var numberFormat = "General"
  /// Where the content stands in the cell.
  public var alignment = Alignment()
  /// Whether a protected sheet refuses changes to the cell.
  public var isLocked = true

  /// The plain style.
  public init() {}

  /// The plain style with changes: `CellStyle { $0.font.isBold = true }`.
  public init(_ change: (inout CellStyle) -> Void) {
    change(&self)
  }

  /// This style with changes.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A colour as red, green and blue in six hexadecimal digits: `C00000`.
public struct Color: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The six digits.
  public var hex: String

  /// A colour by its six digits.
  public init(stringLiteral hex: String) {
    self.hex = hex
  }
}

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
