/// Rows of a sheet in few bytes, checked, with the numbers of their styles and shared texts.
///
/// They are made one after the other, but to markup they turn anywhere.
struct PackedRows: Sendable {
  /// A row and how many cells it has.
  struct Row {
    let number: Int
    let height: Double?
    let isHidden: Bool
    var cells = 0
  }

  /// A cell, in the order of columns.
  struct Cell {
    /// What a cell holds besides a formula.
    enum Kind: UInt8 {
      case blank
      case number
      case bool
      /// The number of a shared text.
      case shared
      /// The length of a text.
      case text
      /// The length of the name of an error.
      case error
    }

    let column: UInt16
    let style: UInt16
    /// The length of its formula, from 1; 0 is no formula.
    var formula: UInt16 = 0
    let kind: Kind
    /// The double, flag, number or length.
    let bits: UInt64
  }

  /// About how many bytes of markup are best deflated at a time.
  static let piece = 1 << 18

  /// The rows.
  private(set) var rows: [Row] = []
  /// The cells of all rows.
  private(set) var cells: [Cell] = []
  /// The formulas and texts of the cells in the order in which they are written, as UTF-8.
  private(set) var texts: [UInt8] = []

  /// About how many bytes of markup they are.
  var size: Int { texts.count + cells.count * 44 + rows.count * 24 }

  /// No row yet, and room for rows like those.
  init(like rows: PackedRows? = nil) {
    guard let rows else { return }
    self.rows.reserveCapacity(rows.rows.count + rows.rows.count / 8)
    cells.reserveCapacity(rows.cells.count + rows.cells.count / 8)
    texts.reserveCapacity(rows.texts.count + rows.texts.count / 8)
  }

  /// Adds a row, whose cells follow.
  mutating func add(_ row: Row) { rows.append(row) }

  /// Adds a cell to the row added last, once its texts have been added.
  mutating func add(_ cell: Cell) {
    cells.append(cell)
    rows[rows.count - 1].cells += 1
  }

  /// Adds a text of the cell that is added next; the answer is its length.
  mutating func add(_ text: String) -> UInt64 {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    return UInt64(texts.count - start)
  }
}
