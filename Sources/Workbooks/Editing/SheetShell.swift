/// A sheet looked through without its rows, which marks leave as they are.
struct SheetShell {
  /// The sheet, with no rows where ``rows`` are left out.
  let document: MarkupDocument
  /// The rows that are left out; nil is nothing.
  private let rows: (place: Int, count: Int, heights: RowHeights)?
  /// The heights of the rows that are left out; nil where none are.
  var heights: RowHeights? { rows?.heights }

  /// A sheet that is held whole, where it is like nearly all a shell.
  init(_ bytes: [UInt8], part: String, limits: Limits) throws(WorkbookError) {
    // Of a sheet that is held whole the rows are looked through as well, so that tags that do not fit
    // are refused.
    _ = try MarkupDocument(bytes, part: part, limits: limits)
    var passing = PassingRows()
    if let head = PassingRows.head(of: bytes, part: part),
      case .end(let end) = passing.pass(bytes, from: head.upperBound),
      let shell = Self(
        Array(bytes[head]), bytes[end...], rows: end - head.upperBound, passing.heights, part,
        limits)
    {
      self = shell
    } else {
      document = try MarkupDocument(bytes, part: part, limits: limits)
      rows = nil
    }
  }

  /// A sheet of which the front is not held; nil where tags do not fit.
  init?(_ front: SheetFront, _ tail: [UInt8], part: String, limits: Limits) {
    self.init(
      front.head, tail[...], rows: front.count - front.head.count, front.heights, part, limits)
  }

  private init?(
    _ head: [UInt8], _ tail: ArraySlice<UInt8>, rows: Int, _ heights: RowHeights, _ part: String,
    _ limits: Limits
  ) {
    guard let document = try? MarkupDocument(head + tail, part: part, limits: limits) else {
      return nil
    }
    self.document = document
    self.rows = (head.count, rows, heights)
  }

  /// Where changes of the document lie in the whole part.
  func placed(_ splices: [Splice]) -> [Splice] {
    guard let rows else { return splices }
    return splices.map { splice in
      // Nothing is put in between the rows, so what starts there stands behind them.
      let (first, end) = (splice.range.lowerBound, splice.range.upperBound)
      let start = first < rows.place ? first : first + rows.count
      // What ends in front of the rows takes none of them with it.
      guard !splice.range.isEmpty else { return Splice(start..<start, splice.bytes) }
      return Splice(start..<(end > rows.place ? end + rows.count : end), splice.bytes)
    }
  }
}
