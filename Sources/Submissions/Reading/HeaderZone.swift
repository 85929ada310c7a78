import TaskBooks
import Workbooks

/// The headers that stand in some rows of a sheet, one column at a time, over all their levels.
struct HeaderZone {
  /// A cell of a header.
  struct Part: Hashable {
    var cell: CellReference
    var text: String
  }

  /// The header of one column.
  struct Column {
    var number: Int
    /// Its cells from the upper to the lower, merged ones once.
    var parts: [Part]
    /// The upper header of a column further left under which it may stand; nil is none.
    var carried: Part?

    /// Its text in one line.
    var text: String { parts.map(\.text).joined(separator: "/") }

    /// What it may be read as.
    var readings: [NormalizedText] {
      let own = NormalizedText(text)
      return carried.map { [NormalizedText($0.text + "/" + text), own] } ?? [own]
    }
  }

  /// No form is wider; what stands further right is not looked at.
  private static let width = 300

  /// The rows.
  let rows: ClosedRange<Int>
  /// The columns that have a header, from left to right.
  let columns: [Column]

  /// The headers in the rows.
  init(_ rows: ClosedRange<Int>, of grid: SheetGrid) {
    self.rows = rows
    let merges = grid.merges.lazy.filter {
      $0.first.row <= rows.upperBound && $0.last.row >= rows.lowerBound
        && $0.first.column <= Self.width
    }.prefix(Self.width * 2)
    var anchors: [CellReference: CellReference] = [:]
    var numbers: Set<Int> = []
    for merge in merges {
      for column in merge.first.column...min(merge.last.column, Self.width) {
        numbers.insert(column)
        let covered =
          max(merge.first.row, rows.lowerBound)...min(merge.last.row, rows.upperBound)
        for row in covered { anchors[CellReference(row: row, column: column)] = merge.first }
      }
    }
    for row in rows {
      for cell in grid.row(row)?.cells ?? [] where cell.column <= Self.width {
        numbers.insert(cell.column)
      }
    }
    var upper: Part?
    var columns: [Column] = []
    for number in numbers.sorted() {
      var parts: [Part] = []
      for row in rows {
        let cell = CellReference(row: row, column: number)
        let anchor = anchors[cell] ?? cell
        guard anchor.row >= rows.lowerBound, parts.last?.cell != anchor else { continue }
        let text = grid.text(anchor.row, anchor.column)
        if !PrintedText(text).text.isEmpty { parts.append(Part(cell: anchor, text: text)) }
      }
      guard let first = parts.first else { continue }
      let isUpper = first.cell.row == rows.lowerBound
      columns.append(Column(number: number, parts: parts, carried: isUpper ? nil : upper))
      if isUpper { upper = first }
    }
    self.columns = columns
  }

  /// The header of a column; nil where it has none.
  func column(_ number: Int) -> Column? { columns.first { $0.number == number } }
}
