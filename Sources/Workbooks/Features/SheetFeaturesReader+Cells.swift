/// What the sheet says of its columns, its rows and the window on them.
extension SheetFeaturesReader {
  /// Widths of columns (18.3.1.17).
  mutating func columns(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    try xml.children { xml, _ throws(WorkbookError) in
      guard let first = xml.integer("min"), let last = xml.integer("max"), first >= 1,
        first <= last, first <= CellReference.lastColumn
      else { return }
      try count.add(in: part)
      let width = xml.number("width").map { $0 - ColumnWidth.margins } ?? standardWidth
      features.columns.append(
        ColumnWidth(
          first...min(last, CellReference.lastColumn), width: max(0, width),
          isHidden: xml.flag("hidden")))
    }
  }

  /// The rows that are hidden (18.3.1.73); they are numbered as ``RowAssembly`` numbers them.
  mutating func rows(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    let outer = xml.depth
    var number = 0
    var isHidden = false
    var awaitsCell = false
    while true {
      // Cells say nothing here but the number of a row that does not say it itself.
      if !awaitsCell { while xml.plainCell() != nil {} }
      guard let event = try xml.next(), xml.depth >= outer else { return }
      if event == .start, xml.depth == outer + 1, xml.isNamed("row") {
        let said = xml.integer("r")
        number = said ?? (number < Int.max ? number + 1 : number)
        isHidden = xml.flag("hidden")
        awaitsCell = said == nil
      } else if event == .start, awaitsCell, xml.depth == outer + 2, xml.isNamed("c") {
        if let place = xml.place("r") { number = place.row }
        awaitsCell = false
      } else if event == .end, isHidden, xml.depth == outer {
        isHidden = false
        try hide(number)
      }
    }
  }

  /// Takes in that a row is hidden.
  mutating func hide(_ row: Int) throws(WorkbookError) {
    guard (1...CellReference.lastRow).contains(row) else { return }
    if let last = features.hiddenRows.last, last.upperBound + 1 == row {
      features.hiddenRows[features.hiddenRows.count - 1] = last.lowerBound...row
    } else {
      try count.add(in: part)
      features.hiddenRows.append(row...row)
    }
  }

  /// Cells merged into one (18.3.1.55).
  mutating func merges(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    try xml.children { xml, _ throws(WorkbookError) in
      guard let range = xml.attribute("ref").flatMap({ CellRange(reference: $0) }) else { return }
      try count.add(in: part)
      features.merges.append(range)
    }
  }

  /// The filter, and the columns that filter by something (18.3.1.2).
  mutating func filter(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    guard let range = xml.attribute("ref").flatMap({ CellRange(reference: $0) }) else { return }
    features.autoFilter = range
    try xml.children { xml, element throws(WorkbookError) in
      guard element == "filterColumn", let offset = xml.integer("colId"),
        (0...range.last.column - range.first.column).contains(offset)
      else { return }
      var filters = false
      try xml.children { _, element in filters = filters || element != "extLst" }
      guard filters else { return }
      try count.add(in: part)
      features.filteredColumns.append(range.first.column + offset)
    }
  }
}

extension XMLEvents where Self: ~Copyable {
  /// The first cell that scrolls in the view that just started; nil when nothing is frozen.
  ///
  /// How much is frozen counts from the view's own corner; the pane's corner is no more than where
  /// someone has scrolled to (18.3.1.66).
  mutating func firstScrollingCell() throws(WorkbookError) -> CellReference? {
    let corner = place("topLeftCell") ?? CellReference(row: 1, column: 1)
    var cell: CellReference?
    try children { xml, element throws(WorkbookError) in
      guard element == "pane", xml.attribute("state")?.hasPrefix("frozen") == true,
        let rows = Int(exactly: (xml.number("ySplit") ?? 0).rounded()),
        let columns = Int(exactly: (xml.number("xSplit") ?? 0).rounded()),
        (0..<CellReference.lastRow).contains(rows),
        (0..<CellReference.lastColumn).contains(columns), rows + columns > 0
      else { return }
      let first = CellReference(row: corner.row + rows, column: corner.column + columns)
      cell = first.isInGrid ? first : nil
    }
    return cell
  }
}
