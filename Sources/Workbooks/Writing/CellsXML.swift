/// The cells of one row after another as markup; it remembers the style last seen in each column.
struct CellsXML {
  /// Whether a formula of the row written last came without its result.
  private(set) var hasFormulaWithoutResult = false
  private var columns: [Column] = []

  private struct Column {
    let letters: [UInt8]
    /// What a cell of the column begins with, up to the letters.
    let head: [UInt8]
    var style = CellStyle()
    var styleNumber = 0 {
      didSet { if styleNumber != oldValue { setTails() } }
    }
    /// What stands between the digits of the row and a number, and the number of a shared text.
    private(set) var numberTail: [UInt8] = []
    private(set) var textTail: [UInt8] = []

    init(_ number: Int) {
      letters = Array(CellReference.letters(ofColumn: number).utf8)
      head = Array("<c r=\"".utf8) + letters
      setTails()
    }

    private mutating func setTails() {
      let style = styleNumber == 0 ? "" : " s=\"\(styleNumber)\""
      numberTail = Array("\"\(style)><v>".utf8)
      textTail = Array("\"\(style) t=\"s\"><v>".utf8)
    }
  }

  /// Writes the cells of the row.
  mutating func append(
    _ row: RowDraft, of sheet: String, to xml: inout XMLText, styles: inout StyleTable,
    strings: inout SharedStringsXML?
  ) throws(WorkbookError) {
    hasFormulaWithoutResult = false
    let digits = Array(String(row.number).utf8)
    var last = 0
    // By index, because a cell taken out of the array is copied with all that its style holds.
    for index in row.cells.indices {
      let column = row.cells[index].column
      guard column > last, column <= CellReference.lastColumn else {
        throw .cannotWrite(
          sheet: sheet, cell: CellReference(row: row.number, column: max(1, column)),
          reason: "column \(column) after column \(last)")
      }
      last = column
      do throws(Unwritable) {
        try append(row.cells[index], digits, to: &xml, styles: &styles, strings: &strings)
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
    _ cell: CellDraft, _ digits: [UInt8], to xml: inout XMLText, styles: inout StyleTable,
    strings: inout SharedStringsXML?
  ) throws(Unwritable) {
    let style = try styleNumber(of: cell, in: &styles)
    guard cell.value != nil || cell.formula != nil || style != 0 else { return }
    if cell.formula == nil, style == columns[cell.column - 1].styleNumber {
      switch cell.value {
      case .text(let text):
        try check(text)
        if let number = strings?.index(of: text) {
          let place = cell.column - 1
          return xml.cell(
            head: columns[place].head, row: digits, tail: columns[place].textTail, number: number)
        }
      case .number(let number) where number >= 1 && number < 1e15 && number.rounded() == number:
        let place = cell.column - 1
        return xml.cell(
          head: columns[place].head, row: digits, tail: columns[place].numberTail,
          number: Int(number))
      default: break
      }
    }
    xml.open("c")
    xml.attribute("r", letters: columns[cell.column - 1].letters, digits: digits)
    if style != 0 { xml.attribute("s", style) }
    if let formula = cell.formula {
      guard formula.utf16.count <= 8192 else {
        throw Unwritable(reason: "a formula has at most 8192 characters")
      }
      try append(result: cell.value, of: formula, to: &xml)
      if cell.value == nil { hasFormulaWithoutResult = true }
    } else if let value = cell.value {
      try append(value, to: &xml, strings: &strings)
    }
    xml.close("c")
  }

  private func append(_ value: CellValue, to xml: inout XMLText, strings: inout SharedStringsXML?)
    throws(Unwritable)
  {
    guard case .text(let text) = value else { return try append(plain: value, nil, to: &xml) }
    try check(text)
    if let number = strings?.index(of: text) {
      xml.attribute("t", "s")
      xml.open("v")
      xml.text(number)
      xml.close("v")
    } else {
      xml.attribute("t", "inlineStr")
      xml.open("is")
      xml.element("t", string: text)
      xml.close("is")
    }
  }

  private func append(result: CellValue?, of formula: String, to xml: inout XMLText)
    throws(Unwritable)
  {
    switch result {
    case .text(let text):
      try check(text)
      xml.attribute("t", "str")
      xml.element("f") { $0.text(formula) }
      xml.element("v", string: text)
    case .some(let value): try append(plain: value, formula, to: &xml)
    case nil: xml.element("f") { $0.text(formula) }
    }
  }

  /// A value other than a text, and the formula that it comes from.
  private func append(plain value: CellValue, _ formula: String?, to xml: inout XMLText)
    throws(Unwritable)
  {
    switch value {
    case .bool: xml.attribute("t", "b")
    case .error: xml.attribute("t", "e")
    case .number, .date, .text: break
    }
    if let formula { xml.element("f") { $0.text(formula) } }
    xml.open("v")
    switch value {
    case .number(let number):
      guard number.isFinite else { throw Unwritable(reason: "\(number) is no number of a sheet") }
      xml.text(number)
    case .date(let date):
      guard let serial = date.serial(is1904: false) else {
        throw Unwritable(reason: "\(date) is before 1900, where dates begin")
      }
      xml.text(serial)
    case .bool(let flag): xml.text(flag ? 1 : 0)
    case .error(let name), .text(let name): xml.text(name)
    }
    xml.close("v")
  }

  private func check(_ text: String) throws(Unwritable) {
    guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return }
    throw Unwritable(reason: "a cell holds at most 32767 characters, not \(text.utf16.count)")
  }

  /// The number of the cell's style; a date in a style that shows numbers gets a format for dates.
  private mutating func styleNumber(of cell: CellDraft, in styles: inout StyleTable)
    throws(Unwritable) -> Int
  {
    while columns.count < cell.column {
      columns.append(Column(columns.count + 1))
    }
    if case .date(let date) = cell.value, cell.style.numberFormat == "General" {
      let style = cell.style.with {
        $0.numberFormat = date.seconds == 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
      }
      return styles.index(of: style)
    }
    guard columns[cell.column - 1].style != cell.style else {
      return columns[cell.column - 1].styleNumber
    }
    let number = styles.index(of: cell.style)
    guard number < StyleTable.limit else {
      throw Unwritable(reason: "a workbook has at most \(StyleTable.limit) styles")
    }
    columns[cell.column - 1].style = cell.style
    columns[cell.column - 1].styleNumber = number
    return number
  }
}
