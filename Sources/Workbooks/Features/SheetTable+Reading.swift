extension SheetTable {
  /// Reads a table's part; a table without a range is malformed.
  init(_ part: String, _ package: borrowing Package, namedBy: String, _ count: inout FeatureCount)
    throws(WorkbookError)
  {
    var xml = try package.cursor(part, namedBy: namedBy, reader: count.reader)
    _ = try xml.root()
    guard let range = xml.attribute("ref").flatMap({ CellRange(reference: $0) }) else {
      throw xml.malformed("a table without a range")
    }
    let displayName = XString.unescaped(xml.attribute("displayName") ?? "")
    self.init(
      name: xml.attribute("name").map(XString.unescaped) ?? displayName,
      displayName: displayName, range: range, hasHeaderRow: xml.integer("headerRowCount") != 0,
      hasTotalsRow: (xml.integer("totalsRowCount") ?? 0) > 0)
    var columns: [Column] = []
    var counted = count
    try counted.add(in: part)
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      guard element == "tableColumns" else { return }
      try xml.children { xml, element throws(WorkbookError) in
        guard element == "tableColumn" else { return }
        try counted.add(in: part)
        columns.append(try Column(&xml))
      }
    }
    self.columns = columns
    count = counted
  }
}

extension SheetTable.Column {
  fileprivate init(_ xml: inout XMLCursor) throws(WorkbookError) {
    self.init(
      XString.unescaped(xml.attribute("name") ?? ""),
      totalsLabel: xml.attribute("totalsRowLabel").map(XString.unescaped),
      totalsFunction: xml.attribute("totalsRowFunction").flatMap { $0 == "none" ? nil : $0 })
    var formula: String?
    try xml.children { xml, element throws(WorkbookError) in
      if element == "calculatedColumnFormula" { formula = try xml.formula() }
    }
    self.formula = formula
  }
}
