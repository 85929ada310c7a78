/// The comments of one sheet as a comments part (ECMA-376, 18.7).
///
/// It renders a whole part, or only what is to be added to one that is already there.
struct CommentsXML {
  /// The comments, by row and column.
  let comments: [Comment]
  /// Their authors, in the order of first use.
  private var authorNumbers: Numbered<String>

  /// The comments of a sheet, behind this many authors that the part already has.
  init(_ comments: [Comment], afterAuthors count: Int = 0) {
    self.comments = comments.sorted { $0.cell < $1.cell }
    authorNumbers = Numbered(after: count)
    for comment in self.comments { _ = authorNumbers.index(of: comment.author) }
  }

  /// `author` elements.
  var authors: [UInt8] {
    var xml = XMLText()
    for author in authorNumbers.values { xml.element("author", string: author) }
    return xml.take()
  }

  /// `comment` elements.
  var list: [UInt8] {
    var xml = XMLText()
    for comment in comments {
      xml.element("comment") { xml in
        xml.attribute("ref", comment.cell.description)
        xml.attribute("authorId", authorNumbers.known(comment.author) ?? 0)
        xml.element("text") { $0.element("r") { $0.run(comment.text) } }
      }
    }
    return xml.take()
  }

  /// A whole comments part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("comments") { xml in
      xml.attribute("xmlns", Namespace.spreadsheet)
      xml.element("authors") { $0.append(authors) }
      xml.element("commentList") { $0.append(list) }
    }
    return xml.take()
  }
}

extension XMLText {
  /// One run in the font of comments; its size is what the boxes are measured for.
  fileprivate mutating func run(_ text: String) {
    element("rPr") { xml in
      xml.element("sz") { $0.attribute("val", 9) }
      xml.element("color") { $0.attribute("indexed", 81) }
      xml.element("rFont") { $0.attribute("val", "宋体") }
      xml.element("charset") { $0.attribute("val", 134) }
    }
    element("t", string: text)
  }
}
