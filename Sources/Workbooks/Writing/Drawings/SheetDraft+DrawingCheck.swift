extension SheetDraft {
  /// Refuses charts and pictures that applications would repair or drop.
  func checkDrawings() throws(WorkbookError) {
    for chart in charts {
      try check(chart.anchor)
      do throws(Chart.Refusal) {
        try chart.check()
      } catch {
        throw .cannotWrite(sheet: name, cell: chart.anchor.from.cell, reason: error.reason)
      }
    }
    for picture in pictures {
      try check(picture.anchor)
      guard let reason = picture.link?.refusal else { continue }
      throw .cannotWrite(sheet: name, cell: picture.anchor.from.cell, reason: reason)
    }
  }

  /// Refuses charts that draw cells of sheets which are not there.
  func checkReferences(toSheets names: [String]) throws(WorkbookError) {
    let known = Set(names.map { $0.lowercased() })
    for chart in charts {
      for sheet in chart.references.compactMap(\.sheet) where !known.contains(sheet.lowercased()) {
        throw .cannotWrite(
          sheet: name, cell: chart.anchor.from.cell,
          reason: "the chart draws cells of a sheet “\(sheet)”, which is not there")
      }
    }
  }

  private func check(_ anchor: DrawingAnchor) throws(WorkbookError) {
    func refusal(_ reason: String) -> WorkbookError {
      .cannotWrite(sheet: name, cell: anchor.from.cell, reason: reason)
    }
    var corners = [anchor.from]
    switch anchor.extent {
    case .size(let width, let height):
      guard (0.01...100_000).contains(width), (0.01...100_000).contains(height) else {
        throw refusal("a drawing is up to 100000 points wide and high, not \(width) × \(height)")
      }
    case .to(let corner): corners.append(corner)
    }
    for corner in corners {
      guard corner.cell.isInGrid else { throw refusal("a drawing lies outside of the sheet") }
      guard (0...2000).contains(corner.x), (0...2000).contains(corner.y) else {
        throw refusal("a corner of a drawing is 0 to 2000 points from the edges of its cell")
      }
    }
    guard case .to(let end) = anchor.extent else { return }
    let start = anchor.from
    guard (start.cell.column, start.x) < (end.cell.column, end.x),
      (start.cell.row, start.y) < (end.cell.row, end.y)
    else {
      throw refusal("the lower right corner of a drawing is not below and right of the upper")
    }
  }
}
