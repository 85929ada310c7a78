extension XMLText {
  /// Writes the rows.
  mutating func append(_ rows: PackedRows) {
    RowMarkup(rows).write(to: &self)
  }
}

/// Packed rows as markup (ECMA-376, 18.3.1.73 and 18.3.1.4).
private struct RowMarkup {
  private let rows: PackedRows
  private let rowEnd = MarkupOutput.Literal("</row>")
  private let cellStart = MarkupOutput.Literal("<c r=\"")
  private let style = MarkupOutput.Literal("\" s=\"")
  private let number = MarkupOutput.Literal("\"><v>")
  private let shared = MarkupOutput.Literal("\" t=\"s\"><v>")
  private let valueEnd = MarkupOutput.Literal("</v></c>")
  private let text = MarkupOutput.Literal("\" t=\"inlineStr\"><is><t>")
  private let textEnd = MarkupOutput.Literal("</t></is></c>")
  /// The most that a cell has but for its texts.
  private static let cellRoom = 64

  init(_ rows: PackedRows) { self.rows = rows }

  func write(to xml: inout XMLText) {
    let cells = rows.cells.span
    var (cell, place) = (0, 0)
    for row in rows.rows {
      open(row, in: &xml)
      guard row.cells > 0 else {
        xml.close("row")
        continue
      }
      for _ in 0..<row.cells {
        write(cells[cell], of: row.number, &place, to: &xml)
        cell += 1
      }
      xml.fill(8) { $0.put(rowEnd) }
    }
  }

  private func open(_ row: PackedRows.Row, in xml: inout XMLText) {
    xml.open("row")
    xml.attribute("r", row.number)
    if let height = row.height {
      xml.attribute("ht", height)
      xml.attribute("customHeight", 1)
    }
    xml.attribute("hidden", row.isHidden, unless: false)
  }

  /// Writes a cell, whose texts begin at the place.
  private func write(
    _ cell: PackedRows.Cell, of row: Int, _ place: inout Int,
    to xml: inout XMLText
  ) {
    guard cell.formula == 0 else { return writeSlowly(cell, of: row, &place, to: &xml) }
    switch cell.kind {
    case .number:
      xml.fill(Self.cellRoom) { output in
        start(cell, of: row, in: &output)
        output.put(number)
        output.put(Double(bitPattern: cell.bits))
        output.put(valueEnd)
      }
    case .shared:
      xml.fill(Self.cellRoom) { output in
        start(cell, of: row, in: &output)
        output.put(shared)
        output.put(cell.bits)
        output.put(valueEnd)
      }
    case .text:
      let content = rows.texts.span.extracting(place..<place + Int(cell.bits))
      guard XMLEscape.isPlain(content) else {
        return writeSlowly(cell, of: row, &place, to: &xml)
      }
      place += content.count
      xml.fill(Self.cellRoom + content.count) { output in
        start(cell, of: row, in: &output)
        output.put(text)
        output.put(content)
        output.put(textEnd)
      }
    case .blank, .bool, .error: writeSlowly(cell, of: row, &place, to: &xml)
    }
  }

  /// The cell up to the quotation mark of the attribute that stands last.
  private func start(_ cell: PackedRows.Cell, of row: Int, in output: inout MarkupOutput) {
    output.put(cellStart)
    output.put(lettersOf: Int(cell.column))
    output.put(UInt64(row))
    guard cell.style != 0 else { return }
    output.put(style)
    output.put(UInt64(cell.style))
  }

  /// Any cell, an element at a time.
  private func writeSlowly(
    _ cell: PackedRows.Cell, of row: Int, _ place: inout Int, to xml: inout XMLText
  ) {
    xml.open("c")
    xml.attribute("r", CellReference(row: row, column: Int(cell.column)).description)
    if cell.style != 0 { xml.attribute("s", Int(cell.style)) }
    switch cell.kind {
    case .blank, .number: break
    case .bool: xml.attribute("t", "b")
    case .error: xml.attribute("t", "e")
    case .shared: xml.attribute("t", "s")
    case .text: xml.attribute("t", cell.formula == 0 ? "inlineStr" : "str")
    }
    if cell.formula > 0 {
      let formula = next(Int(cell.formula) - 1, &place)
      xml.element("f") { $0.text(formula) }
    }
    switch cell.kind {
    case .blank: break
    case .number: xml.element("v") { $0.text(Double(bitPattern: cell.bits)) }
    case .bool, .shared: xml.element("v") { $0.text(Int(cell.bits)) }
    case .error:
      let name = next(Int(cell.bits), &place)
      xml.element("v") { $0.text(name) }
    case .text where cell.formula == 0:
      let text = next(Int(cell.bits), &place)
      xml.element("is") { $0.element("t", string: text) }
    case .text: xml.element("v", string: next(Int(cell.bits), &place))
    }
    xml.close("c")
  }

  private func next(_ length: Int, _ place: inout Int) -> String {
    defer { place += length }
    return String(decoding: rows.texts[place..<place + length], as: UTF8.self)
  }
}
