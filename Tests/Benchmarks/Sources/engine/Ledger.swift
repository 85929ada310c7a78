internal import FoundationEssentials
internal import Workbooks

/// The ledger that all writers write, held in memory before it is written.
struct Ledger {
  /// What a cell is to hold, without its look.
  private enum Content {
    case blank
    case number(Double)
    case text(String)
    case formula(String, Double)
  }

  private let headers: [String]
  private var cells: [Content] = []
  private static let width = 24

  /// How many rows there are, but for the headers.
  var count: Int { cells.count / Self.width }

  /// Makes the rows; the pools of their texts are a file with a line for each, split by tabs.
  init(pools path: String, count: Int) throws {
    var pools: [Substring: [String]] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: "\t")
      pools[words[0]] = words.dropFirst().map(String.init)
    }
    func pool(_ name: Substring) -> [String] { pools[name] ?? [] }
    headers = pool("headers")
    let names: [Int: Substring] = [
      3: "dept", 4: "prov", 5: "city", 6: "cat", 7: "status", 8: "stage", 9: "owner", 10: "leader",
      16: "risk", 17: "fund", 18: "unit", 19: "yesno", 20: "batch", 21: "industry",
    ]
    let shared = (0..<Self.width).map { names[$0].map(pool) ?? [] }
    let (city, kind, owner, phrase) = (pool("city"), pool("cat"), pool("owner"), pool("phrase"))

    cells.reserveCapacity(count * Self.width)
    var seed: UInt32 = 20_240_607
    for row in 1...max(1, count) {
      var (amount, share) = (0.0, 0.0)
      for column in 0..<Self.width {
        seed = seed &* 1_664_525 &+ 1_013_904_223
        let draw = seed >> 8
        guard column < 3 || draw & 15 != 0 else {
          cells.append(.blank)
          continue
        }
        let value = Int(draw >> 4)
        if !shared[column].isEmpty {
          cells.append(.text(shared[column][value % shared[column].count]))
          continue
        }
        switch column {
        case 0: cells.append(.number(Double(row)))
        case 1: cells.append(.text("XM-2024-" + Self.padded(row, 7)))
        case 2:
          cells.append(.text("\(city[value % 50])\(kind[value % 12])建设项目（第\(row)标段）"))
        case 11: cells.append(.text("合同〔2024〕\(row * 7 + 3)号"))
        case 12: cells.append(.number(Double(43_831 + value % 2_557)))
        case 13:
          amount = Double(value * 97) / 100
          cells.append(.number(amount))
        case 14:
          share = Double(value % 10_001) / 10_000
          cells.append(.number(share))
        case 15 where row % 10 == 0:
          let result = (amount * share * 100 + 0.5).rounded(.down) / 100
          cells.append(.formula("ROUND(N\(row + 1)*O\(row + 1),2)", result))
        case 15: cells.append(.number(Double(value * 53) / 100))
        case 22:
          let phone = Self.padded(row * 97 % 100_000_000, 8)
          cells.append(.text("\(owner[value % 200]) 138\(phone)"))
        default:
          cells.append(.text("第\(row)项：\(phrase[value % 10])，\(phrase[(value >> 4) % 10])"))
        }
      }
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Writes the workbook, rows made one by one.
  func write(to path: String) throws {
    let formats = [12: "yyyy-mm-dd", 13: "#,##0.00", 14: "0.00%", 15: "#,##0.00"]
    let styles = (0..<Self.width).map { column in
      CellStyle { $0.numberFormat = formats[column] ?? "General" }
    }
    var writer = try WorkbookWriter(path: path)
    try writer.add(SheetDraft(name: "项目台账"), rows: (0...count).lazy.map { row($0, styles) })
    try writer.finish()
  }

  /// The row at a distance from the first, which is that of the headers.
  private func row(_ number: Int, _ styles: [CellStyle]) -> RowDraft {
    var row = RowDraft(number + 1)
    guard number > 0 else {
      row.cells = headers.indices.map { CellDraft($0 + 1, .text(headers[$0])) }
      return row
    }
    row.cells.reserveCapacity(Self.width)
    for column in 0..<Self.width {
      let style = styles[column]
      switch cells[(number - 1) * Self.width + column] {
      case .blank: break
      case .number(let value):
        row.cells.append(CellDraft(column + 1, .number(value), style: style))
      case .text(let text): row.cells.append(CellDraft(column + 1, .text(text), style: style))
      case .formula(let formula, let value):
        row.cells.append(CellDraft(column + 1, .number(value), formula: formula, style: style))
      }
    }
    return row
  }
}
