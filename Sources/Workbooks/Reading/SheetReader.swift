/// Reads the rows of a sheet's part, cell by cell.
struct SheetReader<XML: XMLEvents & ~Copyable>: ~Copyable {
  /// Where it stands in the part.
  private(set) var xml: XML
  /// What takes in, on the way, what stands around the cells; nil where nobody asks for it.
  private(set) var around: SheetFeaturesReader?
  private var isInside = false

  /// Starts at the head of the part.
  init(_ xml: consuming XML, around: SheetFeaturesReader? = nil) {
    self.xml = xml
    self.around = around
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
      try rows.begin(number: xml.integer("r"), isHidden: xml.flag("hidden"))
      try cells(&rows)
      if rows.isHidden { try around?.hide(rows.number) }
      return true
    }
    // The rest is read too, so that a damaged part is never taken for a short one.
    while let event = try xml.next() { try take(event) }
    return false
  }

  private mutating func findData() throws(WorkbookError) -> Bool {
    while let event = try xml.next() {
      if event == .start, xml.depth == 2, xml.isNamed("sheetData") { return true }
      try take(event)
    }
    return false
  }

  /// Takes in what stands around the cells.
  private mutating func take(_ event: XMLEvent) throws(WorkbookError) {
    guard event == .start, xml.depth == 2, !xml.isNamed("sheetData") else { return }
    try around?.take(&xml)
  }

  /// Reads up to the end of the row that just started.
  private mutating func cells(_ rows: inout RowAssembly) throws(WorkbookError) {
    while true {
      while let plain = xml.plainCell() { try rows.add(plain, of: xml) }
      guard let event = try xml.next(), xml.depth > 2 else { return }
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
    // A picture in a cell stands behind an error, for programs that do not know it.
    if cell.kind == .error {
      cell.valueMetadata = xml.integer("vm").flatMap { Int32(exactly: $0) } ?? 0
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
    var call: String?
    switch xml.attribute("t") {
    case "shared":
      formula.kind = xml.integer("si").map { .shared($0) } ?? .plain
    case "array":
      if let range = range() { formula.kind = .spread(.over(.array(range))) }
    case "dataTable":
      if let range = range() { formula.kind = .spread(.over(dataTable(over: range))) }
      let inputs = [xml.attribute("r1"), xml.attribute("r2")].compactMap { $0 }
      call = "TABLE(\(inputs.joined(separator: ",")))"
    default: break
    }
    let text = try xml.text()
    formula.text = call ?? text
    return formula
  }

  /// The range that the formula which just started fills; nil is its cell alone.
  private func range() -> CellRange? { xml.attribute("ref").flatMap { CellRange($0) } }

  /// The cells that the table of results which just started changes.
  private func dataTable(over range: CellRange) -> FormulaSpread {
    let first = xml.flag("del1") ? nil : xml.place("r1")
    let second = xml.flag("del2") ? nil : xml.place("r2")
    if xml.flag("dt2D") { return .dataTable(range, rowInput: first, columnInput: second) }
    return xml.flag("dtr")
      ? .dataTable(range, rowInput: first, columnInput: nil)
      : .dataTable(range, rowInput: nil, columnInput: first)
  }
}
