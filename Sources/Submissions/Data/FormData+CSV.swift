import FoundationEssentials
public import TaskBooks
import Workbooks

extension FormData {
  /// The titles of the columns of ``csv(in:cells:)``, as a line.
  public static let csvHeader =
    "unit,period,part,key,title,value,file,sheet,cell\r\n"

  /// The data as lines of CSV (RFC 4180), a value a line, without the titles.
  ///
  /// `part` is `figures` or the ledger with the number of its row from 1, `projects[1]`. Blank
  /// figures are kept, blank ledger columns left out. Numbers have all their digits, flags are 是
  /// and 否; a text that begins like a formula is made inert (``CSVText``).
  public func csv(in taskBook: TaskBook, cells: FormCells? = nil) -> String {
    var lines = ""
    let table = taskBook.unit(named: unit)?.table
    for id in order(in: taskBook) {
      let header = table.flatMap { taskBook.indicator(id, inTable: $0)?.header }
      lines += line(
        "figures", id.rawValue, header ?? "",
        figures[id].map { .number($0.description) } ?? .text(""),
        cells?.file, cells?.figures[id]?.place)
    }
    for ledger in keptLedgers(in: taskBook) {
      let places = cells?.ledgers[ledger.key] ?? []
      for (index, record) in (ledgers[ledger.key] ?? []).enumerated() {
        for key in ledger.columns {
          guard let value = record[key] else { continue }
          lines += line(
            "\(ledger.key.rawValue)[\(index + 1)]", key, ledger.titles[key] ?? "", value.csv,
            cells?.file, places.indices.contains(index) ? places[index][key] : nil)
        }
      }
    }
    return lines
  }

  private func line(
    _ part: String, _ key: String, _ title: String, _ value: CSVField, _ file: String?,
    _ place: Place?
  ) -> String {
    CSVText.line([
      .text(unit), .text(period.description), .text(part), .text(key), .text(title), value,
      .text(file ?? ""), .text(place?.sheet ?? ""), .text(place?.cell.description ?? ""),
    ])
  }
}

extension DataValue {
  /// The value as a person reads it.
  fileprivate var csv: CSVField {
    switch self {
    case .number(let number): .number(number.description)
    case .text(let text): .text(text)
    case .flag(let flag): .text(flag ? "是" : "否")
    }
  }
}
