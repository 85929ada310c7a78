import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// A ledger's cell that is not what its column asks for.
enum LedgerCellMutations {
  static func all(
    _ unit: String, _ column: LedgerColumn, _ row: LedgerRow, _ index: Int, _ ledger: LedgerKey,
    _ form: Filling
  ) -> [Mutation] {
    var broken: [(String, CellValue?)] = []
    switch column.kind {
    case .number: broken = numbers(row[column.key])
    case .date: broken = dates
    case .choice: broken = ["待定", "其它单位", "X 不是门类", "?", "1"].map { ("V211", .text($0)) }
    case .flag: broken = ["待定", "√", "Y", "1", "有"].map { ("V211", .text($0)) }
    case .creditCode: broken = codes(row[column.key]?.text ?? "")
    case .text: break
    }
    if column.kind != .text {
      broken += ["#REF!", "#N/A"].map { ("V208", .error($0)) }
    }
    let isDue = column.requiredWhen.map { $0.values.contains(row[$0.column]?.string ?? "") } ?? true
    if column.requiredIn.contains(form.submission.table), isDue {
      broken += [("V215", nil), ("V215", .text(" 　"))]
    }
    if column.key == "recognition" { broken.append(("P405", nil)) }
    let name = "\(ledger.rawValue) \(index) \(column.key)"
    return broken.map { rule, value in
      Mutation(rule, "\(name) = \(value.map { "\($0)" } ?? "blank")", unit) {
        $0.type(value, into: column.key, of: index, in: ledger)
      }
    }
  }

  private static func numbers(_ entry: Entry?) -> [(String, CellValue?)] {
    var broken: [(String, CellValue?)] = ["见附件", "/", "约3", "3亿左右", "待核"].map {
      ("V202", .text($0))
    }
    broken += [-2, -0.01].map { ("V204", .number($0)) }
    if let number = entry?.number {
      broken += ["\(number)", " \(number) "].map { ("V203", .text($0)) }
      broken.append(("V207", .number((number + Decimal(1) / 100_000).double)))
    }
    return broken
  }

  private static let dates: [(String, CellValue?)] = texts + serials

  private static let serials: [(String, CellValue?)] = [44_926.0, 45_108, 2023].map {
    ("V210", .number($0))
  }

  private static let texts: [(String, CellValue?)] = [
    "近期", "2022-06-01", "2022年12月31日", "2023-07-01", "2023-12-1", "2024.1.1", "2023-02-29",
    "2023-13-01", "5月6日", "2023-04-31",
  ].map { ("V210", .text($0)) }

  /// One wrong character, two exchanged, small letters, the letter O, too short, too long.
  private static func codes(_ code: String) -> [(String, CellValue?)] {
    guard code.count == 18 else { return [] }
    let characters = Array(code)
    var codes = ["12345", String(code.dropLast()), code + "0", "I" + code.dropFirst()]
    var wrong = characters
    wrong[9] = wrong[9] == "3" ? "4" : "3"
    codes.append(String(wrong))
    if let zero = characters.firstIndex(of: "0") {
      var letter = characters
      letter[zero] = "O"
      codes.append(String(letter))
    }
    if let place = (2..<17).first(where: { characters[$0] != characters[$0 + 1] }) {
      var exchanged = characters
      exchanged.swapAt(place, place + 1)
      codes.append(String(exchanged))
    }
    return codes.map { ("V212", .text($0)) }
  }
}
