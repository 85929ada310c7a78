/// The formulas of a sheet that hold for more than one cell, held against what is to change.
///
/// When the cell that a shared formula stands in gets something else, the next cell of its group
/// takes the formula over (ECMA-376, 18.3.1.40).
struct SharedFormulaGroups {
  /// The formula elements of cells that take one over, by cell.
  private(set) var heirs: [CellReference: (element: MarkupElement, markup: [UInt8])] = [:]

  /// Looks through the formulas of a sheet.
  ///
  /// Throws where an array formula or a table of operations would lose a part of its cells.
  init(
    _ index: SheetIndex, _ document: MarkupDocument, sheet: String,
    _ changes: [CellReference: CellChange]
  ) throws(WorkbookError) {
    let replaced = changes.filter(\.value.isReplacing).keys
    guard !replaced.isEmpty else { return }
    try Self.refuseTornArrays(index, sheet: sheet, Set(replaced))
    let gone = Set(replaced)
    // The cells of each group that stay, under the cell that the formula stands in.
    var masters: [String: Int] = [:]
    var members: [Int: [SheetIndex.WideFormula]] = [:]
    for (place, formula) in index.wideFormulas.enumerated() where formula.kind == "shared" {
      guard let group = formula.group else { continue }
      if formula.element?.isEmptyTag == false { masters[group] = place }
      guard let master = masters[group], gone.contains(index.wideFormulas[master].cell),
        !gone.contains(formula.cell)
      else { continue }
      members[master, default: []].append(formula)
    }
    for (master, rest) in members {
      guard let heir = rest.first, let element = heir.element,
        let old = index.wideFormulas[master].element
      else { continue }
      let from = index.wideFormulas[master].cell
      let shift = FormulaShift(
        rows: heir.cell.row - from.row, columns: heir.cell.column - from.column)
      let formula = shift.applied(to: try document.text(of: old))
      heirs[heir.cell] = (
        element, try Self.markup(of: element, document, formula, Self.extent(of: rest))
      )
    }
  }

  private static func extent(of formulas: [SheetIndex.WideFormula]) -> CellRange? {
    let (rows, columns) = (formulas.map(\.cell.row), formulas.map(\.cell.column))
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(),
      let right = columns.max()
    else { return nil }
    return CellRange(rows: top...bottom, columns: left...right)
  }

  private static func markup(
    of element: MarkupElement, _ document: MarkupDocument, _ formula: String, _ extent: CellRange?
  ) throws(WorkbookError) -> [UInt8] {
    let bytes = document.bytes
    var markup: [UInt8] = [.lessThan] + bytes[element.name]
    for attribute in try document.attributes(of: element)
    where !bytes.holds("ref", at: attribute.name) {
      markup += Array(" ".utf8) + bytes[attribute.range]
    }
    if let extent { markup += Array(" ref=\"\(extent)\"".utf8) }
    markup.append(.greaterThan)
    XMLEscape.text(formula, into: &markup)
    return markup + Array("</".utf8) + bytes[element.name] + Array(">".utf8)
  }

  private static func refuseTornArrays(
    _ index: SheetIndex, sheet: String, _ replaced: Set<CellReference>
  ) throws(WorkbookError) {
    for formula in index.wideFormulas where formula.kind != "shared" {
      guard let range = formula.range, range.first != range.last else { continue }
      let inside = replaced.count { range.contains($0) }
      let rows = range.last.row - range.first.row + 1
      let all = rows * (range.last.column - range.first.column + 1)
      guard inside > 0, inside < all else { continue }
      throw .cannotWrite(
        sheet: sheet, cell: formula.cell,
        reason: "an array formula or data table in \(range) is changed as a whole or not at all")
    }
  }
}
