/// Changes a workbook without touching what it was not asked to change.
///
/// Changes of cells are collected and made when the workbook is saved, or its sheets change, each
/// sheet in one pass. Of a changed part every byte outside the changes stays, and every part that is
/// not changed lies in the new archive as it did in the old one. After an error the editor is as it
/// was before the call. The same changes give the same bytes. An encrypted workbook
/// is encrypted again in the same way and with the same password.
public struct WorkbookEditor: ~Copyable {
  var draft: PackageDraft
  private(set) var outline: WorkbookOutline
  private var pending = Pending()

  /// What is still to be made, by the part of the sheet.
  private struct Pending {
    var cells: [String: CellChanges] = [:]
    var comments: [String: [Comment]] = [:]
  }

  /// Its sheets, in the order of the tabs.
  public var sheets: [SheetInfo] { outline.sheets.map(\.info) }

  /// Whether the workbook carries a digital signature, which does not hold for a changed one.
  public let isSigned: Bool

  /// Opens the file; it is never written to.
  ///
  /// The password is for an encrypted one; see ``Workbook/init(path:password:limits:)``.
  public init(
    path: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) {
    let draft = try PackageDraft(path: path, password: password, limits: limits)
    let outline = try WorkbookOutline(draft)
    let isSigned = try draft.isSigned
    (self.outline, self.isSigned) = (outline, isSigned)
    self.draft = draft
  }

  /// Puts a value into a cell, whose format stays and whose formula goes; nil makes it blank.
  ///
  /// A text is stored in the cell itself, a date as the number that the workbook's date system
  /// gives it. A formula that other cells share moves on to them. ``save(to:)`` refuses a part of an
  /// array formula, of which all cells can be set, and another text for the header of a table.
  public mutating func set(_ value: CellValue?, at cell: CellReference, in sheet: String)
    throws(WorkbookError)
  {
    let markup = try markup(value, cell, sheet) { value, is1904 throws(WorkbookError) in
      try CellMarkup.typed(value, is1904: is1904)
    }
    try change(sheet, cell) { $0.take(.value(markup)) }
  }

  /// Puts a formula into a cell, whose format stays, with its stored result; nil leaves that open.
  ///
  /// The formula stands as in the file, in English and with `,`; a leading `=` is left out. It has at
  /// most 8192 characters. Arrays are refused as in ``set(_:at:in:)``.
  public mutating func setFormula(
    _ formula: String, result: CellValue? = nil, at cell: CellReference, in sheet: String
  ) throws(WorkbookError) {
    let text = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    guard (1...8192).contains(text.utf16.count) else {
      throw .cannotWrite(sheet: sheet, cell: cell, reason: "a formula has 1 to 8192 characters")
    }
    let markup = try markup(result, cell, sheet) { value, is1904 throws(WorkbookError) in
      try CellMarkup.result(value, is1904: is1904)
    }
    try change(sheet, cell) { $0.take(.formula(text, markup)) }
  }

  /// Puts a new stored result behind the formula of a cell, which stays.
  ///
  /// ``save(to:)`` refuses a cell without a formula.
  public mutating func setResult(
    _ value: CellValue?, at cell: CellReference, in sheet: String
  ) throws(WorkbookError) {
    let markup = try markup(value, cell, sheet) { value, is1904 throws(WorkbookError) in
      try CellMarkup.result(value, is1904: is1904)
    }
    try change(sheet, cell) { $0.take(.result(markup)) }
  }

  /// Gives a cell a look in place of the one it has; a cell that is not there comes in blank.
  ///
  /// One format is appended for each style, however many cells get it.
  public mutating func setStyle(_ style: CellStyle, at cell: CellReference, in sheet: String)
    throws(WorkbookError)
  {
    try change(sheet, cell) { ($0.style, $0.adjustment) = (style, nil) }
  }

  /// Changes some aspects of how a cell looks; the others stay as they are.
  public mutating func change(
    _ adjustment: CellStyleChange, at cell: CellReference, in sheet: String
  ) throws(WorkbookError) {
    try change(sheet, cell) {
      $0.adjustment = $0.adjustment.map { $0.followed(by: adjustment) } ?? adjustment
    }
  }

  /// Puts a comment on a cell.
  ///
  /// ``save(to:)`` leaves a cell that has a comment or a thread of its own as it is.
  public mutating func addComment(_ comment: Comment, in sheet: String) throws(WorkbookError) {
    let part = try part(of: sheet, comment.cell)
    guard comment.text.utf16.count <= 32_767 else {
      throw .cannotWrite(
        sheet: sheet, cell: comment.cell, reason: "a comment has at most 32767 characters")
    }
    pending.comments[part, default: []].append(comment)
  }

  /// What saving does to the parts of the workbook, as the changes are now.
  public mutating func plan() throws(WorkbookError) -> SavePlan {
    try makeChanges()
    return try draft.plan()
  }

  /// Writes the changed workbook to another path, whole or not at all; says what that did.
  ///
  /// Throws ``WorkbookError/file(path:reason:)`` when the path leads to the workbook itself.
  @discardableResult
  public consuming func save(to path: String) throws(WorkbookError) -> SavePlan {
    try makeChanges()
    return try draft.write(to: path)
  }
}

extension WorkbookEditor {
  private func markup(
    _ value: CellValue?, _ cell: CellReference, _ sheet: String,
    _ make: (CellValue?, _ is1904: Bool) throws(WorkbookError) -> CellMarkup
  ) throws(WorkbookError) -> CellMarkup {
    do throws(WorkbookError) {
      return try make(value, outline.is1904)
    } catch {
      guard case .cannotWrite(_, _, let reason) = error else { throw error }
      throw .cannotWrite(sheet: sheet, cell: cell, reason: reason)
    }
  }

  private func part(of sheet: String, _ cell: CellReference) throws(WorkbookError) -> String {
    guard let found = outline.sheet(sheet), found.info.isWorksheet else {
      throw .noSuchSheet(sheet)
    }
    guard cell.isInGrid else {
      throw .cannotWrite(sheet: sheet, cell: cell, reason: "the cell lies outside of the sheet")
    }
    return found.info.part
  }

  private mutating func change(
    _ sheet: String, _ cell: CellReference, _ change: (inout CellChange) -> Void
  ) throws(WorkbookError) {
    pending.cells[try part(of: sheet, cell), default: CellChanges()].set(cell, change)
  }

  /// Makes the changes that were put down so far.
  private mutating func makeChanges() throws(WorkbookError) {
    guard !pending.cells.isEmpty || !pending.comments.isEmpty else { return }
    try undoing { editor throws(WorkbookError) in
      try editor.makeCellChanges()
      try editor.makeComments()
      editor.pending = Pending()
      editor.outline = try WorkbookOutline(editor.draft)
    }
  }

  private mutating func makeCellChanges() throws(WorkbookError) {
    let ordered = outline.sheets.compactMap { sheet in
      pending.cells[sheet.info.part].map { (sheet.info, $0) }
    }
    guard !ordered.isEmpty else { return }
    var formats = try FormatNumbers(
      ordered.flatMap { $0.1.ordered.map(\.change) }, in: &draft, outline)
    var movesFormulas = false
    var changesContent = false
    for (sheet, changes) in ordered {
      try TableHeaders(of: sheet.part, in: draft).check(changes, sheet: sheet.name)
      let document = try draft.opened(sheet.part)
      let result = try changes.splices(of: document, sheet: sheet.name, formats: &formats)
      try draft.splice(sheet.part, result.splices)
      movesFormulas = movesFormulas || result.movesFormulas
      changesContent = changesContent || changes.changes.values.contains { $0.content != nil }
    }
    try formats.write(to: &draft)
    if movesFormulas { try draft.removeCalculationChain(of: outline.part) }
    if changesContent { try draft.calculateOnLoad(outline) }
  }

  private mutating func makeComments() throws(WorkbookError) {
    guard !pending.comments.isEmpty else { return }
    var notes = try NotePatch(draft)
    for sheet in outline.sheets {
      guard let comments = pending.comments[sheet.info.part] else { continue }
      let shell = try draft.shell(of: sheet.info.part)
      let drawing = try CommentPatch(sheet, outline, draft).put(
        comments, on: shell, &notes, in: &draft)
      try draft.splice(sheet.info.part, shell.placed(drawing))
    }
  }

  /// Makes changes to the sheets themselves, once those of cells are made.
  mutating func changeSheets(
    _ change: (inout PackageDraft, WorkbookOutline) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    try makeChanges()
    try undoing { editor throws(WorkbookError) in
      try change(&editor.draft, editor.outline)
      editor.outline = try WorkbookOutline(editor.draft)
    }
  }

  /// Does something that after an error leaves the workbook as it was.
  private mutating func undoing(
    _ change: (inout WorkbookEditor) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let (state, pending, outline) = (draft.state, pending, outline)
    do throws(WorkbookError) {
      try change(&self)
    } catch {
      draft.restore(state)
      (self.pending, self.outline) = (pending, outline)
      throw error
    }
  }
}
