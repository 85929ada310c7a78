/// The boxes of the comments of one sheet as a legacy VML drawing part.
///
/// Excel 2007 to 365 shows no comment without it. The boxes are as large as their texts and stay
/// hidden until the pointer rests on the cell. Shape numbers come from blocks of 1024 that no
/// other drawing of the workbook may use (`o:idmap`).
struct VMLDrawing {
  /// The comments, by row and column.
  let comments: [Comment]
  /// The blocks of shape numbers that it uses.
  let blocks: Range<Int>
  private let grid: SheetGrid

  /// The boxes of the comments, with shape numbers from this block on.
  init(_ comments: [Comment], block: Int, grid: SheetGrid = SheetGrid()) {
    self.comments = comments.sorted { $0.cell < $1.cell }
    self.grid = grid
    blocks = block..<(block + comments.count / 1024 + 1)
  }

  /// `v:shape` elements, in need of the prefixes `v`, `o`, `x` and the shape type `_x0000_t202`.
  var shapes: [UInt8] {
    var xml = XMLText()
    for (offset, comment) in comments.enumerated() {
      xml.note(
        comment, id: blocks.lowerBound * 1024 + 1 + offset, order: offset + 1,
        box: NoteBox(of: comment, on: grid))
    }
    return xml.take()
  }

  /// The `v:shapetype` that the shapes refer to.
  var shapeType: [UInt8] {
    var xml = XMLText()
    xml.element("v:shapetype") { xml in
      xml.attribute("id", "_x0000_t202")
      xml.attribute("coordsize", "21600,21600")
      xml.attribute("o:spt", 202)
      xml.attribute("path", "m,l,21600r21600,l21600,xe")
      xml.element("v:stroke") { $0.attribute("joinstyle", "miter") }
      xml.element("v:path") {
        $0.attribute("gradientshapeok", "t")
        $0.attribute("o:connecttype", "rect")
      }
    }
    return xml.take()
  }

  /// A whole VML drawing part.
  var part: [UInt8] {
    var xml = XMLText()
    xml.element("xml") { xml in
      xml.attribute("xmlns:v", "urn:schemas-microsoft-com:vml")
      xml.attribute("xmlns:o", "urn:schemas-microsoft-com:office:office")
      xml.attribute("xmlns:x", "urn:schemas-microsoft-com:office:excel")
      xml.element("o:shapelayout") { xml in
        xml.attribute("v:ext", "edit")
        xml.element("o:idmap") {
          $0.attribute("v:ext", "edit")
          $0.attribute("data", blocks.map(String.init).joined(separator: ","))
        }
      }
      xml.append(shapeType)
      xml.append(shapes)
    }
    return xml.take()
  }
}

extension XMLText {
  /// The box of a comment; there are many, so what is the same in all is put in as it is.
  fileprivate mutating func note(_ comment: Comment, id: Int, order: Int, box: NoteBox) {
    put("<v:shape id=\"_x0000_s")
    text(id)
    put("\" type=\"#_x0000_t202\" style=\"position:absolute;width:")
    text(box.width * 3 / 4)
    put("pt;height:")
    text(box.height * 3 / 4)
    put("pt;z-index:")
    text(order)
    put(";visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
    put("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
    put("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">")
    put("<div style=\"text-align:left\"/></v:textbox><x:ClientData ObjectType=\"Note\">")
    put("<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
    for (index, number) in box.anchor.enumerated() {
      if index > 0 { put(", ") }
      text(number)
    }
    put("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
    text(comment.cell.row - 1)
    put("</x:Row><x:Column>")
    text(comment.cell.column - 1)
    put("</x:Column></x:ClientData></v:shape>")
  }
}
