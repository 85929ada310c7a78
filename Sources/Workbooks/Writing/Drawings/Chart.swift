/// A chart on a sheet, native and open to editing: bars, columns, lines, lines over columns.
///
/// It draws what stands in cells (ECMA-376, 21.2). Set as it comes, it can be shown in a meeting:
/// quiet colours, light grid lines, a font with Chinese characters.
public struct Chart: Hashable, Sendable {
  /// What stands for the values.
  public enum Kind: Hashable, Sendable {
    /// Bars that lie, the first category on top.
    case bar
    /// Bars that stand.
    case column
    /// Points joined by lines.
    case line
  }
  /// How the values of one category stand to each other.
  public enum Grouping: String, Hashable, Sendable {
    /// Side by side.
    case clustered
    /// On each other.
    case stacked
    /// On each other, as shares of their sum.
    case percentStacked
  }
  /// Where the names of the series stand.
  public enum LegendPosition: String, Hashable, Sendable {
    /// Between the title and the plot.
    case top = "t"
    /// Below the plot.
    case bottom = "b"
    /// Left of the plot.
    case left = "l"
    /// Right of the plot.
    case right = "r"
  }

  /// What stands for the values, where a series says nothing else.
  public var kind: Kind
  /// How the values of one category stand to each other; lines over columns stay by themselves.
  public var grouping = Grouping.clustered
  /// The title; nil is none.
  public var title: Text?
  /// The names along the category axis; nil counts them from 1.
  public var categories: Cells?
  /// What is drawn: 1 to 255 series.
  public var series: [Series]
  /// The axis of the categories.
  public var categoryAxis = CategoryAxis()
  /// The axis of the values.
  public var valueAxis = ValueAxis()
  /// The axis of the series that are ``Series/isOnSecondaryAxis``.
  public var secondaryAxis = ValueAxis()
  /// Where the names of the series stand; nil shows none.
  public var legend: LegendPosition? = .bottom
  /// The gap between categories in percent of a bar's width: 0 to 500.
  public var gapWidth = 60
  /// Whether cells in hidden rows and columns are drawn as well.
  public var showsHiddenCells = false
  /// The family of its font, for Latin and Chinese characters.
  public var fontName = "微软雅黑"
  /// The size of its font in points; the title is larger.
  public var fontSize = 10.0
  /// What it shows, in words, for those who cannot see it; nil is nothing.
  public var altText: String?
  /// Where it stands.
  public var anchor: DrawingAnchor

  /// A chart of series that stands somewhere on a sheet.
  public init(
    _ kind: Kind, title: Text? = nil, categories: Cells? = nil, series: [Series],
    anchor: DrawingAnchor
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.anchor = anchor
  }
}
