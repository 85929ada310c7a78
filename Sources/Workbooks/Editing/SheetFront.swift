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
