extension PrintSetup {
  /// How a sheet is printed that says nothing of it.
  static var unsaid: PrintSetup {
    var setup = PrintSetup()
    (setup.isLandscape, setup.isCentered, setup.pagesWide) = (false, false, nil)
    setup.paperSize = 1
    return setup
  }

  /// Takes in what an element of the sheet says that just started.
  mutating func take(_ element: String, _ xml: inout some XMLEvents & ~Copyable)
    throws(WorkbookError)
  {
    switch element {
    case "printOptions": isCentered = xml.flag("horizontalCentered")
    case "pageSetup":
      isLandscape = xml.attribute("orientation") == "landscape"
      paperSize = max(1, xml.integer("paperSize") ?? 1)
      scale = xml.integer("scale").flatMap { (10...400).contains($0) ? $0 : nil } ?? 100
      guard pagesWide != nil else { return }
      pagesWide = xml.integer("fitToWidth") ?? 1
      pagesHigh = xml.integer("fitToHeight") ?? 1
    case "pageSetUpPr" where xml.flag("fitToPage"): (pagesWide, pagesHigh) = (1, 1)
    case "rowBreaks":
      var ends = pageEnds
      try xml.children { xml, element throws(WorkbookError) in
        try xml.check(elements: ends.count)
        guard element == "brk", let row = xml.integer("id"), row > 0 else { return }
        ends.append(row)
      }
      pageEnds = ends
    case "headerFooter":
      var (header, footer) = (header, footer)
      try xml.children { xml, element throws(WorkbookError) in
        switch element {
        case "oddHeader": header = Self.code(try xml.text())
        case "oddFooter": footer = Self.code(try xml.text())
        default: break
        }
      }
      (self.header, self.footer) = (header, footer)
    default: break
    }
  }

  /// Takes in the names that the workbook keeps for what is printed of a sheet (18.2.5).
  mutating func take(_ names: [DefinedName], of sheet: String) {
    for name in names where name.sheet == sheet {
      let areas = name.formula.split(separator: ",").compactMap { piece in
        CellRange(reference: piece.split(separator: "!").last ?? "")
      }
      switch name.name {
      case "_xlnm.Print_Area": area = areas.first
      case "_xlnm.Print_Titles":
        // Repeated columns reach over all rows, repeated rows over all columns.
        let rows = areas.first { $0.last.column == CellReference.lastColumn }
        titleRows = rows.map { $0.first.row...$0.last.row }
      default: break
      }
    }
  }

  /// The code of a header or footer; that it stands in the middle need not be said.
  private static func code(_ text: String) -> String? {
    let code = XString.unescaped(text)
    guard !code.isEmpty else { return nil }
    let isPlaced = code.contains("&L") || code.contains("&R")
    return code.hasPrefix("&C") && !isPlaced ? String(code.dropFirst(2)) : code
  }
}
