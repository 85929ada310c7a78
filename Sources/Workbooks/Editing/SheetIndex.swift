/// Where the rows and cells of a sheet lie in its part.
///
/// Rows and cells without a number of their own follow the one before (ECMA-376, 18.3.1.73 and
/// 18.3.1.4); cells are kept of the rows asked for alone.
struct SheetIndex {
  /// A row by its place.
  struct RowPlace: Hashable {
    var number: Int
    var element: MarkupElement
  }
  /// A cell by its place.
  struct CellPlace: Hashable {
    var reference: CellReference
    var element: MarkupElement
  }
  /// A formula that holds for more cells than the one it stands in, or takes part in one.
  struct WideFormula: Hashable {
    /// `shared`, `array` or `dataTable`.
    var kind: String
    /// The cell it stands in.
    var cell: CellReference
    /// The cells it holds for; nil where it only takes part in a shared formula.
    var range: CellRange?
    /// The index of a shared formula.
    var group: String?
    /// Where it stands.
    var element: MarkupElement?
  }

  private(set) var rows: [RowPlace] = []
  private(set) var cells: [Int: [CellPlace]] = [:]
  private(set) var wideFormulas: [WideFormula] = []
  /// The cells in the rows asked for that have a formula.
  private(set) var formulas: Set<CellReference> = []

  private let bytes: [UInt8]
  private let part: String
  private let wanted: Set<Int>
  private var open: [Markup] = []
  private var row = 0
  private var cell = CellReference(row: 0, column: 0)

  /// Looks through `sheetData` of a document.
  init(_ document: MarkupDocument, data: MarkupElement, rows wanted: Set<Int>)
    throws(WorkbookError)
  {
    bytes = document.bytes
    part = document.part
    self.wanted = wanted
    var scanner = MarkupScanner(bytes, part: part, range: data.content)
    while let markup = try scanner.next() {
      switch markup.kind {
      case .start:
        try enter(markup)
        open.append(markup)
      case .empty:
        try enter(markup)
        leave(markup, markup)
      case .end:
        if let start = open.popLast() { leave(start, markup) }
      default: continue
      }
    }
  }

  private mutating func enter(_ tag: Markup) throws(WorkbookError) {
    switch open.count {
    case 0 where bytes.holds("row", at: tag.local):
      row += 1
      cell = CellReference(row: row, column: 0)
      guard rows.count < CellReference.lastRow else {
        throw bytes.malformed(part, at: tag.range.lowerBound, "more rows than a sheet has")
      }
      guard let number = try value("r", of: tag) else { break }
      guard let number = Int(number), (1...CellReference.lastRow).contains(number) else {
        throw bytes.malformed(part, at: tag.range.lowerBound, "a row number out of order")
      }
      row = number
      cell = CellReference(row: row, column: 0)
    case 1 where bytes.holds("c", at: tag.local):
      cell.column += 1
      guard let name = try value("r", of: tag) else { break }
      guard let reference = CellReference(name) else {
        throw bytes.malformed(part, at: tag.range.lowerBound, "a cell reference out of order")
      }
      cell.column = reference.column
    case 2 where bytes.holds("f", at: tag.local):
      if wanted.contains(row) { formulas.insert(cell) }
      guard let kind = try value("t", of: tag), kind != "normal" else { break }
      wideFormulas.append(
        WideFormula(
          kind: kind, cell: cell, range: try value("ref", of: tag).flatMap { CellRange($0) },
          group: try value("si", of: tag)))
    default: break
    }
  }

  private mutating func leave(_ start: Markup, _ end: Markup) {
    if open.count == 2, let last = wideFormulas.indices.last, wideFormulas[last].cell == cell,
      bytes.holds("f", at: start.local)
    {
      wideFormulas[last].element = MarkupElement(start, end)
    }
    guard open.count <= 1, open.count == 0 || wanted.contains(row) else { return }
    let element = MarkupElement(start, end)
    if open.isEmpty, bytes.holds("row", at: start.local) {
      rows.append(RowPlace(number: row, element: element))
    } else if open.count == 1, bytes.holds("c", at: start.local) {
      cells[row, default: []].append(CellPlace(reference: cell, element: element))
    }
  }

  private func value(_ name: String, of tag: Markup) throws(WorkbookError) -> String? {
    guard tag.range.upperBound - tag.name.upperBound > 2 else { return nil }
    let found = try bytes.attributes(ofTag: tag.range, part: part)
      .first { bytes.holds(name, at: $0.name) }
    return found.map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }
}
