import Foundation
import Testing

/// Real workbooks, judged by the Python programs in `Tests/Corpus`, where there are both.
@Suite(
  .enabled(if: Corpus.folder != nil, "the corpus is not here"),
  .enabled(if: Corpus.hasReaders, "python3 with openpyxl and python-calamine is not here"),
  .serialized)
struct CorpusTests {
  @Test("Each cell of the corpus is what two other readers agree on, or is told why not")
  func cells() throws {
    let out = try Folder()
    defer { out.remove() }
    let folder = try #require(Corpus.folder) + "/corpus/files"
    let run = try Corpus.run(
      "compare_cells.py", [Command.executable.path, folder, "--out", out.path])
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.hasPrefix("files "), "\(run.text)\(run.errors)")
  }

  @Test("The comparison finds a cell that is not what it should be")
  func wrongCells() throws {
    let out = try Folder()
    defer { out.remove() }
    let folder = try #require(Corpus.folder) + "/corpus/files"
    // A command that lists one cell of its own of every workbook.
    let script = out.file("command")
    let cell = #"{"sheet":"Sheet1","ref":"A1","type":"number","value":-123456}"#
    try out.write("#!/bin/sh\necho '\(cell)'\n".utf8, to: "command")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let run = try Corpus.run(
      "compare_cells.py", [script, folder, "--out", out.path, "--every", "30"])
    #expect(run.status == 1)
    #expect(run.text.contains("AGREED ON BY BOTH, NOT BY US"))
  }

  @Test("Marks and changes do no harm to workbooks of the corpus, and marks come out again")
  func edits() throws {
    let shared = try #require(Corpus.folder)
    let editor = Command.executable.deletingLastPathComponent().appendingPathComponent(
      "edit-workbook")
    let run = try Corpus.run(
      "edit_corpus.py",
      [
        Command.executable.path, editor.path, shared + "/corpus/files", "--every", "15",
        "--validator", shared + "/tools/validate_parts.py",
      ])
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(run.text.contains("\n0 cases of harm"), "\(run.text)\(run.errors)")
  }
}

/// The corpus beside the checkout, and Python to judge by.
private enum Corpus {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of shared material; nil where there is no corpus in it.
  static let folder: String? = {
    let beside = root.deletingLastPathComponent().deletingLastPathComponent().path + "/shared"
    let folder = ProcessInfo.processInfo.environment["ZHAOSHANG_SHARED"] ?? beside
    return FileManager.default.fileExists(atPath: folder + "/corpus/files") ? folder : nil
  }()

  /// Whether Python and the libraries that judge are installed.
  static let hasReaders: Bool = {
    let run = try? Command.run(
      ["python3", "-c", "import lxml, openpyxl, python_calamine"],
      by: URL(fileURLWithPath: "/usr/bin/env"))
    return run?.status == 0
  }()

  /// Runs one of the programs, which leaves nothing behind beside itself.
  static func run(_ program: String, _ arguments: [String]) throws -> Command.Run {
    let path = root.appendingPathComponent("Corpus/" + program).path
    return try Command.run(
      ["python3", "-B", path] + arguments, by: URL(fileURLWithPath: "/usr/bin/env"))
  }
}
