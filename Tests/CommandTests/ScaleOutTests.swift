import Foundation
import Testing

/// What the README says of thousands of offices: its own lines, run, give the workbooks' bytes.
///
/// `ZHAOSHANG_SCALE` sets how many workbooks there are, and `ZHAOSHANG_PYTHON` the Python that has
/// pyspark; where none has it, that half is skipped.
struct ScaleOutTests {
  private static let python = ProcessInfo.processInfo.environment["ZHAOSHANG_PYTHON"] ?? "python3"
  private static let hasSpark =
    (try? Command.run(
      ["-c", "exec \"$0\" -c 'import pyspark'", python], by: URL(filePath: "/bin/sh")))?.status == 0
  private static let count =
    Int(ProcessInfo.processInfo.environment["ZHAOSHANG_SCALE"] ?? "") ?? 60

  /// The lines of the README behind a mark.
  private static func lines(_ mark: String) throws -> String {
    let readme = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md"), encoding: .utf8)
    let behind = try #require(readme.components(separatedBy: "<!-- \(mark) -->\n").last)
    let block = behind.components(separatedBy: "```")[1]
    return block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[1]
      .description
  }

  /// A folder with a large task book, its forms, and the consolidation straight from them.
  private static func province() throws -> Folder {
    let folder = try Folder()
    let source = try YearSource(copiedTo: folder.file("source"))
    try source.enlarge(by: max(1, count - 49))
    func make(_ program: String, _ arguments: [String]) throws {
      let path = Command.executable.deletingLastPathComponent().appending(path: program)
      let run = try Command.run(arguments, by: path)
      try #require(run.status == 0, "\(run.errors)")
    }
    let book = folder.file("taskbook.xlsx")
    try make("make-taskbook", ["--source", folder.file("source"), "--out", book])
    try make("make-samples", ["--out", folder.file("forms"), "--taskbook", book, "--clean"])
    // Not all are without fault: one is no workbook, and one came as another's.
    try folder.write("cut".utf8, to: "forms/云岩区.xlsx")
    try run(
      "zhaoshang consolidate forms --taskbook taskbook.xlsx --period 2023-06 --out straight.xlsx",
      in: folder)
    return folder
  }

  private static func run(_ lines: String, in folder: Folder, by program: String = "/bin/sh") throws
  {
    try folder.write(lines.utf8, to: "lines")
    let tools = Command.executable.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let run = try Command.run(
      ["-c", "cd \"$0\" && exec \"$1\" lines", folder.path, program],
      ["PATH": tools + ":" + path], by: URL(filePath: "/bin/sh"))
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("By processes")
  func xargs() throws {
    let folder = try Self.province()
    defer { folder.remove() }
    try Self.run(Self.lines("xargs"), in: folder)
    #expect(folder.files("parts").count >= 2 * (Self.count / 50))
    #expect(try folder.bytes("by-xargs.xlsx") == folder.bytes("straight.xlsx"))
  }

  @Test("By Spark", .enabled(if: hasSpark, "pyspark is not installed"))
  func spark() throws {
    let folder = try Self.province()
    defer { folder.remove() }
    try Self.run(Self.lines("spark"), in: folder, by: Self.python)
    #expect(try folder.bytes("by-spark.xlsx") == folder.bytes("straight.xlsx"))
  }
}
