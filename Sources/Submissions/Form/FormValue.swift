import FoundationEssentials
import TaskBooks
import Workbooks

/// How figures and ledger values are typed into the cells of a form.
enum FormValue {
  /// A figure; a share, given in percent, as the fraction behind its percent format.
  static func cell(_ figure: Decimal, _ indicator: Indicator) -> CellValue? {
    number(indicator.measure == .share ? figure / 100 : figure)
  }

  /// The number format of a figure's cell.
  static func numberFormat(of indicator: Indicator) -> String {
    guard indicator.measure == .share else { return "General" }
    guard indicator.decimals > 0 else { return "0%" }
    return "0." + String(repeating: "0", count: indicator.decimals) + "%"
  }

  /// A share as its cell shows it: `23.40%`.
  static func percent(_ share: Decimal, decimals: Int) -> String {
    let digits = FigureText.digits(share, decimals: decimals)
    let fraction = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let zeros = String(repeating: "0", count: max(0, decimals - fraction))
    return digits + (fraction == 0 && decimals > 0 ? "." : "") + zeros + "%"
  }

  /// The number format of a ledger column's cells.
  static func numberFormat(of column: LedgerColumn) -> String {
    switch column.kind {
    case .date: "yyyy-mm-dd"
    case .creditCode, .text: "@"
    case .number, .choice, .flag: "General"
    }
  }

  /// A value of a ledger; nil is blank.
  static func cell(_ value: DataValue, _ column: LedgerColumn, _ taskBook: TaskBook) -> CellValue? {
    switch (value, column.kind) {
    case (.number(let number), _): return self.number(number)
    case (.flag(let flag), _): return .text(flag ? "是" : "否")
    case (.text(let text), .date): return date(text).map { .date($0) } ?? .text(text)
    case (.text(let text), .choice(let list)):
      return .text(choice(text, taskBook.choices(named: list) ?? []))
    case (.text(let text), _): return text.isEmpty ? nil : .text(text)
    }
  }

  /// A choice as its list shows it: `C` is `C 制造业`; a text that is no choice as it is.
  static func choice(_ text: String, _ values: [String]) -> String {
    if values.contains(text) { return text }
    return values.first { $0.hasPrefix(text + " ") } ?? text
  }

  /// A choice as JSON has it: the letter of a 行业门类, else the choice itself.
  static func code(_ choice: String) -> String {
    let parts = choice.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 1,
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return choice }
    return String(parts[0])
  }

  /// The day `2023-05-06`; nil is none.
  static func date(_ text: String) -> DateTime? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ part in part.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return DateTime(year: year, month: month, day: day)
  }

  /// The double that is nearest to the decimal; its shortest digits are the decimal's own up to 15.
  static func number(_ decimal: Decimal) -> CellValue? {
    Double(decimal.description).map { .number($0) }
  }
}
