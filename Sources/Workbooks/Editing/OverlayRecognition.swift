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
    return formula.contains(SheetRenaming.quoted(findings) + "!")
      || formula.contains(findings + "!")
  }

  /// Takes out rules; blocks and extensions that are left without any go as well.
  private func removeHighlights(of part: String, on draft: inout PackageDraft)
    throws(WorkbookError)
  {
    let document = try draft.document(part)
    var splices: [Splice] = []
    for child in document.children {
      splices += try removals(
        in: child, document, path: ["extLst", "ext", "conditionalFormattings"])
    }
    try draft.splice(part, splices)
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
    let document = outline.document
    guard let list = document.child("sheets") else { return }
    let position = try document.children("sheet", of: list).firstIndex { element in
      outline.sheets.contains { $0.element == element && $0.info.name == findings }
    }
    var splices = try cutNames(position: position)
    if let position, let sheet = outline.sheets.first(where: { $0.info.name == findings }) {
      splices.append(Splice(sheet.element.range, []))
      splices += try shiftViews(document, position: position)
      try draft.removeWithLinks(sheet.info.part, from: outline.part)
      // It may name cells of the sheet that goes.
      try draft.removeCalculationChain(of: outline.part)
    }
    try draft.splice(outline.part, splices)
  }

  private func cutNames(position: Int?) throws(WorkbookError) -> [Splice] {
    let document = outline.document
    var splices: [Splice] = []
    var kept = 0
    for (element, name) in try outline.names {
      let local = try document.value("localSheetId", of: element).flatMap { Int($0) }
      if name.hasPrefix(Overlay.sheetMark) || (position != nil && local == position) {
        splices.append(Splice(element.range, []))
        continue
      }
      kept += 1
      guard let position, let local, local > position else { continue }
      splices.append(
        try document.setting("localSheetId", to: String(local - 1), of: element.tag))
    }
    guard kept == 0, let list = document.child("definedNames") else { return splices }
    return [Splice(list.range, [])]
  }

  /// Views name the sheet in front by its position.
  private func shiftViews(_ document: MarkupDocument, position: Int) throws(WorkbookError)
    -> [Splice]
  {
    guard let views = document.child("bookViews") else { return [] }
    var splices: [Splice] = []
    for view in try document.children(of: views) {
      for name in ["activeTab", "firstSheet"] {
        guard let tab = try document.value(name, of: view).flatMap({ Int($0) }), tab > 0,
          tab >= position
        else { continue }
        splices.append(try document.setting(name, to: String(tab - 1), of: view.tag))
      }
    }
    return splices
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
