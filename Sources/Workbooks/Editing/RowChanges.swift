/// The splices for changed cells of a sheet, row by row.
struct RowChanges {
  let document: MarkupDocument
  let data: MarkupElement
  let index: SheetIndex
  let sheet: String
  private(set) var splices: [Splice] = []
  private var behindLastRow: [UInt8] = []
  private var newCells: [CellReference] = []
  private let places: [Int: [SheetIndex.RowPlace]]
  private let order: [SheetIndex.RowPlace]

  init(document: MarkupDocument, data: MarkupElement, index: SheetIndex, sheet: String) {
    self.document = document
    self.data = data
    self.index = index
    self.sheet = sheet
    order = index.rows.sorted { $0.number < $1.number }
    places = Dictionary(grouping: index.rows, by: \.number)
  }

  private typealias Changes = ArraySlice<(cell: CellReference, change: CellChanges.Change)>

  /// Changes cells of one row, given by ascending column.
  mutating func change(
    row number: Int, _ changes: ArraySlice<(cell: CellReference, change: CellChanges.Change)>
  ) throws(WorkbookError) {
    guard let row = places[number]?.first else { return try insert(row: number, changes) }
    let present = index.cells[number] ?? []
    var columns: [Int: SheetIndex.CellPlace] = [:]
    for cell in present where columns[cell.reference.column] == nil {
      columns[cell.reference.column] = cell
    }
    let style = try styleOfNewCells(in: row)
    var behindLast: [UInt8] = []
    var first = Int.max
    var last = 0
    for (cell, change) in changes {
      if let place = columns[cell.column] {
        try splices.append(replace(place, with: change))
        continue
      }
      let markup = try newCell(cell, change, style: style)
      guard !markup.isEmpty else { continue }
      (first, last) = (min(first, cell.column), max(last, cell.column))
      if let next = present.first(where: { $0.reference.column > cell.column }) {
        splices.append(Splice(at: next.element.range.lowerBound, markup))
      } else {
        behindLast += markup
      }
    }
    if last > 0 { try widenSpans(of: row, first...last) }
    guard !behindLast.isEmpty else { return }
    if let end = present.last?.element.range.upperBound, row.element.content.contains(end - 1) {
      splices.append(Splice(at: end, behindLast))
    } else {
      splices.append(document.appending(behindLast, to: row.element))
    }
  }

  /// What remains once all rows are changed: rows behind the last, and the extent of the sheet.
  mutating func finish() throws(WorkbookError) {
    if !behindLastRow.isEmpty { splices.append(document.appending(behindLastRow, to: data)) }
    guard let dimension = document.child("dimension"), let first = newCells.min(),
      let old = try document.value("ref", of: dimension).flatMap({ CellRange($0) })
    else { return }
    let rows = newCells.map(\.row) + [old.first.row, old.last.row]
    let columns = newCells.map(\.column) + [old.first.column, old.last.column]
    let new = CellRange(
      rows: (rows.min() ?? first.row)...(rows.max() ?? first.row),
      columns: (columns.min() ?? first.column)...(columns.max() ?? first.column))
    guard new != old else { return }
    try splices.append(document.setting("ref", to: new.description, of: dimension.tag))
  }

  private mutating func insert(row number: Int, _ changes: Changes) throws(WorkbookError) {
    var cells: [UInt8] = []
    for (cell, change) in changes { cells += try newCell(cell, change, style: nil) }
    guard !cells.isEmpty else { return }
    let name = String(decoding: document.prefix(of: data), as: UTF8.self) + "row"
    let markup = Array("<\(name) r=\"\(number)\">".utf8) + cells + Array("</\(name)>".utf8)
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

  private mutating func newCell(
    _ cell: CellReference, _ change: CellChanges.Change, style: Int?
  ) throws(WorkbookError) -> [UInt8] {
    guard case .value(let markup) = change else { throw noFormula(cell) }
    guard !markup.content.isEmpty else { return [] }
    newCells.append(cell)
    let name = String(decoding: document.prefix(of: data), as: UTF8.self) + "c"
    var tag = "<\(name) r=\"\(cell)\""
    let ofColumn = style == nil ? try columnStyle(cell.column) : nil
    if let style = style ?? ofColumn { tag += " s=\"\(style)\"" }
    if let type = markup.type { tag += " t=\"\(type)\"" }
    return Array((tag + ">").utf8) + (try document.prefixed(markup.content))
      + Array("</\(name)>".utf8)
  }

  private func replace(_ place: SheetIndex.CellPlace, with change: CellChanges.Change)
    throws(WorkbookError) -> Splice
  {
    let bytes = document.bytes
    let cell = place.element
    var formula: ArraySlice<UInt8> = []
    let markup: CellMarkup
    switch change {
    case .value(let new): markup = new
    case .result(let new):
      guard let old = try document.children("f", of: cell).first else {
        throw noFormula(place.reference)
      }
      formula = bytes[old.range]
      markup = new
    }
    // Metadata (cm, vm) belong to the value that goes; a result keeps those of its formula (cm).
    let dropped = formula.isEmpty ? ["t", "cm", "vm"] : ["t", "vm"]
    var tag: [UInt8] = [.lessThan] + bytes[cell.name]
    for attribute in try document.attributes(of: cell)
    where !dropped.contains(where: { bytes.holds($0, at: attribute.name) }) {
      tag += Array(" ".utf8) + bytes[attribute.range]
    }
    if let type = markup.type { tag += Array(" t=\"\(type)\"".utf8) }
    let content = formula + (try document.prefixed(markup.content))
    guard !content.isEmpty else { return Splice(cell.range, tag + Array("/>".utf8)) }
    return Splice(
      cell.range,
      tag + Array(">".utf8) + content + Array("</".utf8) + bytes[cell.name] + Array(">".utf8))
  }

  private func noFormula(_ cell: CellReference) -> WorkbookError {
    .cannotWrite(sheet: sheet, cell: cell, reason: "单元格没有公式,不能只改它的结果")
  }

  /// A row with a format of its own gives it to its new cells; else the column does.
  private func styleOfNewCells(in row: SheetIndex.RowPlace) throws(WorkbookError) -> Int? {
    let flag = try document.value("customFormat", of: row.element)
    guard flag == "1" || flag == "true" else { return nil }
    return try document.value("s", of: row.element).flatMap { Int($0) }
  }

  private func columnStyle(_ column: Int) throws(WorkbookError) -> Int? {
    guard let list = document.child("cols") else { return nil }
    for element in try document.children("col", of: list) {
      guard let low = try document.value("min", of: element).flatMap({ Int($0) }),
        let high = try document.value("max", of: element).flatMap({ Int($0) }),
        low <= column, column <= high
      else { continue }
      return try document.value("style", of: element).flatMap { Int($0) }
    }
    return nil
  }

  /// Readers may take `spans` for granted, so a cell outside widens it.
  private mutating func widenSpans(of row: SheetIndex.RowPlace, _ columns: ClosedRange<Int>)
    throws(WorkbookError)
  {
    guard let spans = try document.value("spans", of: row.element) else { return }
    let ends = spans.split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2 else { return }
    let wide = "\(min(ends[0], columns.lowerBound)):\(max(ends[1], columns.upperBound))"
    guard wide != spans else { return }
    try splices.append(document.setting("spans", to: wide, of: row.element.tag))
  }
}
