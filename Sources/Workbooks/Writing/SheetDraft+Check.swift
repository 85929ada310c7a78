extension SheetDraft {
  /// Refuses what applications would repair or drop when they open the sheet.
  func check() throws(WorkbookError) {
    try checkName()
    try checkLayout()
    try checkMerges()
    for validation in validations { try check(validation) }
    try checkMarks()
    try checkDrawings()
  }

  /// An error about this sheet.
  private func refusal(_ reason: String, at cell: CellReference? = nil) -> WorkbookError {
    .cannotWrite(sheet: name, cell: cell, reason: reason)
  }

  private static let rows = 1...CellReference.lastRow

  private func checkName() throws(WorkbookError) {
    if let reason = SheetName.refusal(of: name) { throw refusal(reason) }
  }

  private func checkLayout() throws(WorkbookError) {
    guard (10...400).contains(zoom) else { throw refusal("the zoom is 10 to 400 percent") }
    guard (1...409).contains(defaultRowHeight) else {
      throw refusal("a row is 1 to 409 points high")
    }
    let corners = [firstScrollingCell].compactMap { $0 }
    guard corners.allSatisfy(\.isInGrid), Self.rows.contains(print.titleRows ?? 1...1) else {
      throw refusal("frozen panes or repeated rows lie outside of the sheet")
    }
    var last = 0
    for column in columns.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      guard column.columns.lowerBound > last, column.columns.upperBound <= CellReference.lastColumn
      else { throw refusal("widths of columns overlap or lie outside of the sheet") }
      guard (0...254).contains(column.width) else {
        throw refusal("a column is 0 to 254 characters wide")
      }
      last = column.columns.upperBound
    }
    guard (0...32_767).contains(print.pagesWide ?? 1), (0...32_767).contains(print.pagesHigh)
    else { throw refusal("a sheet is printed on 0 to 32767 pages") }
    guard (10...400).contains(print.scale), (1...65_535).contains(print.paperSize) else {
      throw refusal("a sheet is printed at 10 to 400 percent on a paper that has a number")
    }
    for text in [print.header, print.footer].compactMap({ $0 }) where text.utf16.count > 253 {
      throw refusal("a header or footer has at most 253 characters")
    }
    let ranges =
      merges + [autoFilter, print.area].compactMap { $0 }
      + conditionalFormats.flatMap(\.ranges) + validations.flatMap(\.ranges)
    for range in ranges where !range.first.isInGrid || !range.last.isInGrid {
      throw refusal("the range \(range) lies outside of the sheet")
    }
  }

  private func checkMerges() throws(WorkbookError) {
    var open: [CellRange] = []
    for merge in merges.sorted(by: { $0.first < $1.first }) {
      open.removeAll { $0.last.row < merge.first.row }
      let rival = open.first {
        $0.first.column <= merge.last.column && merge.first.column <= $0.last.column
      }
      if let rival { throw refusal("the merges \(rival) and \(merge) overlap", at: merge.first) }
      open.append(merge)
    }
  }

  private func check(_ validation: DataValidation) throws(WorkbookError) {
    let cell = validation.ranges.first?.first
    if case .list(let items) = validation.rule {
      guard items.contains(where: { !$0.isEmpty }) else {
        throw refusal("the list is empty", at: cell)
      }
      guard !items.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) }) else {
        throw refusal("an item of a list cannot hold a comma; list a range instead", at: cell)
      }
      let length = items.reduce(items.count - 1) { $0 + $1.utf16.count }
      guard length <= 255 else {
        throw refusal(
          "a list has at most 255 characters, not \(length); list a range instead", at: cell)
      }
    }
    for message in [validation.prompt, validation.error].compactMap({ $0 }) {
      guard message.title.utf16.count <= 32, message.text.utf16.count <= 255 else {
        throw refusal("a message has at most 32 characters of title and 255 of text", at: cell)
      }
    }
  }

  /// Comments and links: at most one each a cell, and no longer than can be held.
  private func checkMarks() throws(WorkbookError) {
    var seen: Set<CellReference> = []
    for comment in comments {
      guard comment.cell.isInGrid else { throw refusal("a comment lies outside of the sheet") }
      guard seen.insert(comment.cell).inserted else {
        throw refusal("a cell has at most one comment", at: comment.cell)
      }
      guard comment.text.utf16.count <= 32_767 else {
        throw refusal("a comment has at most 32767 characters", at: comment.cell)
      }
    }
    seen = []
    guard hyperlinks.count <= 65_530 else { throw refusal("a sheet has at most 65530 links") }
    for link in hyperlinks {
      guard link.cell.isInGrid, link.range.last.isInGrid else {
        throw refusal("a link lies outside of the sheet")
      }
      guard seen.insert(link.cell).inserted else {
        throw refusal("a cell has at most one link", at: link.cell)
      }
      if let reason = link.target.refusal { throw refusal(reason, at: link.cell) }
      guard (link.tip ?? "").utf16.count <= 255 else {
        throw refusal("the tip of a link has at most 255 characters", at: link.cell)
      }
    }
  }
}

extension CellReference {
  /// Whether the sheet has such a cell.
  var isInGrid: Bool {
    (1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column)
  }
}
