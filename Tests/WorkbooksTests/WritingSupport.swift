import Foundation

@testable import Workbooks

/// Every cell of a sheet that was written.
func cells(of sheet: SheetInfo, in workbook: borrowing Workbook) throws -> [Cell] {
  var cursor = try workbook.rows(of: sheet)
  var cells: [Cell] = []
  while let row = try cursor.next() { cells += row.cells }
  return cells
}

/// Runs a body with a folder that is gone afterwards.
func inFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}
