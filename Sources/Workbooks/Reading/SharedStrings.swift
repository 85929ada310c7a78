/// The texts that cells refer to by number (ECMA-376, 18.4).
struct SharedStrings {
  /// All of them as strings, where they are few.
  private var few: [String] = []
  /// All of them, where they are many.
  private(set) var arena: TextArena?
  /// How many bytes the few would take in an arena.
  private var size = 0
  /// The part that is named and not there; nil where nothing is missing.
  private(set) var lost: String?

  /// Reads the workbook's texts; a workbook need not have any.
  init(_ package: borrowing Package) throws(WorkbookError) {
    self.init()
    let named = package.relationships.part(ofKind: "sharedStrings")
    guard
      let part = [named, "xl/sharedStrings.xml"].compactMap({ $0 }).first(
        where: { package.archive.contains($0) }
      )
    else {
      lost = named
      return
    }
    let entry = try package.archive.entry(part)
    var scanner = entry.scanner()
    self = try Self(&scanner, entry)
    guard scanner.isUnusual else { return }
    var parser = try entry.parser()
    self = try Self(&parser, entry)
  }

  private init() {}

  /// Reads the texts of a part in one way.
  init(_ xml: inout some XMLEvents & ~Copyable, _ entry: ArchiveEntry) throws(WorkbookError) {
    while true {
      while let item = xml.plainItem() {
        try checkCount(entry)
        if item.hasUnderscore {
          try append(XString.unescaped(xml.string(item.range)))
        } else if arena == nil {
          try append(xml.string(item.range))
        } else {
          try xml.bytes(item.range) { (text) throws(WorkbookError) in try arena?.append(text) }
        }
      }
      guard let event = try xml.next() else { break }
      guard event == .start, xml.depth == 2, xml.isNamed("si") else { continue }
      try checkCount(entry)
      try append(try xml.richText())
    }
  }

  private func checkCount(_ entry: ArchiveEntry) throws(WorkbookError) {
    guard arena?.count ?? few.count < entry.limits.strings else {
      throw .limit(.strings, part: entry.name, limit: entry.limits.strings)
    }
  }

  /// Adds a text; where they become many, all of them go to the arena.
  private mutating func append(_ text: String) throws(WorkbookError) {
    guard arena == nil else {
      try arena?.append(text)
      return
    }
    few.append(text)
    size += TextArena.size(of: text)
    guard size > TextArena.plainSize else { return }
    var all = TextArena()
    for text in few { try all.append(text) }
    few = []
    arena = all
  }

  /// The text of that number; nil when there is none.
  subscript(index: Int) -> String? {
    if let arena { return arena[index] }
    return few.indices.contains(index) ? few[index] : nil
  }
}

extension XMLEvents where Self: ~Copyable {
  /// The plain text of a string item: its runs joined, phonetic runs left out.
  ///
  /// A text of its own loses the space around it unless it says that it keeps it, as in Excel; a run
  /// does not, for that space parts it from the next.
  mutating func richText() throws(WorkbookError) -> String {
    let outer = depth
    var text = ""
    var isLeftOut = false
    while let event = try next(), depth >= outer {
      guard event == .start else { continue }
      if depth == outer + 1 { isLeftOut = !isNamed("r") }
      guard isNamed("t"), depth == outer + 1 || depth == outer + 2 && !isLeftOut else { continue }
      let keepsSpace = depth > outer + 1 || attribute("space") == "preserve"
      let read = try self.text()
      let run = keepsSpace ? read : XMLLexer.trimmed(read)
      if text.isEmpty { text = run } else { text += run }
      try check(textLength: text.utf8.count)
    }
    return XString.unescaped(text)
  }
}
