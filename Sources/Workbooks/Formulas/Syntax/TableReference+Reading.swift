/// Reading structure references.
extension TableReference {
  /// A reference by what stands between the outer brackets; nil when that is none.
  ///
  /// It is one column's name, one item, or several of both, each in brackets of its own.
  init?(table: String?, brackets: String) {
    self.init(table: table)
    var pieces: [String] = []
    let hasInner = brackets.utf8.first == UInt8(ascii: "[")
    if hasInner || brackets.utf8.first == UInt8(ascii: "@") {
      guard let found = Self.pieces(brackets) else { return nil }
      pieces = found
    } else if !brackets.isEmpty {
      pieces = [Self.unescaped(brackets)]
    }
    for (index, piece) in pieces.enumerated() where piece != ":" {
      if let item = Item.allCases.first(where: { $0.rawValue.lowercased() == piece.lowercased() }) {
        items.append(item)
      } else if firstColumn == nil {
        firstColumn = piece
      } else if lastColumn == nil, index > 0, pieces[index - 1] == ":" {
        lastColumn = piece
      } else {
        return nil
      }
    }
  }

  /// The pieces of `[#This Row],[A]:[B]` or `@[A]`, colons among them.
  private static func pieces(_ text: String) -> [String]? {
    var pieces: [String] = []
    var rest = Substring(text)
    if rest.first == "@" {
      rest.removeFirst()
      pieces.append(Item.thisRow.rawValue)
      if !rest.isEmpty, rest.first != "[" { return pieces + [unescaped(String(rest))] }
    }
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case "[":
        var piece = ""
        while rest.first != "]" {
          guard let character = rest.popFirst() else { return nil }
          piece.append(character)
          if character == "'", let next = rest.popFirst() { piece.append(next) }
        }
        rest.removeFirst()
        pieces.append(unescaped(piece))
      case ":": pieces.append(":")
      case ",", " ": continue
      default: return nil
      }
    }
    return pieces
  }

  /// An apostrophe stands before brackets, `#` and itself.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "'", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }
}
