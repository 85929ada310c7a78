/// Goes over a sheet's part and takes in what stands around its cells (ECMA-376, 18.3.1.99).
struct SheetFeaturesReader {
  let part: String
  private let relationships: Relationships
  /// What was taken in.
  var features = SheetFeatures()
  /// How much was counted.
  var count: FeatureCount
  /// The width of columns that state none, in characters.
  var standardWidth = 8.43
  /// The ids of rules that extensions say once more.
  var extended: Set<String> = []

  /// Nothing taken in yet.
  init(_ part: String, _ relationships: Relationships, _ entry: ArchiveEntry) {
    (self.part, self.relationships) = (part, relationships)
    count = FeatureCount(entry.limits, reader: entry.reader)
  }

  /// Reads the part from its head to its end.
  mutating func read(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    while let event = try xml.next() {
      guard event == .start else { continue }
      try xml.children { xml, _ throws(WorkbookError) in try take(&xml) }
    }
  }

  /// Takes in the element of the part that just started, whose end it need not reach.
  mutating func take(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    try xml.element(xml.name, taking: .choice) { xml, element throws(WorkbookError) in
      try take(element, &xml)
    }
  }

  private mutating func take(_ element: String, _ xml: inout some XMLEvents & ~Copyable)
    throws(WorkbookError)
  {
    switch element {
    case "sheetPr":
      try xml.children { xml, element throws(WorkbookError) in
        try features.print.take(element, &xml)
      }
    case "sheetViews":
      var isFirst = true
      try xml.children { xml, element throws(WorkbookError) in
        guard element == "sheetView", isFirst else { return }
        isFirst = false
        features.firstScrollingCell = try xml.firstScrollingCell()
      }
    case "sheetFormatPr":
      features.hidesOtherRows = xml.flag("zeroHeight")
      if let width = xml.number("defaultColWidth") { standardWidth = width - ColumnWidth.margins }
    case "cols": try columns(&xml)
    case "sheetData": try rows(&xml)
    case "sheetProtection":
      features.protection = SheetProtection(xml)
      features.isProtectedByPassword = features.isProtected && xml.hasPassword
    case "autoFilter": try filter(&xml)
    case "mergeCells": try merges(&xml)
    case "conditionalFormatting": try conditionalFormat(&xml)
    case "dataValidations": try validations(&xml)
    case "hyperlinks":
      try xml.children { xml, _ throws(WorkbookError) in
        guard let link = Hyperlink(xml, relationships) else { return }
        try count.add(in: part)
        features.hyperlinks.append(link)
      }
    case "printOptions", "pageSetup", "headerFooter", "rowBreaks":
      try features.print.take(element, &xml)
    case "picture":
      features.background = xml.attribute("id").flatMap { relationships[$0]?.target }
    case "extLst": try extensions(&xml)
    default: break
    }
  }
}
