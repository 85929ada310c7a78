/// The box in which a comment is shown, large enough for its whole text.
struct NoteBox: Hashable {
  /// The width in pixels at 96 to the inch.
  var width: Int
  /// The height in pixels.
  var height: Int
  /// The cells that its corners lie in, with the distance from the edges of each in pixels.
  ///
  /// Left column, offset, top row, offset, right column, offset, bottom row, offset; from 0.
  var anchor: [Int]

  /// The box of a comment, to the right of its cell.
  init(of comment: Comment, on grid: SheetGrid) {
    // A column of 9-point text is 6 pixels, a line 16; long texts get wide boxes.
    let columns = [32, 48, 72].first { DisplayWidth.lines(of: comment.text, columns: $0) <= 18 }
    let lines = DisplayWidth.lines(of: comment.text, columns: columns ?? 96)
    // A box never shrinks below that of three lines, and has one line to spare.
    width = (columns ?? 96) * 6 + 24
    height = max(4, lines + 1) * 16 + 8

    let left = comment.cell.column < CellReference.lastColumn ? comment.cell.column : 1
    let top = max(0, comment.cell.row - 2)
    let (right, rightOffset) = Self.edge(
      from: left, distance: width + 15, last: CellReference.lastColumn
    ) { grid.width(ofColumn: $0 + 1) }
    let (bottom, bottomOffset) = Self.edge(
      from: top, distance: height + 4, last: CellReference.lastRow
    ) { grid.height(ofRow: $0 + 1) }
    anchor = [left, 15, top, 4, right, rightOffset, bottom, bottomOffset]
  }

  /// The column or row, from 0, in which the far edge lies, and how far inside.
  private static func edge(
    from start: Int, distance: Int, last: Int, size: (Int) -> Int
  ) -> (Int, Int) {
    var index = start
    var rest = distance
    while index < last - 1, rest >= size(index) {
      rest -= size(index)
      index += 1
    }
    return (index, rest)
  }
}
