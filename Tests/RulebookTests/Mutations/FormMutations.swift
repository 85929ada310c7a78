import FoundationEssentials
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Rulebook

/// Forms whose make-up was altered: S106 to S112, S114.
enum FormMutations {
  static let all: [Mutation] = ValueMutations.units.flatMap { unit -> [Mutation] in
    let parts = missing(unit) + altered(unit) + moved(unit) + inserted(unit) + doubled(unit)
    return parts + identity(unit)
  }

  /// A sheet or a column that is gone.
  private static func missing(_ unit: String) -> [Mutation] {
    [
      edited("S106", "项目台账 deleted", unit) { editor, _ in
        try editor.deleteSheet("项目台账")
        return .file
      }
    ]
      + ["signedOn", "creditCode", "investment", "name"].map { column in
        edited("S106", "column \(column) without a title", unit) { editor, form in
          let ledger = try #require(form.ledgers[.projects])
          let place = CellReference(row: ledger.titleRow, column: ledger.columns[column] ?? 1)
          try editor.set(nil, at: place, in: ledger.sheet)
          return Spot(sheet: ledger.sheet, cells: nil)
        }
      }
  }

  /// The unit's name or the period typed over.
  private static func identity(_ unit: String) -> [Mutation] {
    var all: [Mutation] = []
    for name in [nil, "云延区", "开阳", "贵安新区", "某某公司"] {
      all.append(
        edited("S107", name ?? "blank", unit) { editor, form in
          let place = try #require(form.identity.unitEntry?.place)
          try editor.set(name.map(CellValue.text), at: place.cell, in: place.sheet)
          return Spot(place)
        })
    }
    for name in [nil, "2023年5月", "上半年", "2022年6月", "2023.13"] {
      all.append(
        edited("S108", name ?? "blank", unit) { editor, form in
          let place = try #require(form.identity.periodEntry?.place)
          try editor.set(name.map(CellValue.text), at: place.cell, in: place.sheet)
          return Spot(place)
        })
    }
    return all
  }

  /// Printed parts typed over: the target above each figure, and its header.
  private static func altered(_ unit: String) -> [Mutation] {
    [1, 0.5, 1_000, 7.77, 0].map { target in
      edited("S109", "target \(target)", unit) { editor, form in
        let place = try #require(form.figures.values.map(\.place).min { $0.cell < $1.cell })
        let above = CellReference(row: place.cell.row - 1, column: place.cell.column)
        try editor.set(.number(target + 0.25), at: above, in: place.sheet)
        return Spot(Place(sheet: place.sheet, cell: above))
      }
    } + [
      edited("S109", "header", unit) { editor, form in
        let figure = form.figures.values.min { $0.place.cell < $1.place.cell }
        var place = try #require(figure?.place)
        place.cell.row = 4
        try editor.set(.text((figure?.header ?? "") + "(新)"), at: place.cell, in: place.sheet)
        return Spot(place)
      }
    ]
  }

  /// Sheets under other names or in another order.
  private static func moved(_ unit: String) -> [Mutation] {
    ["Sheet1", "汇总", "台账", "2023", "a'b"].map { name in
      edited("S110", "项目台账 as \(name)", unit) { editor, _ in
        try editor.renameSheet("项目台账", to: name)
        return Spot(Place(sheet: name, cell: CellReference(row: 1, column: 1)))
      }
    }
  }

  /// A sheet or a column that was put in.
  private static func inserted(_ unit: String) -> [Mutation] {
    ["草稿", "测算", "Sheet1"].map { name in
      edited("S110", "sheet \(name) put in", unit) { editor, _ in
        try editor.addSheet(SheetDraft(name: name), rows: [])
        return Spot(Place(sheet: name, cell: CellReference(row: 1, column: 1)))
      }
    } + [
      edited("S110", "column 联系人 put in", unit) { editor, form in
        let ledger = try #require(form.ledgers[.projects])
        let last = try #require(ledger.columns.values.max())
        let place = CellReference(row: ledger.titleRow, column: last + 1)
        try editor.set(.text("联系人"), at: place, in: ledger.sheet)
        return Spot(Place(sheet: ledger.sheet, cell: place))
      }
    ]
  }

  /// A second sheet with the same table.
  private static func doubled(_ unit: String) -> [Mutation] {
    ["项目台账 (2)", "Sheet9", "副本", "项目", "x"].map { name in
      edited("S114", "项目台账 again as \(name)", unit) { editor, form in
        let ledger = try #require(form.ledgers[.projects])
        var titles = RowDraft(ledger.titleRow)
        for column in ledger.columns.keys.sorted() {
          guard let place = ledger.columns[column],
            let entry = ledger.rows.first?[column]
          else { continue }
          titles.cells.append(CellDraft(place, .text(entry.header)))
        }
        titles.cells.sort { $0.column < $1.column }
        try editor.addSheet(SheetDraft(name: name), rows: [titles])
        return Spot(
          sheet: name, cells: CellRange(CellReference(row: ledger.titleRow, column: 1)))
      }
    }
  }

  private static func edited(
    _ rule: String, _ name: String, _ unit: String,
    _ edit: @escaping @Sendable (inout WorkbookEditor, Submission) throws -> Spot
  ) -> Mutation {
    Mutation(rule, name, unit, change: .edited(edit))
  }
}
