/// Reads the rows of a sheet's part, cell by cell.
struct SheetReader<XML: XMLEvents & ~Copyable>: ~Copyable {
  /// Where it stands in the part.
  private(set) var xml: XML
  private var isInside = false

  /// Starts at the head of the part.
  init(_ xml: consuming XML) {
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
      guard event == .start, xml.depth == 3, xml.isNamed("row") else { continue }
      rows.begin(number: xml.integer("r"), isHidden: xml.flag("hidden"))
      try cells(&rows)
      return true
    }
    // The rest is read too, so that a damaged part is never taken for a short one.
    while try xml.next() != nil {}
    return false
  }

  private mutating func findData() throws(WorkbookError) -> Bool {
    while let event = try xml.next() {
      if event == .start, xml.depth == 2, xml.isNamed("sheetData") { return true }
    }
    return false
  }

  /// Reads up to the end of the row that just started.
  private mutating func cells(_ rows: inout RowAssembly) throws(WorkbookError) {
    while let event = try xml.next(), xml.depth > 2 {
      if event == .start, xml.depth == 4, xml.isNamed("c") { try rows.add(try cell()) }
    }
  }

  /// Reads up to the end of the cell that just started.
  private mutating func cell() throws(WorkbookError) -> RawCell {
    var cell = RawCell(
      place: xml.place("r"), style: xml.integer("s") ?? 0, kind: .init(xml.attribute("t")))
    if cell.place == nil {
      cell.isOutside = xml.attribute("r").map { CellReference.isBeyondGrid($0) } ?? false
    }
    while let event = try xml.next(), xml.depth > 3 {
      guard event == .start, xml.depth == 5 else { continue }
      if xml.isNamed("v"), cell.kind == .shared {
        cell.value = ""
        cell.index = try xml.index()
      } else if xml.isNamed("v") {
        cell.value = try xml.text()
      } else if xml.isNamed("f") {
        cell.formula = try formula()
      } else if xml.isNamed("is") {
        cell.inline = try xml.richText()
      }
    }
    return cell
  }

  private mutating func formula() throws(WorkbookError) -> RawCell.Formula {
    var formula = RawCell.Formula()
    switch xml.attribute("t") {
    case "shared":
      formula.kind = xml.integer("si").map { .shared($0) } ?? .plain
    case "array":
      formula.isArray = true
      formula.range = xml.attribute("ref").flatMap { CellRange($0) }
    case "dataTable":
      formula.range = xml.attribute("ref").flatMap { CellRange($0) }
      let inputs = [xml.attribute("r1"), xml.attribute("r2")].compactMap { $0 }
      formula.kind = .table("TABLE(\(inputs.joined(separator: ",")))")
    default: break
    }
    formula.text = try xml.text()
    return formula
  }
}
