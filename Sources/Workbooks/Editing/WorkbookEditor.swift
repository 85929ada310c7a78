/// Changes a workbook without touching what it was not asked to change.
///
/// Changes are collected and made when the workbook is saved, each sheet in one pass. Of a changed
/// sheet every byte outside the changed cells stays, and every part that is not changed keeps its
/// compressed bytes. The workbook asks to be calculated anew when it is opened.
public struct WorkbookEditor: ~Copyable {
  private var draft: PackageDraft
  private let outline: WorkbookOutline
  private var changes: [String: CellChanges] = [:]

  /// Its sheets, in the order of the tabs.
  public var sheets: [SheetInfo] { outline.sheets.map(\.info) }

  /// Opens the file; it is never written to.
  public init(path: String, limits: Limits = .standard) throws(WorkbookError) {
    let draft = try PackageDraft(path: path, limits: limits)
    outline = try WorkbookOutline(draft)
    self.draft = draft
  }

  /// Puts a value into a cell, whose format stays and whose formula goes; nil makes it blank.
  ///
  /// A text is stored in the cell itself, a date as the number that the workbook's date system
  /// gives it. ``save(to:)`` refuses a cell whose formula other cells share, or in an array formula.
  public mutating func set(_ value: CellValue?, at cell: CellReference, in sheet: String)
    throws(WorkbookError)
  {
    try change(sheet, cell) { is1904 throws(WorkbookError) in
      .value(try .typed(value, is1904: is1904))
    }
  }

  /// Puts a new stored result behind the formula of a cell, which stays.
  ///
  /// ``save(to:)`` refuses a cell without a formula.
  public mutating func setResult(
    _ value: CellValue?, at cell: CellReference, in sheet: String
  ) throws(WorkbookError) {
    try change(sheet, cell) { is1904 throws(WorkbookError) in
      .result(try .result(value, is1904: is1904))
    }
  }

  private mutating func change(
    _ sheet: String, _ cell: CellReference,
    _ change: (_ is1904: Bool) throws(WorkbookError) -> CellChanges.Change
  ) throws(WorkbookError) {
    guard let found = outline.sheet(sheet), found.info.isWorksheet else {
      throw .noSuchSheet(sheet)
    }
    guard (1...CellReference.lastRow).contains(cell.row),
      (1...CellReference.lastColumn).contains(cell.column)
    else { throw .cannotWrite(sheet: sheet, cell: cell, reason: "单元格在工作表之外") }
    do {
      changes[found.info.name, default: CellChanges()].set(cell, try change(outline.is1904))
    } catch {
      guard case .cannotWrite(_, _, let reason) = error else { throw error }
      throw .cannotWrite(sheet: sheet, cell: cell, reason: reason)
    }
  }

  /// Writes the changed workbook to another path, whole or not at all.
  public consuming func save(to path: String) throws(WorkbookError) {
    var dropsFormula = false
    for sheet in outline.sheets {
      guard let changes = changes[sheet.info.name] else { continue }
      let document = try draft.opened(sheet.info.part)
      let result = try changes.splices(of: document, sheet: sheet.info.name)
      try draft.splice(sheet.info.part, result.splices)
      dropsFormula = dropsFormula || result.dropsFormula
    }
    if dropsFormula { try draft.removeCalculationChain(of: outline.part) }
    if !changes.isEmpty { try draft.calculateOnLoad(outline) }
    try draft.write(to: path)
  }
}

extension PackageDraft {
  /// Takes out the order of calculation, which must not name a cell without a formula.
  ///
  /// It is a hint that programs make anew (ECMA-376, 12.3.1).
  mutating func removeCalculationChain(of workbook: String) throws(WorkbookError) {
    for link in try links(of: workbook) where link.kind == "calcChain" {
      guard let part = link.target else { continue }
      try unlink(workbook, from: part)
      try undeclare([part])
      remove(part)
    }
  }

  /// Asks for a full calculation when the workbook is opened (ECMA-376, 18.2.2).
  mutating func calculateOnLoad(_ outline: WorkbookOutline) throws(WorkbookError) {
    let document = outline.document
    if let properties = document.child("calcPr") {
      try splice(
        outline.part, [document.setting("fullCalcOnLoad", to: "1", of: properties.tag)])
    } else {
      let markup = try document.prefixed(Array("<calcPr fullCalcOnLoad=\"1\"/>".utf8))
      let new = document.inserting(markup, as: "calcPr", order: ChildOrder.workbook)
      try splice(outline.part, [new])
    }
  }
}
