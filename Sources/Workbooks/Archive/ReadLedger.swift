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

  /// Amounts that are held to the limits of the whole workbook.
  struct Amounts: Hashable {
    /// Bytes that were inflated.
    var bytes = 0
    /// Cells that were read.
    var cells = 0
    /// Rows that were read, and cells that hold nothing.
    var blanks = 0
    /// Bytes that shared texts and formulas came to.
    var expanded = 0

    /// Takes over what is larger; the answer is by how much.
    fileprivate mutating func raise(to other: Amounts) -> Amounts {
      let before = self
      bytes = max(bytes, other.bytes)
      cells = max(cells, other.cells)
      blanks = max(blanks, other.blanks)
      expanded = max(expanded, other.expanded)
      return Amounts(
        bytes: bytes - before.bytes, cells: cells - before.cells,
        blanks: blanks - before.blanks, expanded: expanded - before.expanded)
    }

    fileprivate mutating func grow(by other: Amounts) {
      bytes += other.bytes
      cells += other.cells
      blanks += other.blanks
      expanded += other.expanded
    }
  }

  private var byReading: [Reading: Amounts] = [:]
  /// All that was read.
  private(set) var total = Amounts()

  /// What all other readings gave.
  func beside(_ reading: Reading) -> Amounts {
    let own = byReading[reading] ?? Amounts()
    return Amounts(
      bytes: total.bytes - own.bytes, cells: total.cells - own.cells,
      blanks: total.blanks - own.blanks, expanded: total.expanded - own.expanded)
  }

  /// Takes down how much a reading gave so far; an amount that was larger before stays.
  mutating func note(_ amounts: Amounts, of reading: Reading) {
    total.grow(by: byReading[reading, default: Amounts()].raise(to: amounts))
  }
}
