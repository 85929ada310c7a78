import FoundationEssentials
public import TaskBooks
import Workbooks

extension FormData {
  /// The data as the JSON that `figures` gives out and `fill` takes in.
  ///
  /// The order is fixed: unit, period, the figures in the order of the unit's table, the ledgers
  /// with their columns in order, then `cells`. A blank figure is null, a blank column left out.
  public func json(in taskBook: TaskBook, cells: FormCells? = nil) -> String {
    var members = [
      JSONValue.Member("unit", .string(unit)),
      JSONValue.Member("period", .string(period.description)),
      JSONValue.Member("figures", .object(order(in: taskBook).map(figure))),
    ]
    let ledgers = keptLedgers(in: taskBook)
    members += ledgers.map { ledger in
      let rows = (self.ledgers[ledger.key] ?? []).map { record in
        JSONValue.object(
          ledger.columns.compactMap { key in
            record[key].map { JSONValue.Member(key, $0.json) }
          })
      }
      return JSONValue.Member(ledger.key.rawValue, .array(rows))
    }
    if let cells {
      members.append(
        JSONValue.Member("cells", .object(Self.places(cells, order(in: taskBook), ledgers))))
    }
    return JSONValue.object(members).text(openTo: 2) + "\n"
  }

  /// A ledger with the keys of its columns, in order.
  struct KeptLedger {
    var key: LedgerKey
    var columns: [String]
    var titles: [String: String]
  }

  /// The indicators in the order of the unit's table, then any others by name.
  func order(in taskBook: TaskBook) -> [IndicatorID] {
    let table = taskBook.unit(named: unit)?.table
    let known = table.map { taskBook.indicators(forTable: $0).map(\.id) } ?? []
    let others = figures.keys.filter { !known.contains($0) }
    return known + others.sorted { $0.rawValue < $1.rawValue }
  }

  /// The ledgers that the unit keeps, then any others; columns likewise.
  func keptLedgers(in taskBook: TaskBook) -> [KeptLedger] {
    let table = taskBook.unit(named: unit)?.table
    return LedgerKey.allCases.compactMap { key in
      let definition = taskBook.ledger(key)
      let isKept = table.map { definition?.tables.contains($0) ?? false } ?? false
      guard isKept || ledgers[key] != nil else { return nil }
      let columns = table.map { definition?.columns(forTable: $0) ?? [] } ?? []
      let known = columns.map(\.key)
      let others = Set((ledgers[key] ?? []).flatMap(\.keys)).subtracting(known)
      return KeptLedger(
        key: key, columns: known + others.sorted(),
        titles: Dictionary(
          columns.map { ($0.key, $0.title) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func figure(_ id: IndicatorID) -> JSONValue.Member {
    JSONValue.Member(id.rawValue, figures[id].map { .number($0.description) } ?? .null)
  }

  private static func places(
    _ cells: FormCells, _ order: [IndicatorID], _ ledgers: [KeptLedger]
  ) -> [JSONValue.Member] {
    var members = [JSONValue.Member("file", .string(cells.file))]
    if !cells.sha256.isEmpty { members.append(.init("sha256", .string(cells.sha256))) }
    if let saved = cells.saved { members.append(.init("saved", .string(saved.description))) }
    var sheets = [JSONValue.Member("figures", .string(cells.sheet))]
    for ledger in ledgers {
      guard let name = cells.ledgerSheets[ledger.key] else { continue }
      sheets.append(.init(ledger.key.rawValue, .string(name)))
    }
    if !cells.sheet.isEmpty { members.append(.init("sheets", .object(sheets))) }
    for id in order {
      guard let source = cells.figures[id] else { continue }
      members.append(.init(id.rawValue, self.source(source)))
    }
    for ledger in ledgers {
      guard let rows = cells.ledgers[ledger.key] else { continue }
      members.append(
        .init(ledger.key.rawValue, .array(rows.map { row($0, ledger.columns) })))
    }
    return members
  }

  /// A figure's sheet, cell and text, and whether it was read only after normalising.
  private static func source(_ source: FormCells.Source) -> JSONValue {
    var members = [
      JSONValue.Member("sheet", .string(source.place.sheet)),
      JSONValue.Member("cell", .string(source.place.cell.description)),
      JSONValue.Member("text", .string(source.text)),
    ]
    if source.isNormalised { members.append(.init("normalised", .bool(true))) }
    return .object(members)
  }

  /// A row's sheet, and its cells by key of the column.
  private static func row(_ places: [String: Place], _ columns: [String]) -> JSONValue {
    let found = columns.compactMap { key in places[key].map { (key, $0) } }
    return .object([
      JSONValue.Member("sheet", .string(found.first?.1.sheet ?? "")),
      JSONValue.Member(
        "cells", .object(found.map { JSONValue.Member($0, .string($1.cell.description)) })),
    ])
  }
}

extension DataValue {
  /// The value as JSON.
  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .number(number.description)
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    }
  }
}
