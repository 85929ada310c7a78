/// The styles of a workbook, each stored once, numbered in the order of first use.
///
/// It renders a whole `styles.xml`, or only what is to be appended to one that is already there.
struct StyleTable {
  /// How many entries each collection of an existing `styles.xml` holds.
  struct Counts: Hashable {
    /// Entries of `fonts`.
    var fonts = 0
    /// Entries of `fills`.
    var fills = 0
    /// Entries of `borders`.
    var borders = 0
    /// Entries of `cellXfs`.
    var cellFormats = 0
    /// Entries of `dxfs`.
    var differentialFormats = 0
    /// The first number that no number format has; those below 164 belong to the application.
    var firstNumberFormat = 164
  }

  private(set) var numberFormats: Numbered<String>
  private(set) var fonts: Numbered<Font>
  private(set) var fills: Numbered<Fill>
  private(set) var borders: Numbered<Border>
  private(set) var cellFormats: Numbered<CellStyle>
  private(set) var differentialFormats: Numbered<DifferentialStyle>

  /// A fill; the first two of a workbook are given (ECMA-376, 18.8.21).
  enum Fill: Hashable {
    case none
    case gray125
    case solid(Color)
  }

  /// A table for a new workbook, whose first entry is the plain style.
  init() {
    self.init(after: Counts())
    _ = index(of: CellStyle())
  }

  /// A table whose entries come after those of an existing `styles.xml`.
  init(after counts: Counts) {
    numberFormats = Numbered(after: max(164, counts.firstNumberFormat))
    fonts = Numbered(after: counts.fonts)
    fills = Numbered(after: counts.fills)
    borders = Numbered(after: counts.borders)
    cellFormats = Numbered(after: counts.cellFormats)
    differentialFormats = Numbered(after: counts.differentialFormats)
    for fill in [Fill.none, .gray125].dropFirst(counts.fills) { _ = fills.index(of: fill) }
  }

  /// The number of the style in `cellXfs`.
  mutating func index(of style: CellStyle) -> Int {
    if let known = cellFormats.known(style) { return known }
    if Self.builtIn[style.numberFormat] == nil { _ = numberFormats.index(of: style.numberFormat) }
    _ = fonts.index(of: style.font)
    if let fill = style.fill { _ = fills.index(of: .solid(fill)) }
    _ = borders.index(of: style.border)
    return cellFormats.index(of: style)
  }

  /// The number of the change of look in `dxfs`.
  mutating func index(of style: DifferentialStyle) -> Int {
    differentialFormats.index(of: style)
  }

  /// How many formats of cells there are, with those that were there before.
  var count: Int { cellFormats.start + cellFormats.values.count }

  /// How many formats of cells a workbook can have.
  static let limit = 64_000

  /// Formats with the same code in every language (ECMA-376, 18.8.30).
  static let builtIn = [
    "": 0, "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10,
    "0.00E+00": 11, "@": 49,
  ]
}
