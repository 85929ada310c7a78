import Foundation
import Workbooks

/// `edit-workbook INPUT OUTPUT SHEET CELL=TEXT…`: sets cells of a sheet, then adds a sheet.
///
/// A text that is a number is set as one. For tests over real workbooks; no part of the product.
@main
struct EditWorkbook {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 3 else { fail("edit-workbook INPUT OUTPUT SHEET CELL=TEXT…") }
    do throws(WorkbookError) {
      try edit(arguments[0], to: arguments[1], sheet: arguments[2], cells: arguments[3...])
    } catch {
      fail(error.message(in: .english))
    }
  }

  private static func edit(
    _ input: String, to output: String, sheet: String, cells: ArraySlice<String>
  ) throws(WorkbookError) {
    var editor = try WorkbookEditor(path: input)
    for assignment in cells {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let cell = CellReference(parts[0]) else { fail(assignment) }
      let value = Double(parts[1]).map { CellValue.number($0) } ?? .text(String(parts[1]))
      try editor.set(value, at: cell, in: sheet)
    }
    var row = RowDraft(1)
    row.cells = [CellDraft(1, .text("甲")), CellDraft(2, .number(1))]
    let name = try Overlay.freeSheetName(for: "新表", in: input)
    try editor.addSheet(SheetDraft(name: name), rows: [row])
    try editor.save(to: output)
  }

  private static func fail(_ words: String) -> Never {
    StandardStream.error.write(words + "\n")
    exit(2)
  }
}
