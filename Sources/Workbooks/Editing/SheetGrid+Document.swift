extension SheetGrid {
  /// The columns of a sheet, and its rows around some cells.
  init(_ shell: SheetShell, around cells: [CellReference]) throws(WorkbookError) {
    self.init()
    let document = shell.document
    if let format = document.child("sheetFormatPr") {
      if let height = try document.number("defaultRowHeight", of: format.tag), height > 0 {
        rowHeight = Self.pixels(ofPoints: height)
      }
      if let width = try document.number("defaultColWidth", of: format.tag), width > 0 {
        columnWidth = Self.pixels(ofCharacters: width)
      }
    }
    if let list = document.child("cols") {
      for element in try document.children("col", of: list) {
        guard let low = try document.number("min", of: element.tag),
          let high = try document.number("max", of: element.tag), low >= 1, high >= low,
          high <= Double(CellReference.lastColumn)
        else { continue }
        let isHidden = try document.value("hidden", of: element) == "1"
        guard let width = try document.number("width", of: element.tag) ?? (isHidden ? 0 : nil),
          width >= 0
        else { continue }
        columns.append((Int(low)...Int(high), isHidden ? 0 : Self.pixels(ofCharacters: width)))
      }
    }
    if let heights = shell.heights {
      take(heights, around: Set(cells.map(\.row)))
    } else {
      try readHeights(of: document, around: Set(cells.map(\.row)))
    }
  }

  private mutating func take(_ heights: RowHeights, around rows: Set<Int>) {
    guard let first = rows.min(), let last = rows.max() else { return }
    for (row, pixels) in heights.all where (first - 2...last + 60).contains(Int(row)) {
      self.rows[Int(row)] = Int(pixels)
    }
  }

  private mutating func readHeights(of document: MarkupDocument, around rows: Set<Int>)
    throws(WorkbookError)
  {
    guard let data = document.child("sheetData"), let first = rows.min(), let last = rows.max()
    else { return }
    var scanner = MarkupScanner(document.bytes, part: document.part, range: data.content)
    var row = 0
    while let markup = try scanner.next() {
      guard markup.kind != .end, markup.kind != .text,
        document.bytes.holds("row", at: markup.local)
      else { continue }
      row = try document.number("r", of: markup.range).map { Int($0) } ?? row + 1
      guard row <= last + 60 else { return }
      guard row >= first - 2 else { continue }
      if try document.value("hidden", ofTag: markup.range) == "1" {
        self.rows[row] = 0
      } else if let height = try document.number("ht", of: markup.range), height >= 0 {
        self.rows[row] = Self.pixels(ofPoints: height)
      }
    }
  }

  private static func pixels(ofCharacters width: Double) -> Int { Int(width * 8) + 5 }
}

extension MarkupDocument {
  /// A number as an attribute, at most as large as any that a sheet can mean.
  fileprivate func number(_ name: String, of tag: Range<Int>) throws(WorkbookError) -> Double? {
    guard let value = try value(name, ofTag: tag).flatMap({ Double($0) }) else { return nil }
    return abs(value) <= 2_000_000 ? value : nil
  }
}
