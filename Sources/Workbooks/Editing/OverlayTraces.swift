/// By what the marks of an overlay are known after another program has saved the workbook.
///
/// They stand in the record, and as far as they fit in hidden names, for some programs keep the one
/// and some the other. Texts are kept as digests of what no program changes in them.
struct OverlayTraces: Hashable {
  /// Who wrote the comments.
  var authors: Set<String> = []
  /// When the highlights hold, as digests.
  var formulas: Set<String> = []
  /// What the comments say, as digests; some programs forget who wrote them.
  var comments: Set<String> = []

  init() {}

  /// The traces of marks.
  init(of overlay: Overlay) {
    let all = overlay.comments.values.joined() + (overlay.sheet?.comments ?? [])
    authors = Set(all.map(\.author))
    comments = Set(all.map { Self.digest($0.text) })
    formulas = Set(
      overlay.highlights.values.flatMap { $0.rules.map { Self.digest(ofFormula: $0.formula) } })
  }

  /// A digest of a text without spaces.
  static func digest(_ text: String) -> String {
    let isSpaced = mayHaveSpace(text) && text.unicodeScalars.contains(where: isSpace)
    let kept = isSpaced ? text.filter { !$0.isWhitespace } : text
    return FileDigest.short(of: Array(kept.utf8))
  }

  /// Whether there are bytes with which white space may start, in UTF-8.
  private static func mayHaveSpace(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) { return true }
    }
    return false
  }

  /// Whether a character that starts with it is white space (Unicode, White_Space).
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// A digest of a formula without spaces, quotes of names, fixings, capitals and cells.
  ///
  /// Programs write formulas in different ways, and cells move when rows are put in above.
  static func digest(ofFormula formula: String) -> String {
    let kept = formula.lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "$" }
    var shape = ""
    var word = ""
    for character in kept + " " {
      if character.isLetter || character.isNumber || character == "_" || character == "." {
        word.append(character)
        continue
      }
      // `LOG10(` is no cell.
      let isCell = character != "(" && CellReference(word) != nil
      shape += isCell ? "#" : word
      shape.append(character)
      word = ""
    }
    return digest(shape)
  }

  /// Whether a comment is one of ours.
  func haveComment(by author: String, saying text: String) -> Bool {
    authors.contains(author) || comments.contains(Self.digest(text))
  }

  private static let authorMark = Overlay.sheetMark + "_author"
  private static let ruleMark = Overlay.sheetMark + "_rules"
  /// A text in a formula has at most 255 characters (ECMA-376, 18.17.2.2).
  private static let digestsInName = 255 / 9
  /// More rules than fit in these names stand in the record alone.
  private static let lastRuleName = 32

  /// The hidden names, each with a text as its formula.
  var names: [(name: String, formula: String)] {
    let authors = authors.sorted().filter { $0.utf16.count <= 255 }.enumerated().map {
      (Self.authorMark + String($0.offset + 1), $0.element)
    }
    let digests = formulas.sorted().prefix(Self.digestsInName * Self.lastRuleName)
    let rules = stride(from: 0, to: digests.count, by: Self.digestsInName).map { start in
      (
        Self.ruleMark + String(start / Self.digestsInName + 1),
        digests[start..<min(start + Self.digestsInName, digests.count)].joined(separator: ",")
      )
    }
    return (authors + rules).map { ($0.0, "\"" + $0.1.replacing("\"", with: "\"\"") + "\"") }
  }

  /// Takes up what a hidden name says.
  mutating func take(name: String, formula: String) {
    let text = String(formula.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    if name.hasPrefix(Self.authorMark) { authors.insert(text) }
    if name.hasPrefix(Self.ruleMark) {
      formulas.formUnion(text.split(separator: ",").map(String.init))
    }
  }

  /// Takes up other traces.
  mutating func formUnion(_ other: OverlayTraces) {
    authors.formUnion(other.authors)
    formulas.formUnion(other.formulas)
    comments.formUnion(other.comments)
  }
}
