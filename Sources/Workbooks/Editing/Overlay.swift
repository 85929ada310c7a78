/// Marks laid over a workbook: comments, highlights and one sheet of findings.
///
/// The cells of the workbook stay as they are, byte for byte, and every part that needs no mark
/// keeps its compressed bytes. What was put in is recorded in the workbook, so that
/// ``remove(from:output:password:limits:)`` gives every part back as it was. An encrypted
/// workbook is encrypted again in the same way and with the same password.
public struct Overlay: Hashable, Sendable {
  /// Comments by the name of the sheet; a cell that has a comment of its own keeps that one alone.
  public var comments: [String: [Comment]] = [:]
  /// Highlights by the name of the sheet, in one block each.
  public var highlights: [String: ConditionalFormat] = [:]
  /// The sheet of findings, put behind the last one; nil adds none.
  public var sheet: SheetDraft?
  /// The rows of the sheet of findings.
  public var rows: [RowDraft] = []

  /// The hidden name that leads to the sheet of findings, wherever it is moved.
  static let sheetMark = "_zhaoshang_overlay"

  /// No mark.
  public init() {}

  /// Writes the workbook with these marks in place of any earlier ones.
  ///
  /// When another sheet has the name of the sheet of findings, that gets the one which
  /// ``freeSheetName(for:in:password:limits:)`` gives; formulas and links of the marks follow.
  /// Throws ``WorkbookError/noSuchSheet(_:)`` for marks on a sheet that is not there. The answer
  /// tells what that did to the parts, and to a signature.
  @discardableResult
  public func apply(
    to input: String, output: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) -> SavePlan {
    var draft = try PackageDraft(path: input, password: password, limits: limits)
    try OverlayRemoval.run(on: &draft)
    draft.settle()
    let outline = try WorkbookOutline(draft)
    var overlay = self
    if let name = sheet?.name {
      let free = outline.freeName(name)
      if free != name { overlay = SheetRenaming(old: name, new: free)(self) }
    }
    try overlay.write(to: &draft, outline)
    return try draft.write(to: output)
  }

  /// Writes the workbook without any marks; says whether there were any.
  @discardableResult
  public static func remove(
    from input: String, output: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) -> Bool {
    var draft = try PackageDraft(path: input, password: password, limits: limits)
    let hadMarks = try OverlayRemoval.run(on: &draft)
    try draft.write(to: output)
    return hadMarks
  }

  /// The name that a sheet of findings gets in a workbook: `校验结果`, or `校验结果 (2)` when taken.
  ///
  /// A sheet of findings from earlier marks does not count, for it goes.
  public static func freeSheetName(
    for name: String, in path: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) -> String {
    var draft = try PackageDraft(path: path, password: password, limits: limits)
    try OverlayRemoval.run(on: &draft)
    return try WorkbookOutline(draft).freeName(name)
  }

  private func write(to draft: inout PackageDraft, _ outline: WorkbookOutline)
    throws(WorkbookError)
  {
    guard sheet != nil || !comments.isEmpty || !highlights.isEmpty else { return }
    for name in Set(comments.keys).union(highlights.keys).sorted() {
      let isThere = outline.sheets.contains { $0.info.name == name && $0.info.isWorksheet }
      guard isThere else { throw .noSuchSheet(name) }
    }
    var styles = try StylePatch(&draft, outline)
    var notes = try NotePatch(draft)
    for sheet in outline.sheets where sheet.info.isWorksheet {
      try mark(sheet, in: &draft, outline, styles: &styles.table, notes: &notes)
    }
    var findings: String?
    if let sheet {
      findings = try NewSheet(sheet: sheet, rows: rows, marks: [Self.sheetMark]).write(
        to: &draft, outline, styles: &styles.table, notes: &notes)
    }
    try styles.write(to: &draft)
    try record(in: &draft, outline, findings: findings)
  }

  private func mark(
    _ sheet: WorkbookOutline.Sheet, in draft: inout PackageDraft, _ outline: WorkbookOutline,
    styles: inout StyleTable, notes: inout NotePatch
  ) throws(WorkbookError) {
    let comments = comments[sheet.info.name] ?? []
    let highlight = highlights[sheet.info.name]
    guard highlight != nil || !comments.isEmpty else { return }
    let shell = try draft.shell(of: sheet.info.part)
    var splices: [Splice] = []
    if let highlight {
      let block = try HighlightPatch.splice(highlight, into: shell.document, styles: &styles)
      splices += [block].compactMap(\.self)
    }
    splices += try CommentPatch(sheet, outline, draft).put(comments, on: shell, &notes, in: &draft)
    try draft.splice(sheet.info.part, shell.placed(splices))
  }

  private func record(
    in draft: inout PackageDraft, _ outline: WorkbookOutline, findings: String?
  ) throws(WorkbookError) {
    let part = draft.freeName("customXml/item", ".xml")
    let properties = draft.freeName("customXml/itemProps", ".xml")
    draft.put(part, [])
    draft.put(properties, OverlayRecord.properties)
    _ = try draft.link(part, to: properties, type: Namespace.relationships + "/customXmlProps")
    _ = try draft.link(
      outline.part, to: part, type: outline.relationshipTypes + "/customXml")
    try draft.declareByExtension(part, ContentTypes.xml)
    try draft.declare(properties, ContentTypes.customProperties)

    var record = OverlayRecord()
    record.traces = OverlayTraces(of: self)
    let workbook = try draft.document(outline.part)
    let names = record.traces.names.map { ($0.name, $0.formula, false, true) }
    try draft.splice(outline.part, workbook.defining(names, sheet: 0))
    for name in draft.fresh {
      let isOpen = name == part || name == findings
      let digest = isOpen ? nil : FileDigest.sha256(of: try draft.bytes(of: name))
      record.added.append(OverlayRecord.Added(part: name, digest: digest))
    }
    for (name, inverse) in draft.changes {
      let (digest, front) = try draft.digest(of: name)
      record.changed.append(
        OverlayRecord.Changed(part: name, digest: digest, front: front, inverse: inverse))
    }
    draft.put(part, record.part)
  }
}

extension WorkbookOutline {
  /// The name, or the first of `name (2)`, `name (3)` that no sheet has; at most 31 characters.
  func freeName(_ name: String) -> String {
    let taken = Set(sheets.map { $0.info.name.lowercased() })
    var free = name
    var number = 2
    while taken.contains(free.lowercased()) {
      let suffix = " (\(number))"
      var head = Substring(name)
      while head.utf16.count + suffix.utf16.count > 31 { head.removeLast() }
      free = head + suffix
      number += 1
    }
    return free
  }
}
