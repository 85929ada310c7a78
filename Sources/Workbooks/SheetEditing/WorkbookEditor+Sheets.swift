extension WorkbookEditor {
  /// Puts a new sheet among the others, none of which changes; it does not come to the front.
  ///
  /// Throws ``WorkbookError/cannotWrite(sheet:cell:reason:)`` for a name that no sheet can have or
  /// another one has, and for all that ``WorkbookWriter`` refuses.
  public mutating func addSheet(
    _ sheet: SheetDraft, rows: [RowDraft] = [], at place: SheetPlace = .last
  ) throws(WorkbookError) {
    try refuse(name: sheet.name)
    let index = try index(of: place, without: nil)
    try changeSheets { draft, outline throws(WorkbookError) in
      var styles = try StylePatch(&draft, outline)
      var notes = try NotePatch(draft)
      let position =
        index < outline.sheets.count ? outline.sheets[index].position : outline.listed
      let new = NewSheet(sheet: sheet, rows: rows, position: position)
      let part = try new.write(to: &draft, outline, styles: &styles.table, notes: &notes)
      try styles.write(to: &draft)
      let after = try WorkbookOutline(draft)
      try draft.retitle(from: outline.sheets.map(\.info), to: after.sheets.map(\.info))
      if try draft.hasFormulas(part) { try draft.calculateOnLoad(after) }
    }
  }

  /// Gives a sheet another name, in formulas, names, formats, validations, links, charts, pivot
  /// tables and controls as well.
  ///
  /// Texts stay, those in formulas (`INDIRECT("表1!A1")`) and macros too.
  public mutating func renameSheet(_ sheet: String, to name: String) throws(WorkbookError) {
    let old = try found(sheet)
    try refuse(name: name, except: old.info.name)
    guard name != old.info.name else { return }
    try changeSheets { draft, outline throws(WorkbookError) in
      guard let sheet = outline.sheet(sheet) else { return }
      try draft.renameSheet(sheet, to: name, outline)
    }
  }

  /// Moves a sheet to another place among the tabs; the one in front stays in front.
  ///
  /// What refers to all sheets from one to another goes by the new order, as in Excel.
  public mutating func moveSheet(_ sheet: String, to place: SheetPlace) throws(WorkbookError) {
    let old = try found(sheet)
    let index = try index(of: place, without: old)
    try changeSheets { draft, outline throws(WorkbookError) in
      guard let sheet = outline.sheet(sheet) else { return }
      try draft.moveSheet(sheet, to: index, outline)
    }
  }

  /// Takes a sheet out, with its comments, drawings, charts and tables and whatever else is its alone.
  ///
  /// What refers to it or to its tables becomes `#REF!`; names that are its own go. The copies of data that pivot
  /// tables of other sheets keep stay. Throws ``WorkbookError/cannotWrite(sheet:cell:reason:)`` for
  /// the only sheet that is shown.
  public mutating func deleteSheet(_ sheet: String) throws(WorkbookError) {
    let old = try found(sheet)
    let isOtherVisible = sheets.contains { $0.visibility == .visible && $0 != old.info }
    guard isOtherVisible else {
      throw .cannotWrite(sheet: sheet, cell: nil, reason: "a workbook needs a sheet that is shown")
    }
    try changeSheets { draft, outline throws(WorkbookError) in
      guard let sheet = outline.sheet(sheet) else { return }
      let transition = try SheetTransition.removing(
        outline.index(of: sheet), of: outline.sheets.map(\.info.name),
        tables: draft.tableNames(of: sheet.info.part))
      try draft.rewriteReferences(outline.part, transition)
      try draft.removeSheet(sheet, outline)
      try draft.calculateOnLoad(WorkbookOutline(draft))
    }
  }

  private func found(_ sheet: String) throws(WorkbookError) -> WorkbookOutline.Sheet {
    guard let found = outline.sheet(sheet) else { throw .noSuchSheet(sheet) }
    return found
  }

  private func refuse(name: String, except old: String? = nil) throws(WorkbookError) {
    if let reason = SheetName.refusal(of: name) {
      throw .cannotWrite(sheet: name, cell: nil, reason: reason)
    }
    let isTaken = sheets.contains { $0.name != old && SheetName.agree($0.name, name) }
    guard !isTaken else {
      throw .cannotWrite(sheet: name, cell: nil, reason: "two sheets have the same name")
    }
  }

  /// The index among the sheets, counted without the one that moves there.
  private func index(of place: SheetPlace, without moved: WorkbookOutline.Sheet?)
    throws(WorkbookError) -> Int
  {
    let others = outline.sheets.filter { $0 != moved }
    switch place {
    case .first: return 0
    case .last: return others.count
    case .at(let index):
      guard (0...others.count).contains(index) else {
        throw .cannotWrite(
          sheet: nil, cell: nil, reason: "there is no place \(index) in the workbook")
      }
      return index
    case .before(let name), .after(let name):
      let sheet = try found(name)
      guard let index = others.firstIndex(of: sheet) else { return outline.index(of: sheet) }
      if case .before = place { return index }
      return index + 1
    }
  }
}

extension PackageDraft {
  /// Whether a sheet that was just written has formulas whose results are still to come.
  fileprivate func hasFormulas(_ part: String) throws(WorkbookError) -> Bool {
    let bytes = try text(of: part)
    let mark = Array("<f>".utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }
}
