import FoundationEssentials
import TaskBooks
import Workbooks

@testable import make_taskbook

/// Where the tests find their files, and how they make task books of their own.
enum Fixture {
  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The source of the year 2023.
  static let source = root.appending(path: "Templates/2023/source").path
  /// The task book of the year 2023 as checked in.
  static let checkedIn = root.appending(path: "Templates/2023/taskbook.xlsx").path
  /// The official tables beside the checkout; nil where they are not there.
  static let official: String? = {
    let named = ProcessInfo.processInfo.environment["ZHAOSHANG_SHARED"]
    let shared = named.map { URL(filePath: $0) } ?? root.appending(path: "../shared")
    let path = shared.appending(path: "official").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()
  /// The files of the five tables, the first for table 1.
  static let tableFiles = [
    "table-1-districts.csv", "table-2-provincial-zones.csv", "table-3-resident-offices.csv",
    "table-4-departments.csv", "table-5-state-owned-enterprises.csv",
  ]

  /// The source of the year 2023 with changes.
  static func source(_ change: (inout TaskBookSource) throws -> Void) throws -> TaskBookSource {
    var source = try TaskBookSource(directory: Self.source)
    try change(&source)
    return source
  }

  /// Runs with the path of a file in a folder of its own, which is removed afterwards.
  static func withFile<Result>(
    _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "taskbook.xlsx").path)
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// The bytes of the task book that a draft makes.
  static func bytes(of draft: TaskBookDraft) throws -> [UInt8] {
    try withFile { path in
      try draft.write(to: path)
      return try bytes(path)
    }
  }

  /// The mistakes of the task book that a changed draft makes; none where it loads.
  static func mistakes(
    _ change: (inout TaskBookDraft) throws -> Void
  ) throws -> [TaskBookMistake] {
    var draft = try TaskBookDraft(TaskBookSource(directory: source))
    try change(&draft)
    let bytes = try bytes(of: draft)
    do throws(TaskBookError) {
      _ = try TaskBook.load(bytes: bytes, name: "changed.xlsx")
      return []
    } catch {
      return error.mistakes
    }
  }
}

extension TaskBookDraft {
  /// Puts a value into a cell of a sheet; nil makes it blank.
  ///
  /// The look stays where none is given.
  mutating func set(
    _ value: CellValue?, at name: String, in sheet: String, style: CellStyle? = nil
  ) throws {
    guard let cell = CellReference(name),
      let index = sheets.firstIndex(where: { $0.sheet.name.hasPrefix(sheet) })
    else { throw FixtureError.noSuchCell(sheet, name) }
    guard let row = sheets[index].rows.firstIndex(where: { $0.number == cell.row }) else {
      var row = RowDraft(cell.row)
      row.cells = [CellDraft(cell.column, value)]
      sheets[index].rows.append(row)
      return
    }
    let cells = sheets[index].rows[row].cells
    if let position = cells.firstIndex(where: { $0.column == cell.column }) {
      sheets[index].rows[row].cells[position].value = value
      if let style { sheets[index].rows[row].cells[position].style = style }
    } else {
      sheets[index].rows[row].cells.append(CellDraft(cell.column, value))
      sheets[index].rows[row].cells.sort { $0.column < $1.column }
    }
  }

  /// The cell under a title, in the row whose cells hold all the texts: `B7`.
  func cell(_ title: String, whereRowHas texts: [String], in sheet: String) throws -> String {
    guard let found = sheets.first(where: { $0.sheet.name.hasPrefix(sheet) }),
      let row = found.rows.first(where: { row in
        texts.allSatisfy { text in row.cells.contains { $0.text == text } }
      }),
      let column = found.rows.lazy.compactMap({ row in
        row.cells.first { $0.text == title }?.column
      }).first
    else { throw FixtureError.noSuchCell(sheet, title) }
    return CellReference(row: row.number, column: column).description
  }
}

extension CellDraft {
  /// What it holds, as text.
  var text: String? {
    switch value {
    case .text(let text): text
    case .number(let number): Decimal(shortest: number)?.description
    default: nil
    }
  }
}

/// A cell that a test asks for and that is not there.
enum FixtureError: Error {
  case noSuchCell(String, String)
  case notFound(String)
}
