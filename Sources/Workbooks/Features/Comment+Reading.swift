extension Comment {
  /// Reads a part of comments, in the order of their cells (ECMA-376, 18.7).
  static func all(
    _ part: String, _ package: borrowing Package, namedBy: String,
    _ count: inout FeatureCount
  ) throws(WorkbookError) -> [Comment] {
    var xml = try package.cursor(part, namedBy: namedBy, reader: count.reader)
    var authors: [String] = []
    var comments: [Comment] = []
    var counted = count
    _ = try xml.root()
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      switch element {
      case "authors":
        try xml.children { xml, _ throws(WorkbookError) in
          try counted.add(in: part)
          authors.append(XString.unescaped(try xml.text()))
        }
      case "commentList":
        try xml.children(taking: .choice) { xml, _ throws(WorkbookError) in
          guard let cell = xml.place("ref") else { return }
          try counted.add(in: part)
          let index = xml.integer("authorId") ?? -1
          let author = authors.indices.contains(index) ? authors[index] : ""
          try xml.children { xml, element throws(WorkbookError) in
            guard element == "text" else { return }
            comments.append(Comment(cell, author: author, text: try xml.richText()))
          }
        }
      default: break
      }
    }
    count = counted
    return comments.sorted { $0.cell < $1.cell }
  }

  /// Whether it stands in for a thread, for programs that know no threads.
  ///
  /// Its author is then the thread's id; its text begins with a word in the writer's language.
  var standsInForThread: Bool { author.hasPrefix("tc=") || text.hasPrefix("[Threaded comment]") }
}
