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
  fileprivate mutating func note(_ comment: Comment, id: Int, order: Int, box: NoteBox) {
    element("v:shape") { xml in
      xml.attribute("id", "_x0000_s\(id)")
      xml.attribute("type", "#_x0000_t202")
      xml.attribute(
        "style",
        "position:absolute;width:\(box.width * 3 / 4)pt;height:\(box.height * 3 / 4)pt;"
          + "z-index:\(order);visibility:hidden")
      xml.attribute("fillcolor", "#ffffe1")
      xml.attribute("o:insetmode", "auto")
      xml.element("v:fill") { $0.attribute("color2", "#ffffe1") }
      xml.element("v:shadow") {
        $0.attribute("on", "t")
        $0.attribute("color", "black")
        $0.attribute("obscured", "t")
      }
      xml.element("v:path") { $0.attribute("o:connecttype", "none") }
      xml.element("v:textbox") {
        $0.attribute("style", "mso-direction-alt:auto")
        $0.element("div") { $0.attribute("style", "text-align:left") }
      }
      xml.element("x:ClientData") { xml in
        xml.attribute("ObjectType", "Note")
        xml.element("x:MoveWithCells")
        xml.element("x:SizeWithCells")
        xml.element("x:Anchor") { $0.text(box.anchor) }
        xml.element("x:AutoFill") { $0.text("False") }
        xml.element("x:Row") { $0.text(comment.cell.row - 1) }
        xml.element("x:Column") { $0.text(comment.cell.column - 1) }
      }
    }
  }
}
