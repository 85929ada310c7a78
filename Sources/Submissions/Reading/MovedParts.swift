import TaskBooks
import Workbooks

/// What stands elsewhere than in the form as it was issued (S110).
struct MovedParts {
  let unit: Unit
  let taskBook: TaskBook
  let sheet: FormTable
  let ledgers: [LedgerKey: Ledger]

  /// The parts, one a sheet and kind of change; sheets that are told otherwise are none.
  func found(_ grids: [SheetGrid], besides told: [String]) -> [MovedPart] {
    let layout = FormLayout(for: unit, in: taskBook)
    return figures(layout) + books(layout) + order(grids) + sheets(grids, told)
      + grids.flatMap(columns)
  }

  /// Sheets that are shown and none of the form's.
  private func sheets(_ grids: [SheetGrid], _ told: [String]) -> [MovedPart] {
    let known = issuedOrder + told + [FormLayout.notesSheet, FormLayout.choicesSheet]
    return grids.filter { grid in
      let name = grid.info.name
      return grid.info.visibility == .visible && !known.contains(name)
        && !name.hasPrefix("WpsReserved")
    }.map { MovedPart(place: $0.place(1, 1), what: "多了工作表“\($0.info.name)”") }
  }

  /// Columns with a title of their own in a ledger that lacks none.
  private func columns(_ grid: SheetGrid) -> [MovedPart] {
    guard
      let definition = taskBook.ledgers(forTable: unit.table).first(where: {
        ledgers[$0.key]?.sheet == grid.info.name
      }),
      let ledger = ledgers[definition.key],
      ledger.columns.count == definition.columns(forTable: unit.table).count,
      let row = grid.rows.first(where: { $0.number == ledger.titleRow })
    else { return [] }
    let known = Set(ledger.columns.values)
    return row.cells.filter {
      !known.contains($0.column) && !PrintedText(grid.text($0)).text.isEmpty
    }
    .map { MovedPart(place: grid.place(row.number, $0.column), what: "多了一列“\(grid.text($0))”") }
  }

  private func figures(_ layout: FormLayout) -> [MovedPart] {
    let name = sheet.grid.info.name
    var moved: [MovedPart] = []
    if name != FormLayout.figuresSheet {
      moved.append(renamed(name, from: FormLayout.figuresSheet))
    }
    for column in sheet.table.columns {
      guard let now = sheet.cell(column.header, in: .cumulative),
        let issued = layout.figure(column.indicator)?.cell, now != issued
      else { continue }
      moved.append(
        MovedPart(
          place: Place(sheet: name, cell: now),
          what: "“\(column.header)”的填报格从 \(issued) 移到了 \(now)"))
      break
    }
    return moved
  }

  private func books(_ layout: FormLayout) -> [MovedPart] {
    var moved: [MovedPart] = []
    for definition in taskBook.ledgers(forTable: unit.table) {
      guard let ledger = ledgers[definition.key] else { continue }
      if ledger.sheet != definition.sheet {
        moved.append(renamed(ledger.sheet, from: definition.sheet))
      }
      for column in definition.columns(forTable: unit.table) {
        guard let now = ledger.columns[column.key],
          let issued = layout.ledger(definition.key, column: column.key, index: 0)?.cell,
          now != issued.column || ledger.titleRow + 1 != issued.row
        else { continue }
        let title = CellReference(row: ledger.titleRow, column: now)
        moved.append(
          MovedPart(
            place: Place(sheet: ledger.sheet, cell: title),
            what:
              "“\(column.title)”列的表头从 \(CellReference(row: issued.row - 1, column: issued.column))"
              + " 移到了 \(title)"))
        break
      }
    }
    return moved
  }

  private func renamed(_ name: String, from issued: String) -> MovedPart {
    MovedPart(
      place: Place(sheet: name, cell: CellReference(row: 1, column: 1)),
      what: "工作表“\(issued)”改名为“\(name)”")
  }

  /// The sheets of the form, in the order in which they were issued.
  private var issuedOrder: [String] {
    [sheet.grid.info.name]
      + taskBook.ledgers(forTable: unit.table).compactMap { ledgers[$0.key]?.sheet }
  }

  private func order(_ grids: [SheetGrid]) -> [MovedPart] {
    let now = grids.map(\.info.name).filter(issuedOrder.contains)
    guard let moved = zip(now, issuedOrder).first(where: { $0 != $1 })?.0 else { return [] }
    return [
      MovedPart(
        place: Place(sheet: moved, cell: CellReference(row: 1, column: 1)),
        what: "工作表的顺序变成了“\(now.joined(separator: "、"))”")
    ]
  }
}
