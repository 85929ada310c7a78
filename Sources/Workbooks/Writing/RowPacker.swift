/// Packs the cells of one row after another; it remembers the style last seen in each column.
struct RowPacker {
  /// Whether a formula of the row packed last came without its result.
  private(set) var hasFormulaWithoutResult = false
  private var columns: [Column] = []

  /// What was seen in a column last.
  private struct Column {
    var style = CellStyle()
    var time = Time.none
    /// The number of the style, with a format for the time where it has none.
    var number: UInt16 = 0
    /// How many texts in a row had no number.
    var misses = 0

    /// What a style that shows numbers is to show of a date.
    enum Time {
      case none
      case day
      case moment
    }
  }

  /// Packs the row and its cells.
  mutating func append(
    _ row: RowDraft, of sheet: String, to rows: inout PackedRows, styles: inout StyleTable,
    strings: inout SharedStringsXML?
  ) throws(WorkbookError) {
    hasFormulaWithoutResult = false
    rows.add(.init(number: row.number, height: row.height, isHidden: row.isHidden))
    var last = 0
    // Without taking a cell out of the array, which would copy it.
    let cells = row.cells.span
    for index in cells.indices {
      let column = cells[index].column
      guard column > last, column <= CellReference.lastColumn else {
        throw .cannotWrite(
          sheet: sheet, cell: CellReference(row: row.number, column: max(1, column)),
          reason: "column \(column) after column \(last)")
      }
      last = column
      do throws(Unwritable) {
        let style = try number(of: cells[index].style, for: cells[index].value, column, &styles)
        try append(
          cells[index].value, cells[index].formula, column, style, to: &rows, strings: &strings)
      } catch {
        throw .cannotWrite(
          sheet: sheet, cell: CellReference(row: row.number, column: column),
          reason: error.reason)
      }
    }
  }

  /// Why a cell cannot be written, still without its place.
  private struct Unwritable: Error {
    let reason: String
  }

  private mutating func append(
    _ value: CellValue?, _ formula: String?, _ column: Int, _ style: UInt16,
    to rows: inout PackedRows, strings: inout SharedStringsXML?
  ) throws(Unwritable) {
    var formulaLength: UInt16 = 0
    if let text = formula {
      guard text.utf16.count <= 8192 else {
        throw Unwritable(reason: "a formula has at most 8192 characters")
      }
      formulaLength = UInt16(rows.add(text)) + 1
      if value == nil { hasFormulaWithoutResult = true }
    }
    let kind: PackedRows.Cell.Kind
    let bits: UInt64
    switch value {
    case .text(let text):
      try check(text)
      if formulaLength == 0, let number = shared(text, column, &strings) {
        (kind, bits) = (.shared, UInt64(number))
      } else {
        (kind, bits) = (.text, rows.add(text))
      }
    case .number(let number):
      guard number.isFinite else { throw Unwritable(reason: "\(number) is no number of a sheet") }
      (kind, bits) = (.number, number.bitPattern)
    case nil:
      guard formulaLength > 0 || style > 0 else { return }
      (kind, bits) = (.blank, 0)
    case .date(let date):
      guard let serial = date.serial(is1904: false) else {
        throw Unwritable(reason: "\(date) is before 1900, where dates begin")
      }
      (kind, bits) = (.number, serial.bitPattern)
    case .bool(let flag): (kind, bits) = (.bool, flag ? 1 : 0)
    case .error(let name): (kind, bits) = (.error, rows.add(name))
    }
    rows.add(
      .init(column: UInt16(column), style: style, formula: formulaLength, kind: kind, bits: bits))
  }

  private func check(_ text: String) throws(Unwritable) {
    guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return }
    throw Unwritable(reason: "a cell holds at most 32767 characters, not \(text.utf16.count)")
  }

  /// The number of a shared text; nil is a text that stands in its cell.
  ///
  /// A column of names of which no two are equal, once the table is full, is only looked up now and
  /// then.
  private mutating func shared(_ text: String, _ column: Int, _ strings: inout SharedStringsXML?)
    -> Int?
  {
    let misses = columns[column - 1].misses
    if misses > 64, misses % 16 != 0 {
      columns[column - 1].misses += 1
      return nil
    }
    let number = strings?.index(of: text)
    columns[column - 1].misses = number == nil ? misses + 1 : 0
    return number
  }

  /// The number of the style; a date in a style that shows numbers gets a format for dates.
  private mutating func number(
    of style: CellStyle, for value: CellValue?, _ column: Int, _ styles: inout StyleTable
  ) throws(Unwritable) -> UInt16 {
    while columns.count < column { columns.append(Column()) }
    var time = Column.Time.none
    if case .date(let date) = value, style.numberFormat == "General" {
      time = date.seconds == 0 ? .day : .moment
    }
    if columns[column - 1].style == style, columns[column - 1].time == time {
      return columns[column - 1].number
    }
    let shown =
      switch time {
      case .none: style
      case .day: style.with { $0.numberFormat = "yyyy-mm-dd" }
      case .moment: style.with { $0.numberFormat = "yyyy-mm-dd hh:mm:ss" }
      }
    let number = styles.index(of: shown)
    guard number < StyleTable.limit else {
      throw Unwritable(reason: "a workbook has at most \(StyleTable.limit) styles")
    }
    columns[column - 1].style = style
    columns[column - 1].time = time
    columns[column - 1].number = UInt16(number)
    return UInt16(number)
  }
}
