/// What stands between the tags of a cell for a value, and the type the cell then has.
struct CellMarkup: Hashable, Sendable {
  /// The attribute `t`; nil is a number (ECMA-376, 18.18.11).
  var type: String?
  /// `v` or `is`, without a prefix; empty for a blank cell.
  var content: [UInt8]
  /// The text that was typed; nil for anything else.
  var text: String?

  /// The markup of a value that was typed: texts stand in the cell, not in the shared strings.
  static func typed(_ value: CellValue?, is1904: Bool) throws(WorkbookError) -> CellMarkup {
    guard case .text(let text) = value else { return try result(value, is1904: is1904) }
    try check(text)
    var markup = CellMarkup("inlineStr") { xml in
      xml.element("is") { $0.element("t", string: text) }
    }
    markup.text = text
    return markup
  }

  /// The markup of a value that a formula gave.
  static func result(_ value: CellValue?, is1904: Bool) throws(WorkbookError) -> CellMarkup {
    switch value {
    case nil: return CellMarkup(nil) { _ in }
    case .number(let number): return try self.number(number)
    case .text(let text):
      try check(text)
      return CellMarkup("str") { $0.element("v", string: text) }
    case .bool(let isTrue):
      return CellMarkup("b") { xml in xml.element("v") { $0.text(isTrue ? 1 : 0) } }
    case .error(let name): return CellMarkup("e") { xml in xml.element("v") { $0.text(name) } }
    case .date(let date):
      guard let serial = date.serial(is1904: is1904) else {
        throw .cannotWrite(
          sheet: nil, cell: nil, reason: "\(date) is before the dates of the workbook begin")
      }
      return try number(serial)
    }
  }

  private init(_ type: String?, _ content: (inout XMLText) -> Void) {
    var xml = XMLText()
    content(&xml)
    self.type = type
    self.content = xml.take()
  }

  private static func number(_ number: Double) throws(WorkbookError) -> CellMarkup {
    guard number.isFinite else {
      throw .cannotWrite(sheet: nil, cell: nil, reason: "not a finite number")
    }
    return CellMarkup(nil) { xml in xml.element("v") { $0.text(number) } }
  }

  private static func check(_ text: String) throws(WorkbookError) {
    guard text.utf16.count > 32_767 else { return }
    throw .cannotWrite(sheet: nil, cell: nil, reason: "a text of more than 32767 characters")
  }
}
