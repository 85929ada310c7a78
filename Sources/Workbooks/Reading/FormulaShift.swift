/// Moves the relative references of a formula along with its cell.
struct FormulaShift {
  /// How many rows down.
  var rows: Int
  /// How many columns to the right.
  var columns: Int

  /// The formula as it reads in the other cell.
  ///
  /// Texts, quoted sheet names, names of functions and whatever stands in brackets stay as they are;
  /// a reference that leaves the grid becomes `#REF!`.
  func applied(to formula: String) -> String {
    let bytes = Array(formula.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var end = index + 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        while end < bytes.count, bytes[end] != byte { end += 1 }
        end = min(end + 1, bytes.count)
        result += bytes[index..<end]
      } else if byte == UInt8(ascii: "[") {
        end = Self.closing(bytes, from: index)
        result += bytes[index..<end]
      } else if Self.isWord(byte) {
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        result += word(bytes[index..<end], before: index > 0 ? bytes[index - 1] : 0, in: bytes)
      } else {
        result.append(byte)
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func closing(_ bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if bytes[index] == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return bytes.count
  }

  /// Letters, digits and what names are made of; every byte of a character beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "?"), 128...:
      true
    default: false
    }
  }

  private func word(_ word: ArraySlice<UInt8>, before: UInt8, in bytes: [UInt8]) -> [UInt8] {
    let after = word.endIndex < bytes.count ? bytes[word.endIndex] : 0
    guard after != UInt8(ascii: "("), after != UInt8(ascii: "!"), after != UInt8(ascii: "["),
      let parts = Parts(word)
    else { return Array(word) }
    let isRange = before == UInt8(ascii: ":") || after == UInt8(ascii: ":")
    if parts.letters.isEmpty || parts.digits.isEmpty, !isRange { return Array(word) }
    return parts.moved(rows: rows, columns: columns).map { Array($0.utf8) } ?? Array("#REF!".utf8)
  }
}

extension FormulaShift {
  /// A word taken for a reference: `$B7`, or one end of `B:C` or `7:9`.
  private struct Parts {
    var isColumnFixed = false
    var letters: ArraySlice<UInt8>
    var isRowFixed = false
    var digits: ArraySlice<UInt8>

    /// Nil when the word is no reference inside the grid.
    init?(_ word: ArraySlice<UInt8>) {
      let dollar = UInt8(ascii: "$")
      var rest = word
      var fixed = rest.first == dollar
      if fixed { rest = rest.dropFirst() }
      letters = rest.prefix { $0 | 32 >= UInt8(ascii: "a") && $0 | 32 <= UInt8(ascii: "z") }
      rest = rest.dropFirst(letters.count)
      if !letters.isEmpty {
        isColumnFixed = fixed
        fixed = rest.first == dollar
        if fixed { rest = rest.dropFirst() }
      }
      digits = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(digits.count)
      isRowFixed = fixed
      guard rest.isEmpty, letters.count <= 3, digits.count <= 7,
        !(letters.isEmpty && digits.isEmpty)
      else { return nil }
      let name =
        (letters.isEmpty ? "A" : String(decoding: letters, as: UTF8.self))
        + (digits.isEmpty ? "1" : String(decoding: digits, as: UTF8.self))
      guard CellReference(name) != nil else { return nil }
    }

    /// The reference moved; nil when it leaves the grid.
    func moved(rows: Int, columns: Int) -> String? {
      var text = ""
      if !letters.isEmpty {
        let place = CellReference(String(decoding: letters, as: UTF8.self) + "1")
        let column = (place?.column ?? 0) + (isColumnFixed ? 0 : columns)
        guard (1...CellReference.lastColumn).contains(column) else { return nil }
        text += (isColumnFixed ? "$" : "") + CellReference.letters(ofColumn: column)
      }
      if !digits.isEmpty {
        let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        let row = number + (isRowFixed ? 0 : rows)
        guard (1...CellReference.lastRow).contains(row) else { return nil }
        text += (isRowFixed ? "$" : "") + String(row)
      } else if isRowFixed {
        return nil
      }
      return text
    }
  }
}
