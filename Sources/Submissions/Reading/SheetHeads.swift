import TaskBooks

/// The first rows of a sheet, their texts ready to be held against titles.
struct SheetHeads {
  /// How far down titles are looked for.
  private static let depth = 60

  let grid: SheetGrid
  /// The texts of each row.
  let rows: [(number: Int, texts: Set<NormalizedText>)]

  /// The first rows of a sheet that hold anything.
  init(_ grid: SheetGrid) {
    self.grid = grid
    rows = grid.rows.lazy.filter { !$0.cells.isEmpty }.prefix(Self.depth).map { row in
      let texts = row.cells.prefix(300).map { NormalizedText(grid.text($0).prefix(60)) }
      return (row.number, Set(texts))
    }
  }

  /// The row in which most of the titles stand, and how many.
  func best(for titles: Set<NormalizedText>) -> (row: Int, count: Int)? {
    var best: (row: Int, count: Int)?
    for row in rows where row.texts.count > best?.count ?? 0 {
      let count = row.texts.count { titles.contains($0) }
      if count > best?.count ?? 0 { best = (row.number, count) }
    }
    return best
  }
}
