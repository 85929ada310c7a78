/// The splices for changed cells of a sheet, row by row.
struct RowChanges {
  private let document: MarkupDocument
  private let data: MarkupElement
  private let index: SheetIndex
  private let columns: [(columns: ClosedRange<Int>, style: Int)]
  private let places: [Int: SheetIndex.RowPlace]
  private let order: [SheetIndex.RowPlace]
  private(set) var cells: CellPatch
  private(set) var splices: [Splice] = []
  private var behindLastRow: [UInt8] = []
  private var extent: CellRange?

  init(document: MarkupDocument, data: MarkupElement, index: SheetIndex, cells: CellPatch)
    throws(WorkbookError)
  {
    (self.document, self.data, self.index, self.cells) = (document, data, index, cells)
    order = index.rows.sorted { $0.number < $1.number }
    places = Dictionary(order.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    columns = try document.columnStyles
  }

  /// Changes of cells of one row, by ascending column.
  typealias Changes = ArraySlice<(cell: CellReference, change: CellChange)>

  /// Changes cells of one row, given by ascending column.
  mutating func change(row number: Int, _ changes: Changes) throws(WorkbookError) {
    guard let row = places[number] else { return try insert(row: number, changes) }
    let present = (index.cells[number] ?? []).sorted {
      ($0.reference.column, $0.element.range.lowerBound)
        < ($1.reference.column, $1.element.range.lowerBound)
    }
    let prefix = document.prefix(of: row.element)
    let ofRow = try styleOfNewCells(in: row)
    var behindLast: [UInt8] = []
    var added: [Int] = []
    var next = 0
    for (cell, change) in changes {
      while next < present.count, present[next].reference.column < cell.column { next += 1 }
      if next < present.count, present[next].reference.column == cell.column {
        splices += try cells.changed(present[next], change)
        continue
      }
      let style = ofRow ?? style(ofColumn: cell.column)
      let markup = try cells.new(cell, change, prefix: prefix, style: style)
      guard !markup.isEmpty else { continue }
      note(cell)
      added.append(cell.column)
      if next < present.count {
        splices.append(Splice(at: present[next].element.range.lowerBound, markup))
      } else {
        behindLast += markup
      }
    }
    try widenSpans(of: row, added)
    guard !behindLast.isEmpty else { return }
    if let last = present.last?.element.range.upperBound, row.element.content.contains(last - 1) {
      splices.append(Splice(at: last, behindLast))
    } else {
      splices.append(document.appending(behindLast, to: row.element))
    }
  }

  /// What remains once all rows are changed: rows behind the last, and the extent of the sheet.
  mutating func finish() throws(WorkbookError) {
    if !behindLastRow.isEmpty { splices.append(document.appending(behindLastRow, to: data)) }
    guard let dimension = document.child("dimension"), let new = extent,
      let old = try document.value("ref", of: dimension).flatMap({ CellRange($0) })
    else { return }
    let both = old.union(new)
    guard both != old else { return }
    try splices.append(document.setting("ref", to: both.description, of: dimension.tag))
  }

  private mutating func insert(row number: Int, _ changes: Changes) throws(WorkbookError) {
    let prefix = document.prefix(of: data)
    var content: [UInt8] = []
    for (cell, change) in changes {
      let new = try cells.new(
        cell, change, prefix: prefix, style: style(ofColumn: cell.column))
      if !new.isEmpty { note(cell) }
      content += new
    }
    guard !content.isEmpty else { return }
    let name = String(decoding: prefix, as: UTF8.self) + "row"
    let markup = Array("<\(name) r=\"\(number)\">".utf8) + content + Array("</\(name)>".utf8)
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if order[middle].number < number { low = middle + 1 } else { high = middle }
    }
    if low < order.count {
      splices.append(Splice(at: order[low].element.range.lowerBound, markup))
    } else {
      behindLastRow += markup
    }
  }

  private mutating func note(_ cell: CellReference) {
    extent = extent.map { $0.union(CellRange(cell)) } ?? CellRange(cell)
  }

  /// A row with a format of its own gives it to its new cells; else the column does.
  private func styleOfNewCells(in row: SheetIndex.RowPlace) throws(WorkbookError) -> Int? {
    let flag = try document.value("customFormat", of: row.element)
    guard flag == "1" || flag == "true" else { return nil }
    return try document.value("s", of: row.element).flatMap { Int($0) }
  }

  private func style(ofColumn column: Int) -> Int {
    columns.first { $0.columns.contains(column) }?.style ?? 0
  }

  /// Readers may take `spans` for granted, so a cell outside widens it.
  private mutating func widenSpans(of row: SheetIndex.RowPlace, _ columns: [Int])
    throws(WorkbookError)
  {
    guard let first = columns.first, let last = columns.last,
      let spans = try document.value("spans", of: row.element)
    else { return }
    let ends = spans.split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2 else { return }
    let wide = "\(min(ends[0], first)):\(max(ends[1], last))"
    guard wide != spans else { return }
    try splices.append(document.setting("spans", to: wide, of: row.element.tag))
  }
}

extension MarkupDocument {
  /// The formats that columns of a sheet give to cells without one (ECMA-376, 18.3.1.13).
  fileprivate var columnStyles: [(columns: ClosedRange<Int>, style: Int)] {
    get throws(WorkbookError) {
      guard let list = child("cols") else { return [] }
      var styles: [(columns: ClosedRange<Int>, style: Int)] = []
      for element in try children("col", of: list) {
        guard let low = try value("min", of: element).flatMap({ Int($0) }),
          let high = try value("max", of: element).flatMap({ Int($0) }), low <= high,
          let style = try value("style", of: element).flatMap({ Int($0) })
        else { continue }
        styles.append((low...high, style))
      }
      return styles
    }
  }
}

extension CellRange {
  /// The smallest range around both.
  func union(_ other: CellRange) -> CellRange {
    CellRange(
      rows: min(first.row, other.first.row)...max(last.row, other.last.row),
      columns: min(first.column, other.first.column)...max(last.column, other.last.column))
  }
}
