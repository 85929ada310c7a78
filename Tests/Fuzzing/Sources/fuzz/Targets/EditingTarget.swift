@testable import Workbooks

extension FuzzTarget {
  /// Bytes as the parts of a workbook, as in `workbook`, which is then edited in every way.
  ///
  /// What was written opens, and holds what was put in.
  static let editing = FuzzTarget(name: "editing") { bytes throws(Finding) in
    let file = package(bytes)
    let scratch = ScratchFiles()
    let (input, output) = (scratch.write(file, to: "in.xlsx"), scratch.path("marked.xlsx"))
    let cell = CellReference(row: 3, column: 3)
    let sheet = allowed { () throws(WorkbookError) -> String in
      // A workbook that cannot be read to its end need not be written so that it can.
      let workbook = try Workbook(bytes: file, name: "a.xlsx", limits: limits)
      for sheet in workbook.sheets {
        var rows = try workbook.rows(of: sheet)
        while try rows.next() != nil {}
      }
      var editor = try WorkbookEditor(path: input, limits: limits)
      let name = editor.sheets.first { $0.isWorksheet }?.name ?? ""
      try editor.set(.text("新值"), at: cell, in: name)
      try editor.setFormula("SUM(A1:B2)", at: CellReference(row: 1, column: 4), in: name)
      try editor.setStyle(
        CellStyle { $0.numberFormat = "0.00" }, at: CellReference(row: 2, column: 4), in: name)
      try editor.addComment(Comment(cell, author: "甲", text: "乙"), in: name)
      try editor.addSheet(SheetDraft(name: "添"), rows: [])
      try editor.renameSheet(name, to: "改'名")
      try editor.moveSheet("改'名", to: .last)
      try editor.deleteSheet("添")
      try editor.save(to: output)
      return "改'名"
    }
    guard let sheet else { return }
    let value = allowed { () throws(WorkbookError) -> CellValue? in
      let workbook = try Workbook(path: output, limits: limits)
      guard let info = workbook.sheets.first(where: { $0.name == sheet }) else { return nil }
      var rows = try workbook.rows(of: info)
      while let row = try rows.next() {
        if let found = row.cells.first(where: { $0.reference == cell }) { return found.value }
      }
      return nil
    }
    guard let value else { throw Finding("an edited workbook cannot be read") }
    guard value == .text("新值") else {
      throw Finding("an edited cell holds \(String(describing: value))")
    }
  }
}
