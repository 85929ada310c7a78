internal import FoundationEssentials

/// Writes a workbook from the first sheet to the last; rows are streamed, never held.
///
/// The file appears at its path when the workbook is finished, whole; what was thrown, or given up,
/// leaves nothing behind. The same content gives the same bytes.
public struct WorkbookWriter: ~Copyable {
  private let path: String
  private let properties: DocumentProperties
  private var spools: [SheetSpool] = []
  private var archive: ArchiveBuilder
  private var workbook = WorkbookXML()
  private var links = RelationshipsXML()
  private var styles = StyleTable()
  private var strings: SharedStringsXML?
  private var parts = PartList()
  private var drawings = DrawingParts(folder: "xl/")
  /// The sheets with charts, without the rest of their content.
  private var charted: [SheetDraft] = []
  private var shapeBlock = 1
  private var failure: WorkbookError?
  private let cores: Int

  /// Starts a workbook that will stand at the path once it is finished.
  public init(path: String, properties: DocumentProperties = DocumentProperties())
    throws(WorkbookError)
  {
    try self.init(
      path: path, properties: properties, cores: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Starts a workbook that is written on so many cores, with room for so many shared strings.
  init(
    path: String, properties: DocumentProperties = DocumentProperties(), cores: Int,
    strings: SharedStringsXML = SharedStringsXML()
  ) throws(WorkbookError) {
    self.strings = strings
    self.cores = cores
    self.path = path
    self.properties = properties
    archive = try ArchiveBuilder(path: path)
  }

  /// Writes a workbook that is held in memory, whole.
  public static func write(
    _ sheets: [(sheet: SheetDraft, rows: [RowDraft])], names: [DefinedName] = [],
    properties: DocumentProperties = DocumentProperties(), to path: String
  ) throws(WorkbookError) {
    var writer = try WorkbookWriter(path: path, properties: properties)
    for (sheet, rows) in sheets { try writer.add(sheet, rows: rows) }
    for name in names { writer.define(name) }
    try writer.finish()
  }

  /// Adds a sheet with its rows, by ascending number.
  ///
  /// After a sheet was refused the workbook cannot be finished any more.
  public mutating func add(_ sheet: SheetDraft, rows: some Sequence<RowDraft>)
    throws(WorkbookError)
  {
    do throws(WorkbookError) {
      try append(sheet, rows)
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func append(_ sheet: SheetDraft, _ rows: some Sequence<RowDraft>)
    throws(WorkbookError)
  {
    guard !workbook.sheets.contains(where: { $0.name.lowercased() == sheet.name.lowercased() })
    else {
      throw .cannotWrite(sheet: sheet.name, cell: nil, reason: "two sheets have the same name")
    }
    var content = try SheetXML(sheet)
    let number = workbook.sheets.count + 1
    let isSelected =
      sheet.visibility == .visible && !workbook.sheets.contains { $0.visibility == .visible }
    let spool = SheetSpool(output: path, cores: cores)
    var relationships = RelationshipsXML()

    try spool.write(content.head(isSelected: isSelected, styles: &styles))
    var packed = PackedRows()
    for row in rows {
      try content.append(row, to: &packed, styles: &styles, strings: &strings)
      guard packed.size >= PackedRows.piece else { continue }
      let next = PackedRows(like: packed)
      try spool.write(packed)
      packed = next
    }
    let legacyDrawing = addComments(of: content, number: number, to: &relationships)
    let part = "xl/worksheets/sheet\(number).xml"
    let drawing = try drawings.write(content, to: &parts).map {
      relationships.add("drawing", PartLink.target($0, from: part))
    }
    let tail = content.tail(
      styles: &styles, relationships: &relationships, drawing: drawing,
      legacyDrawing: legacyDrawing)
    try spool.write(packed, behind: tail)
    try spool.finish()

    spools.append(spool)
    parts.declare(part, .worksheet)
    if !relationships.isEmpty { parts.put(PartLink.list(of: part), relationships.part) }
    if !sheet.charts.isEmpty {
      var chartsAlone = SheetDraft(name: sheet.name)
      chartsAlone.charts = sheet.charts
      charted.append(chartsAlone)
    }
    workbook.sheets.append(
      WorkbookXML.Sheet(
        name: sheet.name, visibility: sheet.visibility,
        relationship: links.add("worksheet", "worksheets/sheet\(number).xml")))
    workbook.names += sheet.builtInNames
    workbook.needsCalculation = workbook.needsCalculation || content.needsCalculation
  }

  /// Defines a name for a range or formula.
  public mutating func define(_ name: DefinedName) {
    workbook.names.append(name)
  }

  /// Writes what is left and puts the file in its place, whole.
  public consuming func finish() throws(WorkbookError) {
    if let failure { throw failure }
    let names = workbook.sheets.map(\.name)
    for sheet in charted { try sheet.checkReferences(toSheets: names) }
    _ = links.add("styles", "styles.xml")
    parts.declare("xl/styles.xml", .styles)
    let strings = SheetSpool(output: path, cores: cores)
    if let texts = self.strings, !texts.isEmpty {
      _ = links.add("sharedStrings", "sharedStrings.xml")
      parts.declare("xl/sharedStrings.xml", .sharedStrings)
      try texts.write { (piece: [UInt8]) throws(WorkbookError) in try strings.write(piece) }
      try strings.finish()
    }
    let workbookPart = try workbook.part()
    parts.declare("xl/workbook.xml", .workbook)
    let package = addProperties()

    // Programs that look at the beginning of a file expect the kinds of the parts there.
    try archive.add("[Content_Types].xml", parts.types.part)
    try archive.add("_rels/.rels", package)
    try archive.add("xl/workbook.xml", workbookPart)
    try archive.add("xl/_rels/workbook.xml.rels", links.part)
    try archive.add("xl/styles.xml", styles.part)
    for (offset, spool) in spools.enumerated() {
      try spool.add("xl/worksheets/sheet\(offset + 1).xml", to: &archive)
    }
    if self.strings?.isEmpty == false { try strings.add("xl/sharedStrings.xml", to: &archive) }
    for part in parts.parts { try archive.add(part.name, part.bytes) }
    // The archive reads the spooled files only now, and they are gone with their last use.
    let spooled = spools + [strings]
    defer { extendLifetime(spooled) }
    try archive.finish()
  }

  /// Adds the parts of the sheet's comments; the answer is the relationship of their boxes.
  private mutating func addComments(
    of content: SheetXML, number: Int, to relationships: inout RelationshipsXML
  ) -> String? {
    let comments = content.sheet.comments
    guard !comments.isEmpty else { return nil }
    let boxes = VMLDrawing(comments, block: shapeBlock, grid: content.grid)
    shapeBlock = boxes.blocks.upperBound
    parts.put("xl/comments\(number).xml", CommentsXML(comments).part)
    parts.put("xl/drawings/vmlDrawing\(number).vml", boxes.part)
    parts.declare("xl/comments\(number).xml", .comments)
    parts.declareByExtension("xl/drawings/vmlDrawing\(number).vml", ContentTypesXML.vml)
    _ = relationships.add("comments", "../comments\(number).xml")
    return relationships.add("vmlDrawing", "../drawings/vmlDrawing\(number).vml")
  }

  /// Adds the parts of the properties; the answer is the list of what the package starts with.
  private mutating func addProperties() -> [UInt8] {
    var package = RelationshipsXML()
    _ = package.add("officeDocument", "xl/workbook.xml")
    let xml = PropertiesXML(properties: properties)
    let entries: [(String, [UInt8]?, ContentTypesXML.Kind, String)] = [
      ("docProps/core.xml", xml.core, .coreProperties, Namespace.coreRelationship),
      ("docProps/app.xml", xml.application, .extendedProperties, "extended-properties"),
      ("docProps/custom.xml", xml.custom, .customProperties, "custom-properties"),
    ]
    for (name, bytes, kind, relationship) in entries {
      guard let bytes else { continue }
      parts.put(name, bytes)
      parts.declare(name, kind)
      _ = package.add(relationship, name)
    }
    return package.part
  }
}
