/// The texts that cells refer to by number (ECMA-376, 18.4).
struct SharedStrings {
  private var texts: [String] = []

  /// Reads the workbook's texts; a workbook need not have any.
  init(_ package: borrowing Package) throws(WorkbookError) {
    let named = package.relationships.part(ofKind: "sharedStrings")
    guard
      let part = [named, "xl/sharedStrings.xml"].compactMap({ $0 }).first(
        where: { package.archive.contains($0) }
      )
    else { return }
    var xml = try package.cursor(part)
    _ = try xml.root()
    var texts: [String] = []
    let limit = package.archive.limits.cells
    try xml.children { xml, element throws(WorkbookError) in
      guard element == "si" else { return }
      guard texts.count < limit else { throw .limit(.cells, part: part, limit: limit) }
      texts.append(try xml.richText())
    }
    self.texts = texts
  }

  /// The text of that number; nil when there is none.
  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

extension XMLCursor {
  /// The plain text of a string item: its runs joined, phonetic runs left out.
  mutating func richText() throws(WorkbookError) -> String {
    var text = ""
    try children { xml, element throws(WorkbookError) in
      switch element {
      case "t": text += try xml.text()
      case "r":
        try xml.children { xml, element throws(WorkbookError) in
          if element == "t" { text += try xml.text() }
        }
      default: return
      }
      try xml.check(textLength: text.utf8.count)
    }
    return XString.unescaped(text)
  }
}
