/// A worksheet part being written: head, rows, tail, in the order the schema asks for.
///
/// The texts of cells go to the shared strings, or with `strings` nil into the cells themselves.
/// (ECMA-376, 18.3.1.99)
struct SheetXML {
  /// What is written.
  let sheet: SheetDraft
  /// The sizes of its columns and rows, complete after the last row.
  private(set) var grid: SheetGrid
  /// Whether a formula came without its result, so that the workbook must be calculated when opened.
  private(set) var needsCalculation = false
  /// What is in the cells that its charts draw, complete after the last row.
  private(set) var plotted: PlottedCells
  private var lastRow = 0
  private var packer = RowPacker()
  private let commented: Set<Int>

  /// The sheet, once all that stands around its cells has been checked.
  init(_ sheet: SheetDraft) throws(WorkbookError) {
    try sheet.check()
    self.sheet = sheet
    grid = SheetGrid(sheet)
    plotted = PlottedCells(sheet)
    commented = Set(sheet.comments.lazy.map { $0.cell.row })
  }

  /// Everything up to and with `<sheetData>`; one sheet of a workbook is the selected one.
  func head(isSelected: Bool, styles: inout StyleTable) -> [UInt8] {
    var xml = XMLText(isPart: true)
    xml.open("worksheet")
    xml.attribute("xmlns", Namespace.spreadsheet)
    xml.attribute("xmlns:r", Namespace.relationships)
    xml.properties(of: sheet)
    xml.view(of: sheet, isSelected: isSelected)
    xml.element("sheetFormatPr") {
      $0.attribute("defaultRowHeight", sheet.defaultRowHeight)
      $0.attribute("customHeight", sheet.defaultRowHeight != 15, unless: false)
    }
    xml.columns(of: sheet, styles: &styles)
    xml.open("sheetData")
    return xml.take()
  }

  /// One row, still to become markup; rows come by ascending number, and its cells by ascending
  /// column.
  mutating func append(
    _ row: RowDraft, to rows: inout PackedRows, styles: inout StyleTable,
    strings: inout SharedStringsXML?
  ) throws(WorkbookError) {
    guard row.number > lastRow, row.number <= CellReference.lastRow else {
      let cell = CellReference(row: row.number, column: 1)
      throw .cannotWrite(
        sheet: sheet.name, cell: cell, reason: "row \(row.number) after row \(lastRow)")
    }
    lastRow = row.number
    try note(row)
    plotted.note(row)
    try packer.append(row, of: sheet.name, to: &rows, styles: &styles, strings: &strings)
    if packer.hasFormulaWithoutResult { needsCalculation = true }
  }

  /// Everything from `</sheetData>` on.
  ///
  /// Links to the outside become relationships; `drawing` is the relationship of the charts and
  /// pictures, `legacyDrawing` that of the comment boxes.
  func tail(
    styles: inout StyleTable, relationships: inout RelationshipsXML, drawing: String? = nil,
    legacyDrawing: String? = nil
  ) -> [UInt8] {
    var xml = XMLText()
    xml.close("sheetData")
    xml.protection(sheet.protection)
    if let range = sheet.autoFilter {
      xml.element("autoFilter") { $0.attribute("ref", range.description) }
    }
    xml.merges(sheet.merges)
    xml.append(
      Self.conditionalFormats(sheet.conditionalFormats, firstPriority: 1, styles: &styles))
    xml.validations(sheet.validations)
    xml.hyperlinks(sheet.hyperlinks, relationships: &relationships)
    xml.print(sheet.print)
    if let drawing { xml.element("drawing") { $0.attribute("r:id", drawing) } }
    if let legacyDrawing {
      xml.element("legacyDrawing") { $0.attribute("r:id", legacyDrawing) }
    }
    xml.close("worksheet")
    return xml.take()
  }

  /// A `conditionalFormatting` element for each format, with priorities from this one on.
  static func conditionalFormats(
    _ formats: [ConditionalFormat], firstPriority: Int, styles: inout StyleTable
  ) -> [UInt8] {
    var xml = XMLText()
    var priority = firstPriority
    for format in formats where !format.ranges.isEmpty && !format.rules.isEmpty {
      xml.open("conditionalFormatting")
      xml.attribute("sqref", XMLText.list(of: format.ranges))
      for rule in format.rules {
        let style = styles.index(of: rule.style)
        xml.element("cfRule") { xml in
          xml.attribute("type", "expression")
          xml.attribute("dxfId", style)
          xml.attribute("priority", priority)
          xml.element("formula") { $0.text(rule.formula) }
        }
        priority += 1
      }
      xml.close("conditionalFormatting")
    }
    return xml.take()
  }

  /// Remembers the heights of the rows that comment boxes may reach over.
  private mutating func note(_ row: RowDraft) throws(WorkbookError) {
    if let height = row.height, !(0...409).contains(height) {
      throw .cannotWrite(
        sheet: sheet.name, cell: CellReference(row: row.number, column: 1),
        reason: "a row is 0 to 409 points high, not \(height)")
    }
    guard row.isHidden || row.height != nil, !commented.isEmpty else { return }
    guard (max(1, row.number - 40)...(row.number + 2)).contains(where: commented.contains) else {
      return
    }
    grid.rows[row.number] = row.isHidden ? 0 : SheetGrid.pixels(ofPoints: row.height ?? 0)
  }
}
