/// Understands what cells hold; what is wrong with a cell stays with that cell.
struct CellDecoder {
  /// The shared texts.
  let strings: SharedStrings
  /// The number formats.
  let formats: CellFormats
  /// Whether days are counted from 1904.
  let isFrom1904: Bool

  /// Puts in what a cell holds, and the characters it was read from.
  ///
  /// The shared texts are asked for by way of those that were asked for last.
  func decode(_ raw: borrowing RawCell, into cell: inout Cell, _ recent: inout RecentTexts) {
    // A text in the cell itself counts where there is no other, whatever kind the cell says it is.
    if raw.kind == .inline || raw.value == nil, let text = raw.inline {
      cell.set(text)
      return
    }
    guard let stored = raw.value else { return }
    switch raw.kind {
    case .shared:
      guard let index = raw.index, let text = recent.text(index, of: strings) else {
        cell.value = .error("#VALUE!")
        return
      }
      cell.set(text)
    case .string: cell.set(XString.unescaped(stored))
    // Its text stands in the cell itself; Excel and others take a value beside that for none.
    case .inline: return
    case .number:
      if let number = NumberText.number(stored) {
        cell.stored = stored
        cell.value = value(of: number, style: cell.style)
      } else {
        decode(Self.trimmed(stored), stored, raw.kind, into: &cell)
      }
    default: decode(Self.trimmed(stored), stored, raw.kind, into: &cell)
    }
  }

  private func decode(
    _ trimmed: String, _ stored: String, _ kind: RawCell.Kind, into cell: inout Cell
  ) {
    guard !trimmed.isEmpty else { return }
    cell.stored = stored
    switch (kind, trimmed.lowercased()) {
    case (.bool, "1"), (.bool, "true"): cell.value = .bool(true)
    case (.bool, "0"), (.bool, "false"): cell.value = .bool(false)
    case (.bool, _): cell.set(XString.unescaped(stored))
    case (.error, _): cell.value = .error(trimmed)
    default:
      if kind == .date, let value = ISODate.value(trimmed) {
        cell.value = value
      } else if let number = NumberText.number(trimmed) {
        cell.value = value(of: number, style: cell.style)
      } else {
        cell.set(XString.unescaped(stored))
      }
    }
  }

  /// The text that a person sees in the cell.
  func displayText(of cell: Cell) -> String {
    let format = formats[cell.style]
    // A date is known to the second; what is stored may be finer.
    if case .date(let date) = cell.value, let serial = NumberText.number(cell.stored),
      DateTime(serial: serial, is1904: isFrom1904) == date
    {
      return format.text(of: .number(serial), is1904: isFrom1904)
    }
    return format.text(of: cell.value, is1904: isFrom1904)
  }

  /// A number as a cell of that format holds it: a date where it shows one.
  func value(of number: Double, style: Int) -> CellValue {
    if number >= 1, formats.isDate(number, style),
      let date = DateTime(serial: number, is1904: isFrom1904)
    {
      return .date(date)
    }
    return .number(number)
  }

  private static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    let bytes = text.utf8.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }
    return end.map { String(Substring(bytes[...$0])) } ?? ""
  }
}
