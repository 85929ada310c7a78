/// Reading the corners of references.
extension CellsReference.Corner {
  /// A cell: `$B7`; nil when it is none inside the grid.
  init?(_ word: String) {
    guard let parts = Parts(word), let letters = parts.letters, let digits = parts.digits else {
      return nil
    }
    self.init(
      row: digits, column: letters, isRowFixed: parts.isRowFixed,
      isColumnFixed: parts.isColumnFixed)
  }

  /// A column by its letters, at a row.
  init?(column word: String, row: Int) {
    guard let parts = Parts(word), let column = parts.letters, parts.digits == nil else {
      return nil
    }
    self.init(row: row, column: column, isRowFixed: true, isColumnFixed: parts.isColumnFixed)
  }

  /// A row by its digits, at a column.
  init?(row word: String, column: Int) {
    guard let parts = Parts(word), let row = parts.digits, parts.letters == nil else { return nil }
    self.init(
      row: row, column: column, isRowFixed: parts.isRowFixed || parts.isColumnFixed,
      isColumnFixed: true)
  }

  /// A word taken apart: `$`, letters, `$`, digits.
  private struct Parts {
    var letters: Int?
    var digits: Int?
    var isColumnFixed = false
    var isRowFixed = false

    /// Nil when the word is made of something else, or leaves the grid.
    init?(_ word: String) {
      for byte in word.utf8 {
        switch byte {
        case UInt8(ascii: "$"):
          if letters == nil, digits == nil, !isColumnFixed {
            isColumnFixed = true
          } else if letters != nil, digits == nil, !isRowFixed {
            isRowFixed = true
          } else {
            return nil
          }
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          guard digits == nil, !isRowFixed else { return nil }
          letters = (letters ?? 0) * 26 + Int(byte & 31)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          digits = (digits ?? 0) * 10 + Int(byte & 15)
        default: return nil
        }
        guard letters ?? 1 <= CellReference.lastColumn, digits ?? 1 <= CellReference.lastRow else {
          return nil
        }
      }
      guard letters != nil && (digits != nil || !isRowFixed) || digits != nil, digits != 0 else {
        return nil
      }
    }
  }
}
