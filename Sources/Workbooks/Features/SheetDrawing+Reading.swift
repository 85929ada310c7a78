extension SheetDrawing {
  /// Reads a drawing's part (ECMA-376, 20.5.2.35).
  static func all(
    _ part: String, _ package: borrowing Package, namedBy: String,
    _ count: inout FeatureCount
  ) throws(WorkbookError) -> [SheetDrawing] {
    var xml = try package.cursor(part, namedBy: namedBy, reader: count.reader)
    let relationships = try Relationships(
      of: part, in: package.archive, reader: count.reader)
    var drawings: [SheetDrawing] = []
    var counted = count
    _ = try xml.root()
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      guard element.hasSuffix("Anchor") else { return }
      try counted.add(in: part)
      if let drawing = try SheetDrawing(&xml, relationships) { drawings.append(drawing) }
    }
    count = counted
    return drawings
  }

  /// Reads the anchor that just started with what it holds; nil when that is nothing.
  private init?(_ xml: inout XMLCursor, _ relationships: Relationships) throws(WorkbookError) {
    var corners: [CellReference] = []
    var drawing: SheetDrawing?
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      switch element {
      case "from", "to":
        if let corner = try xml.corner() { corners.append(corner) }
      default:
        guard drawing == nil, let kind = Kind(element: element) else { return }
        var object = SheetDrawing(kind, .sheet)
        try object.look(into: &xml, relationships)
        drawing = object
      }
    }
    guard var drawing else { return nil }
    switch corners.count {
    case 0: break
    case 1: drawing.anchor = .cell(corners[0])
    default: drawing.anchor = .cells(CellRange(corners[0], corners[1]))
    }
    self = drawing
  }

  /// Goes through the object that just started.
  private mutating func look(into xml: inout XMLCursor, _ relationships: Relationships)
    throws(WorkbookError)
  {
    let outer = xml.depth
    var isNamed = false
    var shown: Set<String> = []
    func show(_ id: String?) {
      guard let target = id.flatMap({ relationships[$0] }), !target.isExternal,
        shown.insert(target.target).inserted
      else { return }
      parts.append(target.target)
    }
    while let event = try xml.next(), xml.depth >= outer {
      guard event == .start else { continue }
      switch xml.name {
      case "cNvPr" where !isNamed:
        isNamed = true
        name = xml.attribute("name") ?? ""
        description = xml.attribute("descr") ?? ""
        isHidden = xml.flag("hidden")
      case "graphicData": if kind == .other { kind = Kind(graphic: xml.attribute("uri") ?? "") }
      case "compatExt": if kind == .shape { kind = .control }
      case "blip": show(xml.attribute("embed") ?? xml.attribute("link"))
      case "chart": show(xml.attribute("id"))
      default: break
      }
    }
  }
}

extension SheetDrawing.Kind {
  /// The kind of an object by its element; nil when the element is none.
  fileprivate init?(element: String) {
    switch element {
    case "pic": self = .picture
    case "sp": self = .shape
    case "cxnSp": self = .connector
    case "grpSp": self = .group
    case "graphicFrame", "contentPart": self = .other
    default: return nil
    }
  }

  /// The kind of a frame by the vocabulary of what it holds.
  fileprivate init(graphic uri: String) {
    let words = uri.lowercased().split(separator: "/")
    switch words.last {
    case "chart", "chartex": self = .chart
    case "diagram": self = .diagram
    case "slicer", "timeslicer": self = .slicer
    default: self = .other
    }
  }
}

extension XMLCursor {
  /// The cell of the corner that just started, whose numbers count from 0.
  fileprivate mutating func corner() throws(WorkbookError) -> CellReference? {
    var (row, column) = (-1, -1)
    try children { xml, element throws(WorkbookError) in
      switch element {
      case "row": row = try xml.index() ?? -1
      case "col": column = try xml.index() ?? -1
      default: break
      }
    }
    guard (0..<CellReference.lastRow).contains(row),
      (0..<CellReference.lastColumn).contains(column)
    else { return nil }
    return CellReference(row: row + 1, column: column + 1)
  }
}
