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
    var last: String?
    for comment in self.comments where comment.author != last {
      _ = authorNumbers.index(of: comment.author)
      last = comment.author
    }
  }

  /// `author` elements.
  var authors: [UInt8] {
    var xml = XMLText()
    for author in authorNumbers.values { xml.element("author", string: author) }
    return xml.take()
  }

  /// `comment` elements for some of the comments.
  func list(_ comments: some Sequence<Comment>) -> [UInt8] {
    var xml = XMLText()
    var author: (name: String, number: Int)?
    for comment in comments {
      if comment.author != author?.name {
        author = (comment.author, authorNumbers.known(comment.author) ?? 0)
      }
      xml.put("<comment ref=\"")
      xml.text(comment.cell.description)
      xml.put("\" authorId=\"")
      xml.text(author?.number ?? 0)
      // The size of the font is what the boxes are measured for.
      xml.put("\"><text><r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/>")
      xml.put("<charset val=\"134\"/></rPr>")
      xml.element("t", string: comment.text)
      xml.put("</r></text></comment>")
    }
    return xml.take()
  }

  /// A whole comments part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("comments") { xml in
      xml.attribute("xmlns", Namespace.spreadsheet)
      xml.element("authors") { $0.append(authors) }
      xml.element("commentList") { $0.append(list(comments)) }
    }
    return xml.take()
  }
}
