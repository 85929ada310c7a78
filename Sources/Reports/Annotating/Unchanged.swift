internal import TaskBooks
internal import Workbooks

/// A formula that is true for as long as a cell is what it was when it was judged.
///
/// It fires for the kind of value as well: a text that turns into the number it spells is changed.
enum Unchanged {
  /// Texts longer than this are told by their length, head and tail, to keep formulas short.
  private static let longText = 1000

  /// The formula for one cell, `prefix` naming its sheet where it is another: `'表'!`.
  static func formula(_ reference: CellReference, _ cell: Cell?, prefix: String = "") -> String {
    let name = prefix + reference.absolute
    switch cell?.value {
    case nil where cell?.formula != nil: return "_xlfn.ISFORMULA(\(name))"
    case nil: return "ISBLANK(\(name))"
    case .number(let number): return self.number(name, FormulaText.literal(number))
    case .date(let date):
      // The stored serial counts from the workbook's own first day, 1900 or 1904.
      guard let serial = Double(cell?.stored ?? "") else {
        let day = "DATE(\(date.year),\(date.month),\(date.day))"
        return number(name, date.seconds == 0 ? day : day + "+\(date.seconds)/86400")
      }
      return number(name, FormulaText.literal(serial))
    case .bool(let flag): return "AND(ISLOGICAL(\(name)),\(name)=\(flag ? "TRUE" : "FALSE"))"
    case .error: return "ISERROR(\(name))"
    case .text(let text): return self.text(name, text)
    }
  }

  /// The formula for all cells of a range that are told apart.
  ///
  /// As many cells count as a formula can hold, the first before the last.
  static func formula(_ cells: [CellReference], sheet: String, in snapshot: CellSnapshot) -> String
  {
    var parts: [String] = []
    var length = 0
    for reference in cells.prefix(250) {
      let cell = snapshot.cells[Place(sheet: sheet, cell: reference)]
      let part = formula(reference, cell, prefix: FormulaText.sheet(sheet))
      length += part.utf16.count + 1
      guard parts.isEmpty || length < FormulaText.longest - 200 else { break }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : "AND(" + parts.joined(separator: ",") + ")"
  }

  private static func number(_ name: String, _ literal: String) -> String {
    "AND(ISNUMBER(\(name)),\(name)=\(literal))"
  }

  private static func text(_ name: String, _ text: String) -> String {
    guard text.utf16.count > longText else {
      return "AND(ISTEXT(\(name)),EXACT(\(name),\(FormulaText.literal(text))))"
    }
    let head = String(text.unicodeScalars.prefix(200))
    let tail = String(text.unicodeScalars.suffix(200))
    return "AND(ISTEXT(\(name)),LEN(\(name))=\(text.utf16.count),"
      + "EXACT(LEFT(\(name),\(head.utf16.count)),\(FormulaText.literal(head))),"
      + "EXACT(RIGHT(\(name),\(tail.utf16.count)),\(FormulaText.literal(tail))))"
  }
}
