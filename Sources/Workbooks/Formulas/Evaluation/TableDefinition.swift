/// A table as structure references need it (ECMA-376, 18.5.1.2).
struct TableDefinition: Sendable {
  /// The name by which formulas call it.
  var name: String
  /// The index of its sheet.
  var sheet: Int
  /// All of its cells.
  var range: CellRange
  /// How many rows at its top hold the names of the columns.
  var headerRows: Int
  /// How many rows at its bottom hold totals.
  var totalsRows: Int
  /// The names of the columns, from left to right.
  var columns: [String]

  /// The tables of a workbook by their names in small letters; parts that are none are left out.
  static func all(in workbook: borrowing Workbook) throws(WorkbookError) -> [String: Self] {
    var tables: [String: Self] = [:]
    for (index, sheet) in workbook.sheets.enumerated() where sheet.isWorksheet {
      let relationships = try Relationships(of: sheet.part, in: workbook.package.archive)
      for item in relationships.all where item.kind == "table" && !item.isExternal {
        guard workbook.package.archive.contains(item.target) else { continue }
        var xml = try workbook.package.cursor(item.target)
        if let table = try Self(&xml, sheet: index) { tables[table.name.lowercased()] = table }
      }
    }
    return tables
  }

  private init?(_ xml: inout XMLCursor, sheet: Int) throws(WorkbookError) {
    guard try xml.root() == "table", let name = xml.attribute("displayName"),
      let range = xml.attribute("ref").flatMap({ CellRange($0) })
    else { return nil }
    self.init(
      name: XString.unescaped(name), sheet: sheet, range: range,
      headerRows: xml.integer("headerRowCount") == 0 ? 0 : 1,
      totalsRows: (xml.integer("totalsRowCount") ?? 0) > 0 ? 1 : 0, columns: [])
    var columns: [String] = []
    try xml.children { xml, element throws(WorkbookError) in
      guard element == "tableColumns" else { return }
      try xml.children { xml, _ throws(WorkbookError) in
        if let name = xml.attribute("name") { columns.append(XString.unescaped(name)) }
      }
    }
    self.columns = columns
  }

  private init(
    name: String, sheet: Int, range: CellRange, headerRows: Int, totalsRows: Int,
    columns: [String]
  ) {
    (self.name, self.sheet, self.range) = (name, sheet, range)
    (self.headerRows, self.totalsRows, self.columns) = (headerRows, totalsRows, columns)
  }

  /// The cells that a reference names, for a formula in that row; nil when there are none.
  func area(_ reference: TableReference, row: Int) -> Area? {
    guard let columns = columns(reference) else { return nil }
    let (top, bottom) = (range.first.row, range.last.row)
    let data = (top + headerRows, bottom - totalsRows)
    var found: (Int, Int)?
    for item in reference.items.isEmpty ? [.data] : reference.items {
      let part: (Int, Int) =
        switch item {
        case .all: (top, bottom)
        case .data: data
        case .headers: (top, top + headerRows - 1)
        case .totals: (bottom - totalsRows + 1, bottom)
        case .thisRow: (row, row)
        }
      guard part.0 <= part.1, part.0 >= top, part.1 <= bottom else { return nil }
      found = found.map { (min($0.0, part.0), max($0.1, part.1)) } ?? part
    }
    guard let found else { return nil }
    return Area(sheet: sheet, rows: found.0...found.1, columns: columns)
  }

  private func columns(_ reference: TableReference) -> ClosedRange<Int>? {
    let all = range.first.column...range.last.column
    guard let first = reference.firstColumn else { return all }
    guard let start = column(first), let end = column(reference.lastColumn ?? first) else {
      return nil
    }
    let (low, high) = (min(start, end), max(start, end))
    guard all.contains(low), all.contains(high) else { return nil }
    return low...high
  }

  private func column(_ name: String) -> Int? {
    func plain(_ name: String) -> String { name.lowercased().replacing("\r\n", with: "\n") }
    return columns.firstIndex { plain($0) == plain(name) }.map { range.first.column + $0 }
  }
}
