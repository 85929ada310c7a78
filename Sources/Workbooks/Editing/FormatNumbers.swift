/// The numbers of the formats that changed cells get, appended to the workbook's styles.
struct FormatNumbers {
  private var styles: [CellStyle: Int] = [:]
  private var adaptation: FormatAdaptation?
  private var part = ""

  /// No format.
  init() {}

  /// Appends the whole looks that cells are to get; changes of looks come as they are asked for.
  init(
    _ changes: [CellChange], in draft: inout PackageDraft, _ outline: WorkbookOutline
  ) throws(WorkbookError) {
    guard changes.contains(where: { $0.style != nil || $0.adjustment != nil }) else { return }
    var patch = try StylePatch(&draft, outline)
    for style in changes.compactMap(\.style) { styles[style] = patch.table.index(of: style) }
    guard patch.table.count <= StyleTable.limit else {
      throw .cannotWrite(
        sheet: nil, cell: nil, reason: "a workbook has at most \(StyleTable.limit) styles")
    }
    try patch.write(to: &draft)
    part = patch.part
    guard changes.contains(where: { $0.adjustment != nil }) else { return }
    adaptation = try FormatAdaptation(draft.document(part))
  }

  /// The number of the format of a cell that now has another one; nil where that stays.
  mutating func number(for change: CellChange, replacing current: Int) throws(WorkbookError) -> Int?
  {
    var number = change.style.flatMap { styles[$0] }
    if let adjustment = change.adjustment {
      number = try adaptation?.index(of: number ?? current, with: adjustment)
    }
    return number == current ? nil : number
  }

  /// Appends the looks that came out of changes.
  func write(to draft: inout PackageDraft) throws(WorkbookError) {
    if let adaptation { try draft.splice(part, adaptation.splices()) }
  }
}
