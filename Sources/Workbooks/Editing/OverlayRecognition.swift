/// Recognises the marks of an overlay in a workbook that another program has saved since.
///
/// Comments and highlights are known by their traces (``OverlayTraces``), highlights also by the
/// sheet of findings that they refer to, the sheet by the hidden name that leads to it.
struct OverlayRecognition {
  /// The name of the sheet of findings; nil where there is none any more.
  let findings: String?
  /// Whether the workbook has any mark.
  var hasMarks: Bool { findings != nil || traces != OverlayTraces() }
  private let outline: WorkbookOutline
  private let traces: OverlayTraces

  init(_ outline: WorkbookOutline, records: [OverlayRecord]) throws(WorkbookError) {
    self.outline = outline
    var traces = OverlayTraces()
    for record in records { traces.formUnion(record.traces) }
    var findings: String?
    for (element, name) in try outline.names {
      let formula = try outline.document.text(of: element)
      if name == Overlay.sheetMark { findings = outline.sheet(namedIn: formula) }
      if name.hasPrefix(Overlay.sheetMark) { traces.take(name: name, formula: formula) }
    }
    self.findings = findings
    self.traces = traces
  }

  /// Takes out what is recognised.
  func run(on draft: inout PackageDraft) throws(WorkbookError) {
    for sheet in outline.sheets where sheet.info.isWorksheet && sheet.info.name != findings {
      try removeHighlights(of: sheet.info.part, on: &draft)
      try CommentRemoval(sheet: sheet.info.part, traces: traces).run(on: &draft)
    }
    try removeFindings(on: &draft)
  }

  private func isOurs(_ formula: String) -> Bool {
    if traces.formulas.contains(OverlayTraces.digest(ofFormula: formula)) { return true }
    guard let findings else { return false }
    return formula.contains(SheetDraft.quoted(findings) + "!")
      || formula.contains(findings + "!")
  }

  /// Takes out rules; blocks and extensions that are left without any go as well.
  private func removeHighlights(of part: String, on draft: inout PackageDraft)
    throws(WorkbookError)
  {
    let shell = try draft.shell(of: part)
    var splices: [Splice] = []
    for child in shell.document.children {
      splices += try removals(
        in: child, shell.document, path: ["extLst", "ext", "conditionalFormattings"])
    }
    try draft.splice(part, shell.placed(splices))
  }

  /// What is to be cut from an element: all of it where nothing would be left of it.
  private func removals(
    in element: MarkupElement, _ document: MarkupDocument, path: ArraySlice<String>
  ) throws(WorkbookError) -> [Splice] {
    let bytes = document.bytes
    if bytes.holds("conditionalFormatting", at: element.local) {
      let rules = try document.children("cfRule", of: element)
      var ours: [MarkupElement] = []
      for rule in rules where try holdsOurFormula(rule, document) { ours.append(rule) }
      guard ours.count < rules.count || rules.isEmpty else { return [Splice(element.range, [])] }
      return ours.map { Splice($0.range, []) }
    }
    guard let step = path.first, bytes.holds(step, at: element.local) else { return [] }
    let children = try document.children(of: element)
    var splices: [Splice] = []
    for child in children { splices += try removals(in: child, document, path: path.dropFirst()) }
    let isEmptied =
      !children.isEmpty
      && children.allSatisfy { child in splices.contains { $0.range == child.range } }
    return isEmptied ? [Splice(element.range, [])] : splices
  }

  private func holdsOurFormula(_ rule: MarkupElement, _ document: MarkupDocument)
    throws(WorkbookError) -> Bool
  {
    // The rules of extensions call the formula `xm:f`.
    for name in ["formula", "f"] {
      for formula in try document.children(name, of: rule) {
        if isOurs(try document.text(of: formula)) { return true }
      }
    }
    return false
  }

  /// Takes out the sheet of findings, and the names that belong to it or lead to it.
  private func removeFindings(on draft: inout PackageDraft) throws(WorkbookError) {
    try draft.splice(outline.part, try cutMarks())
    guard let sheet = outline.sheets.first(where: { $0.info.name == findings }) else { return }
    try draft.removeSheet(sheet, outline)
  }

  private func cutMarks() throws(WorkbookError) -> [Splice] {
    let names = try outline.names
    let marks = names.filter { $0.name.hasPrefix(Overlay.sheetMark) }
    guard !marks.isEmpty, marks.count == names.count,
      let list = outline.document.child("definedNames")
    else {
      return marks.map { Splice($0.element.range, []) }
    }
    return [Splice(list.range, [])]
  }
}

extension WorkbookOutline {
  /// The names that the workbook defines, with their elements.
  fileprivate var names: [(element: MarkupElement, name: String)] {
    get throws(WorkbookError) {
      guard let list = document.child("definedNames") else { return [] }
      var names: [(element: MarkupElement, name: String)] = []
      for element in try document.children("definedName", of: list) {
        names.append((element, try document.value("name", of: element) ?? ""))
      }
      return names
    }
  }

  /// The sheet that a place like `'校验结果'!$A$1` lies in; nil where there is none.
  fileprivate func sheet(namedIn place: String) -> String? {
    guard let mark = place.lastIndex(of: "!") else { return nil }
    var name = String(place[..<mark])
    if name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 {
      name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
    }
    return sheet(name)?.info.name
  }
}
