internal import Workbooks

/// What all readers must agree on.
struct CellSums: CustomStringConvertible, Sendable {
  /// How many cells hold something.
  private var cells = 0
  /// The sum of the numbers, dates by their serial numbers.
  private var numbers = 0.0
  /// How many bytes of UTF-8 the texts have.
  private var bytes = 0

  /// Adds the cells of all sheets of a workbook.
  mutating func add(_ path: String) throws {
    let workbook = try Workbook(path: path)
    for sheet in workbook.sheets where sheet.isWorksheet {
      var rows = try workbook.rows(of: sheet)
      try add(&rows, is1904: workbook.is1904)
    }
  }

  /// Adds the cells of all sheets of a workbook, sheets side by side.
  mutating func addSideBySide(_ path: String) throws {
    let workbook = try Workbook(path: path)
    let is1904 = workbook.is1904
    let sums = try workbook.mapSheets { (_, rows) throws(WorkbookError) in
      var sums = CellSums()
      try sums.add(&rows, is1904: is1904)
      return sums
    }
    for sum in sums {
      cells += sum.cells
      numbers += sum.numbers
      bytes += sum.bytes
    }
  }

  private mutating func add(_ rows: inout RowCursor, is1904: Bool) throws(WorkbookError) {
    while let row = try rows.next() {
      for cell in row.cells { add(cell.value, is1904: is1904) }
    }
  }

  private mutating func add(_ value: CellValue?, is1904: Bool) {
    switch value {
    case .number(let number):
      cells += 1
      numbers += number
    case .date(let date):
      cells += 1
      numbers += date.serial(is1904: is1904) ?? 0
    case .text(let text):
      let count = text.utf8.count
      if count > 0 { cells += 1 }
      bytes += count
    case .bool, .error: cells += 1
    case nil: break
    }
  }

  var description: String { "\(cells) \(numbers) \(bytes)" }
}
