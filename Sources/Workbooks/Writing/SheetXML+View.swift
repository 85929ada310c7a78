extension XMLText {
  /// The tab's colour and how pages are filled (`sheetPr`).
  mutating func properties(of sheet: SheetDraft) {
    guard sheet.tabColor != nil || sheet.print.pagesWide != nil else { return }
    element("sheetPr") { xml in
      if let color = sheet.tabColor { xml.color("tabColor", color) }
      if sheet.print.pagesWide != nil {
        xml.element("pageSetUpPr") { $0.attribute("fitToPage", 1) }
      }
    }
  }

  /// The view of the sheet with its frozen panes (`sheetViews`).
  mutating func view(of sheet: SheetDraft, isSelected: Bool) {
    element("sheetViews") { xml in
      xml.element("sheetView") { xml in
        xml.attribute("showGridLines", sheet.showsGridLines, unless: true)
        xml.attribute("tabSelected", isSelected, unless: false)
        if sheet.zoom != 100 {
          xml.attribute("zoomScale", sheet.zoom)
          xml.attribute("zoomScaleNormal", sheet.zoom)
        }
        xml.attribute("workbookViewId", 0)
        if let cell = sheet.firstScrollingCell { xml.pane(from: cell) }
      }
    }
  }

  private mutating func pane(from cell: CellReference) {
    let pane: String
    switch (cell.column > 1, cell.row > 1) {
    case (true, true): pane = "bottomRight"
    case (true, false): pane = "topRight"
    case (false, true): pane = "bottomLeft"
    case (false, false): return
    }
    element("pane") {
      if cell.column > 1 { $0.attribute("xSplit", cell.column - 1) }
      if cell.row > 1 { $0.attribute("ySplit", cell.row - 1) }
      $0.attribute("topLeftCell", cell.description)
      $0.attribute("activePane", pane)
      $0.attribute("state", "frozen")
    }
    element("selection") {
      $0.attribute("pane", pane)
      $0.attribute("activeCell", cell.description)
      $0.attribute("sqref", cell.description)
    }
  }

  /// The widths of the columns (`cols`).
  mutating func columns(of sheet: SheetDraft, styles: inout StyleTable) {
    guard !sheet.columns.isEmpty else { return }
    let sorted = sheet.columns.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    element("cols") { xml in
      for column in sorted {
        let style = column.style.map { styles.index(of: $0) } ?? 0
        xml.element("col") {
          $0.attribute("min", column.columns.lowerBound)
          $0.attribute("max", column.columns.upperBound)
          $0.attribute("width", column.width + ColumnWidth.margins)
          if style != 0 { $0.attribute("style", style) }
          $0.attribute("hidden", column.isHidden, unless: false)
          $0.attribute("customWidth", 1)
        }
      }
    }
  }

  /// What a protected sheet refuses; in the file a 0 is what it allows.
  mutating func protection(_ protection: SheetProtection?) {
    guard let protection else { return }
    element("sheetProtection") {
      $0.attribute("sheet", 1)
      for action in SheetProtection.Action.allCases {
        let isRefused = !protection.allowed.contains(action)
        $0.attribute(action.rawValue, isRefused, unless: !action.isAllowedUnsaid)
      }
    }
  }

  /// Cells merged into one (`mergeCells`); a single cell needs no merging.
  mutating func merges(_ merges: [CellRange]) {
    let merges = merges.filter { $0.first != $0.last }
    guard !merges.isEmpty else { return }
    element("mergeCells") { xml in
      xml.attribute("count", merges.count)
      for range in merges {
        xml.element("mergeCell") { $0.attribute("ref", range.description) }
      }
    }
  }

  /// Ranges as the file lists them, with a space between.
  static func list(of ranges: [CellRange]) -> String {
    ranges.map(\.description).joined(separator: " ")
  }
}
