internal import FoundationEssentials
internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// A consolidated workbook read back, by its sheet 来源.
struct ConsolidatedFile {
  /// What the units reported, the figures alone; none where it is no consolidated workbook.
  private(set) var reports: [History.Report] = []

  /// Reads the file.
  init(_ path: String, _ reader: FormReader) throws(WorkbookError) {
    let taskBook = reader.taskBook
    let workbook = try Workbook(path: path, limits: reader.limits)
    guard let sheet = workbook.sheets.first(where: { $0.name == "来源" }) else { return }
    var rows = try workbook.rows(of: sheet)
    guard let title = try rows.next()?.cells.first, let period = Self.period(title) else { return }
    var columns: [String: Int] = [:]
    var data: [String: FormData] = [:]
    while let row = try rows.next() {
      func text(_ title: String) -> String? {
        guard let column = columns[title],
          case .text(let text)? = row.cells.first(where: { $0.reference.column == column })?.value
        else { return nil }
        return text
      }
      if columns["责任单位"] == nil {
        for cell in row.cells {
          if case .text(let title)? = cell.value { columns[title] = cell.reference.column }
        }
        continue
      }
      guard let unit = text("责任单位").flatMap({ taskBook.unit(named: $0) }),
        let header = text("指标"),
        let indicator = taskBook.indicators(forTable: unit.table).first(where: {
          NormalizedText($0.header) == NormalizedText(header)
        }),
        let column = columns["数值"],
        let stored = row.cells.first(where: { $0.reference.column == column })?.stored,
        let figure = Decimal(string: stored)
      else { continue }
      data[unit.name, default: FormData(unit: unit.name, period: period)]
        .figures[indicator.id] = figure
    }
    reports = taskBook.units.compactMap { data[$0.name] }
      .map { History.Report(file: path, data: $0, hasLedgers: false) }
  }

  /// The month that the title of the sheet begins with: 2023年6月数据来源.
  private static func period(_ title: Cell) -> Period? {
    guard case .text(let text)? = title.value else { return nil }
    let parts = text.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    guard parts.count == 2, text.contains("来源") else { return nil }
    return Period(year: parts[0], month: parts[1])
  }
}
