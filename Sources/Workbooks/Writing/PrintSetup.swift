/// How a sheet is printed (ECMA-376, 18.3.1.63).
public struct PrintSetup: Hashable, Sendable {
  /// Whether the page lies on its long side.
  public var isLandscape = true
  /// Pages across; nil prints at 100 %.
  public var pagesWide: Int? = 1
  /// Pages down; 0 is as many as needed.
  public var pagesHigh = 0
  /// The rows printed on top of each page; nil is none.
  public var titleRows: ClosedRange<Int>?
  /// What is printed; nil is all.
  public var area: CellRange?
  /// The footer in Excel's code, `第 &P 页,共 &N 页`; nil is none.
  public var footer: String?
  /// Whether the content stands in the middle across.
  public var isCentered = true

  /// A4, landscape, one page across.
  public init() {}
}
