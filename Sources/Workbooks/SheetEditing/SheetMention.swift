/// The place in a formula that names a sheet, or the first and last of several: `'1月:3月'!`.
struct SheetMention: Hashable {
  /// The mention in the UTF-8 of the formula, from its first quote or letter to its `!`.
  var range: Range<Int>
  /// The other workbook in its brackets, brackets included; empty for this one.
  var book: String
  /// The sheet, or the first of several.
  var first: String
  /// The last of several sheets; nil is one sheet.
  var last: String?
  /// Whether it stands in quotes.
  var isQuoted: Bool
  /// Whether it is the name of a table instead, with the columns in its brackets.
  var isTable = false
}

/// Walks a formula from one mention of sheets to the next.
///
/// Texts, errors, the columns of tables and names are stepped over. What it goes by (ECMA-376,
/// 18.17.2.2, and as programs write it):
///
///     mention = "'" book? sheet (':' sheet)? "'!"      quotes inside doubled
///             | book? word (':' word)? '!'
///     book    = '[' … ']'                              a number, or a name with its folders before
///     error   = '#' [A-Z0/_]+ ('!' | '?')?
struct SheetMentionScanner {
  let bytes: [UInt8]
  /// Where it goes on.
  private(set) var place = 0

  /// Names of tables that are mentions as well, in lower case.
  private let tables: Set<String>

  init(_ formula: String, tables: Set<String> = []) {
    (bytes, self.tables) = (Array(formula.utf8), tables)
  }

  private init(_ bytes: [UInt8], at place: Int) {
    (self.bytes, self.place, tables) = (bytes, place, [])
  }

  /// The next mention; nil at the end.
  mutating func next() -> SheetMention? {
    while place < bytes.count {
      switch bytes[place] {
      case .quote: skipText()
      case .apostrophe: if let mention = quoted() { return mention }
      case UInt8(ascii: "["): if let mention = bracketed() { return mention }
      case UInt8(ascii: "#"): place = Self.endOfError(bytes, place)
      case let byte where Self.isWord(byte): if let mention = bare(book: "") { return mention }
      default: place += 1
      }
    }
    return nil
  }

  private mutating func skipText() {
    place += 1
    while place < bytes.count, bytes[place] != .quote { place += 1 }
    place += 1
  }

  private mutating func quoted() -> SheetMention? {
    let start = place
    var name: [UInt8] = []
    place += 1
    while place < bytes.count {
      if bytes[place] == .apostrophe {
        guard place + 1 < bytes.count, bytes[place + 1] == .apostrophe else { break }
        place += 1
      }
      name.append(bytes[place])
      place += 1
    }
    place = min(place + 1, bytes.count)
    guard place < bytes.count, bytes[place] == .exclamation else { return nil }
    place += 1
    let text = String(decoding: name, as: UTF8.self)
    let cut = text.lastIndex(of: "]").map { text.index(after: $0) } ?? text.startIndex
    let sheets = text[cut...].split(separator: ":", maxSplits: 1).map(String.init)
    return SheetMention(
      range: start..<place, book: String(text[..<cut]), first: sheets.first ?? "",
      last: sheets.count > 1 ? sheets[1] : nil, isQuoted: true)
  }

  /// A bracket is another workbook, or behind a word the columns of a table.
  private mutating func bracketed() -> SheetMention? {
    let start = place
    let isColumns = start > 0 && (Self.isWord(bytes[start - 1]) || bytes[start - 1] == 0x5D)
    skipBrackets(isColumns: isColumns)
    guard !isColumns, place < bytes.count, Self.isWord(bytes[place]) else { return nil }
    return bare(book: String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func skipBrackets(isColumns: Bool) {
    var depth = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "[") { depth += 1 }
      if bytes[place] == UInt8(ascii: "]") { depth -= 1 }
      if isColumns, bytes[place] == .apostrophe { place += 1 }
      place += 1
      if depth == 0 { break }
    }
    place = min(place, bytes.count)
  }

  private mutating func bare(book: String) -> SheetMention? {
    let start = place - book.utf8.count
    let first = word()
    if place < bytes.count, bytes[place] == .exclamation {
      place += 1
      return SheetMention(
        range: start..<place, book: book, first: first, last: nil, isQuoted: false)
    }
    if book.isEmpty, tables.contains(first.lowercased()) {
      if place < bytes.count, bytes[place] == UInt8(ascii: "[") { skipBrackets(isColumns: true) }
      return SheetMention(
        range: start..<place, book: "", first: first, isQuoted: false, isTable: true)
    }
    // `A1:Sheet2!B2` is a range; of several sheets none is named like a cell without quotes.
    guard place + 1 < bytes.count, bytes[place] == .colon, Self.isWord(bytes[place + 1]),
      CellReference(first) == nil
    else { return nil }
    let behindFirst = place
    place += 1
    let last = word()
    guard place < bytes.count, bytes[place] == .exclamation else {
      place = behindFirst
      return nil
    }
    place += 1
    return SheetMention(
      range: start..<place, book: book, first: first, last: last, isQuoted: false)
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Where the reference ends that stands behind a mention: `$A$1:B2`, `A:A`, `A1#`, `Table[x]`.
  static func endOfReference(_ bytes: [UInt8], _ start: Int) -> Int {
    func endOfWord(_ start: Int) -> Int {
      var place = start
      while place < bytes.count, isWord(bytes[place]) { place += 1 }
      return place
    }
    if start < bytes.count, bytes[start] == UInt8(ascii: "#") { return endOfError(bytes, start) }
    var end = endOfWord(start)
    // A function of the sheet stays as a word, so that its arguments still follow something.
    if end < bytes.count, bytes[end] == UInt8(ascii: "(") { return start }
    if end + 1 < bytes.count, bytes[end] == .colon, isWord(bytes[end + 1]) {
      let corner = endOfWord(end + 1)
      let next = corner < bytes.count ? bytes[corner] : 0
      if next != .exclamation, next != UInt8(ascii: "(") { end = corner }
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "[") else { return end }
    var columns = SheetMentionScanner(bytes, at: end)
    columns.skipBrackets(isColumns: true)
    return columns.place
  }

  private static func endOfError(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, (65...90).contains(bytes[end]) || "0/_".utf8.contains(bytes[end]) {
      end += 1
    }
    guard end > start + 1, end < bytes.count else { return end }
    return bytes[end] == .exclamation || bytes[end] == .question ? end + 1 : end
  }

  /// Letters, digits and what names are made of; every byte of a character beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "?"), 128...:
      true
    default: false
    }
  }
}
