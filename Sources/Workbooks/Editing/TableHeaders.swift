/// The header cells of the tables of a sheet, whose texts the tables repeat (ECMA-376, 18.5.1.3).
///
/// A header that says something else than its table makes Excel repair the workbook.
struct TableHeaders {
  private var names: [CellReference: String] = [:]

  /// Reads the tables that a sheet leads to.
  init(of sheet: String, in draft: borrowing PackageDraft) throws(WorkbookError) {
    for link in try draft.links(of: sheet) where link.kind == "table" {
      guard let part = link.target, draft.contains(part) else { continue }
      let document = try draft.document(part)
      guard let range = try document.value("ref", of: document.root).flatMap({ CellRange($0) }),
        try document.value("headerRowCount", of: document.root) != "0",
        let list = document.child("tableColumns")
      else { continue }
      for (offset, column) in try document.children("tableColumn", of: list).enumerated() {
        let cell = CellReference(row: range.first.row, column: range.first.column + offset)
        names[cell] = try document.value("name", of: column)
      }
    }
  }

  /// Refuses changes that would give a header another text.
  func check(_ changes: CellChanges, sheet: String) throws(WorkbookError) {
    guard !names.isEmpty else { return }
    for (cell, change) in changes.ordered where change.isReplacing {
      guard let name = names[cell] else { continue }
      if case .value(let markup) = change.content, markup.text == name { continue }
      throw .cannotWrite(
        sheet: sheet, cell: cell,
        reason: "the cell is the title “\(name)” of a table, which would no longer agree with it")
    }
  }
}
