extension PackageDraft {
  /// Gives a sheet another name wherever the workbook speaks of it.
  mutating func renameSheet(
    _ sheet: WorkbookOutline.Sheet, to name: String, _ outline: WorkbookOutline
  ) throws(WorkbookError) {
    let transition = SheetTransition.renaming(
      outline.index(of: sheet), to: name, of: outline.sheets.map(\.info.name))
    let own = try outline.document.setting("name", to: name, of: sheet.element.tag)
    try splice(outline.part, [own])
    try rewriteReferences(outline.part, transition)
    let after = try WorkbookOutline(self).sheets.map(\.info)
    try retitle(from: outline.sheets.map(\.info), to: after, transition)
  }

  /// Moves a sheet to another place among those that have a part, counted without it.
  mutating func moveSheet(
    _ sheet: WorkbookOutline.Sheet, to index: Int, _ outline: WorkbookOutline
  ) throws(WorkbookError) {
    let old = outline.index(of: sheet)
    guard old != index else { return }
    let others = outline.sheets.filter { $0 != sheet }
    let document = outline.document
    let markup = document.bytes[sheet.element.range]
    let place: Int
    let position: Int
    if index < others.count {
      place = others[index].element.range.lowerBound
      position = others[index].position - (others[index].position > sheet.position ? 1 : 0)
    } else {
      place = others.last?.element.range.upperBound ?? sheet.element.range.lowerBound
      position = outline.listed - 1
    }
    let order = TabOrder.moving(sheet.position, to: position, of: outline.listed)
    try splice(
      outline.part,
      try [Splice(sheet.element.range, []), Splice(at: place, markup)]
        + order.splices(in: document, isVisible: []))
    let transition = SheetTransition.moving(
      old, to: index, of: outline.sheets.map(\.info.name))
    try rewriteReferences(outline.part, transition)
    let after = try WorkbookOutline(self).sheets.map(\.info)
    try retitle(from: outline.sheets.map(\.info), to: after, transition)
  }

  /// Takes a sheet out with the parts that are its alone; formulas that refer to it stay.
  mutating func removeSheet(_ sheet: WorkbookOutline.Sheet, _ outline: WorkbookOutline)
    throws(WorkbookError)
  {
    let before = try WorkbookOutline(self)
    let document = before.document
    guard let listed = before.sheets.first(where: { $0.position == sheet.position }) else { return }
    let isVisible = before.visibility.enumerated()
      .filter { $0.offset != listed.position }.map(\.element)
    let order = TabOrder.removing(listed.position, from: before.listed)
    try splice(
      outline.part,
      try [Splice(listed.element.range, [])]
        + order.splices(in: document, isVisible: isVisible)
        + before.customViews(without: listed))
    let slicers = try SlicerRemoval(of: listed.info.part, in: self)
    if before.sheets.count(where: { $0.info.part == listed.info.part }) == 1 {
      try removeWithLinks(listed.info.part, from: outline.part)
    }
    try forgetTab(listed.id, of: outline.part)
    try slicers.run(on: &self)
    // It may name cells of the sheet that goes.
    try removeCalculationChain(of: outline.part)
    let names = before.sheets.map(\.info.name)
    try retitle(
      from: before.sheets.map(\.info), to: WorkbookOutline(self).sheets.map(\.info),
      SheetTransition.removing(before.index(of: listed), of: names))
  }
}

extension PackageDraft {
  /// The names of the tables of a sheet, by which formulas call them.
  func tableNames(of sheet: String) throws(WorkbookError) -> Set<String> {
    var names: Set<String> = []
    for link in try links(of: sheet) where link.kind == "table" {
      guard let part = link.target, contains(part) else { continue }
      let document = try document(part)
      if let name = try document.value("displayName", of: document.root) { names.insert(name) }
    }
    return names
  }
}

extension WorkbookOutline {
  /// The place of a sheet among those that have a part.
  func index(of sheet: Sheet) -> Int { sheets.firstIndex(of: sheet) ?? 0 }

  /// Which of the listed sheets can come to the front.
  var visibility: [Bool] {
    var visible = [Bool](repeating: false, count: listed)
    for sheet in sheets { visible[sheet.position] = sheet.info.visibility == .visible }
    return visible
  }

  /// Views that people keep have a sheet in front, by its number (ECMA-376, 18.2.3).
  fileprivate func customViews(without sheet: Sheet) throws(WorkbookError) -> [Splice] {
    guard let list = document.child("customWorkbookViews"),
      let other = sheets.first(where: { $0 != sheet && $0.info.visibility == .visible })
    else { return [] }
    var splices: [Splice] = []
    for view in try document.children(of: list)
    where try document.value("activeSheetId", of: view) == sheet.id {
      splices.append(try document.setting("activeSheetId", to: other.id, of: view.tag))
    }
    return splices
  }
}
