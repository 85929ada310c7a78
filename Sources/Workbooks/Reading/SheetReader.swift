/// Reads the rows of a sheet's part, cell by cell, over libxml2.
struct SheetReader: ~Copyable {
  private var xml: XMLCursor
  private var isInside = false

  /// Starts at the head of the part.
  init(_ xml: consuming XMLCursor) {
    self.xml = xml
  }

  /// Gives the cells of the next row to the assembly; false after the last row.
  mutating func next(_ rows: inout RowAssembly) throws(WorkbookError) -> Bool {
    if !isInside {
      guard try findData() else { return false }
      isInside = true
    }
    while let event = try xml.next() {
      if event == .end, xml.depth < 2 { break }
      guard event == .start, xml.depth == 3, xml.name == "row" else { continue }
      rows.begin(number: xml.attribute("r"), isHidden: xml.flag("hidden"))
      try xml.children { xml, element throws(WorkbookError) in
        if element == "c" { try rows.add(Self.cell(&xml)) }
      }
      return true
    }
    // The rest is read too, so that a damaged part is never taken for a short one.
    while try xml.next() != nil {}
    return false
  }

  private mutating func findData() throws(WorkbookError) -> Bool {
    while let event = try xml.next() {
      if event == .start, xml.depth == 2, xml.name == "sheetData" { return true }
    }
    return false
  }

  private static func cell(_ xml: inout XMLCursor) throws(WorkbookError) -> RawCell {
    var cell = RawCell(
      place: xml.attribute("r"), style: xml.attribute("s").flatMap { Int($0) } ?? 0,
      kind: .init(xml.attribute("t")))
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "v": cell.value = try xml.text()
      case "is": cell.inline = try xml.richText()
      case "f": cell.formula = try formula(&xml)
      default: break
      }
    }
    return cell
  }

  private static func formula(_ xml: inout XMLCursor) throws(WorkbookError) -> RawCell.Formula {
    var formula = RawCell.Formula()
    switch xml.attribute("t") {
    case "shared":
      formula.kind = xml.attribute("si").flatMap { Int($0) }.map { .shared($0) } ?? .plain
    case "dataTable":
      let inputs = [xml.attribute("r1"), xml.attribute("r2")].compactMap { $0 }
      formula.kind = .table("TABLE(\(inputs.joined(separator: ",")))")
    default: break
    }
    formula.text = try xml.text()
    return formula
  }
}
