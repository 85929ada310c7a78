/// All of a sheet part that stands before the end of its rows, which marks leave as it is.
///
/// It is never held: of a large sheet only its head and what stands behind the rows is.
struct SheetFront: Sendable {
  /// The markup up to and with the start tag of `sheetData`.
  let head: [UInt8]
  /// How it lies deflated in the archive.
  let deflated: DeflatedStart
  /// The heights of the rows.
  let heights: RowHeights
  /// What stands behind it in the archive, from the end tag of `sheetData` on.
  let tail: [UInt8]
  /// How many bytes it has.
  var count: Int { deflated.size }
  /// By what it is known.
  var mark: String { "\(count) \(deflated.checksum.value)" }
}

/// A sheet looked through without its rows.
struct SheetShell {
  /// The sheet; where it has a front, its rows are left out.
  let document: MarkupDocument
  /// What is left out; nil is nothing.
  let front: SheetFront?

  /// Where changes of the document lie in the whole part.
  func placed(_ splices: [Splice]) -> [Splice] {
    guard let front else { return splices }
    let rows = front.count - front.head.count
    return splices.map { splice in
      // Nothing is put in between the rows, so what starts there stands behind them.
      func moved(_ place: Int) -> Int { place < front.head.count ? place : place + rows }
      let range = splice.range
      return Splice(moved(range.lowerBound)..<moved(range.upperBound), splice.bytes)
    }
  }
}
