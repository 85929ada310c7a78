extension Chart {
  /// One row or column of values with its name and look (ECMA-376, 21.2.2.170).
  public struct Series: Hashable, Sendable {
    /// What it is called in the legend; nil leaves that to the application.
    public var name: Text?
    /// The values.
    public var values: Cells
    /// What stands for them, lines also over columns; nil is as the chart says.
    public var kind: Kind?
    /// Whether it is measured by the ``Chart/secondaryAxis``.
    public var isOnSecondaryAxis = false
    /// Its colour; nil is the next of the chart's own.
    public var color: Color?
    /// Colours of single bars or markers by their place in the values, from 0.
    public var pointColors: [Int: Color] = [:]
    /// How its line is drawn; bars have none.
    public var line = Line()
    /// What marks the values on its line.
    public var marker = Marker.circle
    /// The values in figures; nil shows none.
    public var labels: Labels?

    /// Values in a row or column of cells.
    public init(_ values: Cells, name: Text? = nil, kind: Kind? = nil, color: Color? = nil) {
      self.values = values
      self.name = name
      self.kind = kind
      self.color = color
    }

    /// A line that the others are measured by: dashed, without markers.
    public static func target(_ values: Cells, name: Text? = nil, color: Color = "C00000")
      -> Series
    {
      var series = Series(values, name: name, kind: .line, color: color)
      series.line.dash = .dash
      series.marker = .none
      return series
    }
  }

  /// A line's width and dashes (20.1.2.2.24).
  public struct Line: Hashable, Sendable {
    /// How it is broken (20.1.10.49).
    public enum Dash: String, Hashable, Sendable {
      /// Not at all.
      case solid
      /// Into dashes.
      case dash
      /// Into dots.
      case dot = "sysDot"
      /// Into dashes with dots between.
      case dashDot
      /// Into long dashes.
      case longDash = "lgDash"
    }
    /// The width in points: 0 to 100, of which 0 draws the markers alone.
    public var width = 2.25
    /// How it is broken.
    public var dash = Dash.solid

    /// An unbroken line of 2¼ points.
    public init() {}
  }

  /// What marks a value on a line (21.2.3.27).
  public enum Marker: String, Hashable, Sendable {
    /// Nothing.
    case none
    /// A disc.
    case circle
    /// A square.
    case square
    /// A square on its corner.
    case diamond
    /// A triangle.
    case triangle
  }

  /// The values in figures, at their bars or points (21.2.2.49).
  public struct Labels: Hashable, Sendable {
    /// Where a label stands.
    public enum Position: String, Hashable, Sendable {
      /// In the middle of a bar or point.
      case center = "ctr"
      /// Inside a bar, at its end.
      case insideEnd = "inEnd"
      /// Inside a bar, at its foot.
      case insideBase = "inBase"
      /// Beyond the end of a bar; not where bars are stacked.
      case outsideEnd = "outEnd"
      /// Above a point of a line.
      case above = "t"
      /// Below a point of a line.
      case below = "b"
      /// Left of a point of a line.
      case left = "l"
      /// Right of a point of a line.
      case right = "r"
    }
    /// Where they stand; nil is beyond bars, in the middle of stacked ones, above points.
    public var position: Position?
    /// Their number format code; nil is that of the cells.
    public var numberFormat: String?

    /// Labels.
    public init(_ position: Position? = nil, numberFormat: String? = nil) {
      self.position = position
      self.numberFormat = numberFormat
    }
  }
}
