/// How a sheet is printed (ECMA-376, 18.3.1.63).
public struct PrintSetup: Hashable, Sendable {
  /// Whether the page lies on its long side.
  public var isLandscape = true
  /// Pages across; nil prints at ``scale``.
  public var pagesWide: Int? = 1
  /// Pages down; 0 is as many as needed.
  public var pagesHigh = 0
  /// The rows printed on top of each page; nil is none.
  public var titleRows: ClosedRange<Int>?
  /// The rows behind which a page ends.
  public var pageEnds: [Int] = []
  /// What is printed; nil is all.
  public var area: CellRange?
  /// The header in Excel's code, `&A`; nil is none.
  public var header: String?
  /// The footer in Excel's code, `第 &P 页,共 &N 页`; nil is none.
  public var footer: String?
  /// The paper by its number (18.18.52): 9 is A4, 8 is A3, 1 is Letter.
  public var paperSize = 9
  /// The size in percent, 10 to 400, where it is not fitted to pages.
  public var scale = 100
  /// Whether the content stands in the middle across.
  public var isCentered = true

  /// A4, landscape, one page across.
  public init() {}
}
