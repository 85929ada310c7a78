internal import TaskBooks
internal import Workbooks

/// Pieces of formulas as files keep them (ECMA-376, 18.17).
enum FormulaText {
  /// The longest formula there is, in characters.
  static let longest = 8192

  /// The name of a sheet before a cell, always in quotes: `'项目台账'!`.
  static func sheet(_ name: String) -> String {
    "'" + name.replacing("'", with: "''") + "'!"
  }

  /// A place that a link leads to: `'项目台账'!C7`.
  static func place(_ sheet: String, _ cells: CellRange) -> String {
    self.sheet(sheet) + cells.description
  }

  /// A text as literals of at most 255 characters, joined by `&`; control characters by `CHAR`.
  static func literal(_ text: String) -> String {
    var parts: [String] = []
    var open = ""
    var length = 0
    func close() {
      if !open.isEmpty { parts.append("\"" + open + "\"") }
      (open, length) = ("", 0)
    }
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x20 else {
        close()
        parts.append("CHAR(\(scalar.value))")
        continue
      }
      let units = scalar.value > 0xFFFF ? 2 : 1
      if length + units > 255 { close() }
      open += scalar == "\"" ? "\"\"" : String(scalar)
      length += units
    }
    close()
    return parts.isEmpty ? "\"\"" : parts.joined(separator: "&")
  }

  /// A number.
  static func literal(_ number: Double) -> String { number.shortestDigits.uppercased() }
}
