/// How much was read of an archive; what is read twice by the same reader counts once.
struct ReadLedger {
  /// One entry as read by one reader.
  ///
  /// The readers are the sheets, by their place in the workbook: a part that many of them share is
  /// as much work as many parts.
  struct Reading: Hashable {
    /// The place of the entry in the archive.
    var entry: UInt64
    /// Which reader it is; 0 for what is no sheet's.
    var reader = 0
  }

  private var bytesByReading: [Reading: Int] = [:]
  private var cellsByReading: [Reading: Int] = [:]
  /// Bytes that were inflated.
  private(set) var bytes = 0
  /// Cells that were read.
  private(set) var cells = 0

  /// How many cells the other readings gave.
  func cells(beside reading: Reading) -> Int { cells - cellsByReading[reading, default: 0] }

  /// Takes down how many bytes a reading gave so far.
  mutating func note(bytes count: Int, of reading: Reading) {
    bytes += Self.growth(of: &bytesByReading, to: count, reading)
  }

  /// Takes down how many cells a reading gave so far.
  mutating func note(cells count: Int, of reading: Reading) {
    cells += Self.growth(of: &cellsByReading, to: count, reading)
  }

  private static func growth(
    of counts: inout [Reading: Int], to count: Int, _ reading: Reading
  ) -> Int {
    let before = counts[reading, default: 0]
    guard count > before else { return 0 }
    counts[reading] = count
    return count - before
  }
}
