/// What becomes of the sheets of a workbook, as far as formulas and places speak of them by name.
struct SheetTransition {
  /// The names before, in the order of the tabs.
  let before: [String]
  /// What each is called afterwards; nil is gone.
  let after: [String?]
  /// Where each stands afterwards; that of one that is gone is never asked for.
  let places: [Int]

  /// The one that moved; nil is none.
  private let moved: Int?
  private let indices: [String: Int]

  /// The names of tables that go with a sheet, in lower case.
  private let tables: Set<String>

  private init(
    _ before: [String], _ after: [String?], places: [Int], moved: Int? = nil,
    tables: Set<String> = []
  ) {
    (self.before, self.after, self.places, self.moved) = (before, after, places, moved)
    self.tables = Set(tables.map { $0.lowercased() })
    indices = Dictionary(
      before.enumerated().map { ($0.element.lowercased(), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// One sheet gets another name.
  static func renaming(_ index: Int, to name: String, of names: [String]) -> SheetTransition {
    var after: [String?] = names
    after[index] = name
    return SheetTransition(names, after, places: Array(names.indices))
  }

  /// One sheet goes, with tables of these names.
  static func removing(_ index: Int, of names: [String], tables: Set<String> = [])
    -> SheetTransition
  {
    var after: [String?] = names
    after[index] = nil
    return SheetTransition(
      names, after, places: names.indices.map { $0 < index ? $0 : $0 - 1 }, tables: tables)
  }

  /// One sheet moves to another place, counted without it.
  static func moving(_ index: Int, to place: Int, of names: [String]) -> SheetTransition {
    let order = TabOrder.moving(index, to: place, of: names.count)
    return SheetTransition(
      names, names, places: order.places.compactMap(\.self), moved: index)
  }

  /// The name of a sheet afterwards; nil where it stays, or goes.
  func name(of sheet: String) -> String? {
    guard let index = index(of: sheet), let new = after[index], new != before[index] else {
      return nil
    }
    return new
  }

  /// The place of a pivot table, `[Book.xlsx]Sheet1!PivotTable1`, which has no quotes; nil where
  /// it stays.
  func pivotTable(_ place: String) -> String? {
    guard let mark = place.lastIndex(of: "!") else { return nil }
    let start = place[..<mark].lastIndex(of: "]").map { place.index(after: $0) }
    let range = (start ?? place.startIndex)..<mark
    guard let new = name(of: String(place[range])) else { return nil }
    return place[..<range.lowerBound] + new + place[mark...]
  }

  /// The formula or place as it reads afterwards; nil where it stays as it is.
  ///
  /// What refers to a sheet that goes becomes `#REF!`. Of several sheets those that remain do.
  func callAsFunction(_ formula: String) -> String? {
    guard concerns(formula.utf8) else { return nil }
    var scanner = SheetMentionScanner(formula, tables: tables)
    let bytes = scanner.bytes
    var result: [UInt8] = []
    var kept = 0
    while let mention = scanner.next() {
      guard mention.range.lowerBound >= kept,
        mention.book.isEmpty || mention.book == "[0]",
        let change = change(of: mention)
      else { continue }
      result += bytes[kept..<change.range.lowerBound]
      kept = change.range.upperBound
      if let text = change.text {
        result += text.utf8
      } else {
        result += "#REF!".utf8
        if !mention.isTable { kept = SheetMentionScanner.endOfReference(bytes, kept) }
      }
    }
    guard kept > 0 else { return nil }
    return String(decoding: result + bytes[kept...], as: UTF8.self)
  }

  /// Whether a text can speak of what changes at all.
  func concerns(_ text: some Sequence<UInt8>) -> Bool {
    !tables.isEmpty || text.contains(.exclamation)
  }

  private func index(of name: String) -> Int? { indices[name.lowercased()] }

  /// What takes the place of a mention, nil text being nothing; nil where it stays.
  private func change(of mention: SheetMention) -> (range: Range<Int>, text: String?)? {
    var range = mention.range
    if mention.isTable { return (range, nil) }
    guard let last = mention.last else {
      guard let index = index(of: mention.first) else { return nil }
      return replacement(index, index, mention, range)
    }
    guard let low = index(of: mention.first), let high = index(of: last) else {
      // What stands before the colon is no sheet, so the mention is that of the last alone.
      guard !mention.isQuoted, mention.book.isEmpty, let index = index(of: last) else {
        return nil
      }
      range = range.upperBound - last.utf8.count - 1..<range.upperBound
      return replacement(index, index, mention, range)
    }
    guard let ends = remaining(low, high) else { return (range, nil) }
    return replacement(ends.first, ends.last, mention, range)
  }

  private func replacement(
    _ low: Int, _ high: Int, _ mention: SheetMention, _ range: Range<Int>
  ) -> (range: Range<Int>, text: String?)? {
    guard let first = after[low], let last = after[high] else { return (range, nil) }
    let isWhole = mention.last == nil || range != mention.range
    let old = isWhole ? [before[low]] : [mention.first, mention.last ?? mention.first]
    let new = isWhole ? [first] : [first, last]
    guard zip(old, new).contains(where: { !SheetName.agree($0, $1) || isWhole && $0 != $1 })
    else { return nil }
    let needsQuotes = mention.isQuoted || new.contains(where: SheetName.needsQuotes)
    let text = mention.book + new.joined(separator: ":")
    return (range, (needsQuotes ? SheetDraft.quoted(text) : text) + "!")
  }

  /// The ends of several sheets, as far as they remain in their order; nil where none does.
  ///
  /// An end that went, or moved behind the other, gives way to the sheet that stood next to it.
  private func remaining(_ low: Int, _ high: Int) -> (first: Int, last: Int)? {
    guard low < high else { return after[low] == nil || after[high] == nil ? nil : (low, high) }
    let there = (low...high).filter { after[$0] != nil }
    guard let first = there.first, let last = there.last else { return nil }
    guard places[first] > places[last] else { return (first, last) }
    let inner = there.dropFirst().dropLast()
    return moved == first ? (inner.first ?? last, last) : (first, inner.last ?? first)
  }
}
