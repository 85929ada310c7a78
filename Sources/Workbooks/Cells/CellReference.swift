/// The place of one cell in a sheet, counted from 1: `C7` is row 7, column 3 (ECMA-376, 18.18.62).
public struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The last row a sheet has.
  public static let lastRow = 1_048_576
  /// The last column a sheet has, `XFD`.
  public static let lastColumn = 16_384

  // Half the size of two whole numbers, for there are many of them.
  private var rowNumber: Int32
  private var columnNumber: Int32

  /// The row, from 1 to ``lastRow``.
  public var row: Int {
    get { Int(rowNumber) }
    set { rowNumber = Int32(clamping: newValue) }
  }

  /// The column, from 1 (`A`) to ``lastColumn``.
  public var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(clamping: newValue) }
  }

  /// A place by its numbers.
  public init(row: Int, column: Int) {
    rowNumber = Int32(clamping: row)
    columnNumber = Int32(clamping: column)
  }

  /// A place by its name in A1 style, with or without `$`; nil when it is none inside the grid.
  public init?(_ name: some StringProtocol) {
    var row = 0
    var column = 0
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// Whether the name is in A1 style, of a cell beyond the last row or column: `XFE1`.
  static func isBeyondGrid(_ name: some StringProtocol) -> Bool {
    let letters = name.utf8.prefix { (65...90).contains($0) || (97...122).contains($0) }
    let digits = name.utf8.dropFirst(letters.count)
    return !letters.isEmpty && !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
      && CellReference(name) == nil
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    guard column > 0 else { return "" }
    let last = String(UnicodeScalar(UInt8(65 + (column - 1) % 26)))
    return column > 26 ? letters(ofColumn: (column - 1) / 26) + last : last
  }

  /// The name in A1 style, without `$`.
  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// The name in A1 style with both parts fixed: `$C$7`.
  public var absolute: String { "$" + Self.letters(ofColumn: column) + "$" + String(row) }

  /// Row-major order, the order of cells in a sheet.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
