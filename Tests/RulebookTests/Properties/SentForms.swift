import Foundation
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// The faulty forms, changed and saved by other programs, beside the forms as they were.
struct SentForms {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether Python runs with the module.
  static func hasPython(_ module: String) -> Bool {
    (try? run(["python3", "-c", "import " + module])) == 0
  }

  /// Whether LibreOffice is installed.
  static let hasOffice = (try? run(["which", "soffice"])) == 0

  private struct Job: Encodable {
    var from: String
    var to: String
    var change: FormChange
    var saver: FormChange.Saver
  }

  /// A form as it was, and what the rules say of it.
  private struct Form {
    var bytes: Data
    var findings: [Finding]
  }

  /// Made once for all tests.
  private static let made = Result { () throws -> [Form] in
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try FaultyForms.write(into: folder).map { path in
      Form(
        bytes: try Data(contentsOf: URL(fileURLWithPath: path)), findings: try findings(in: path))
    }
  }

  private let folder: String
  private let forms: [String]
  /// What the rules say of the forms as they were.
  let before: [[Finding]]

  init() throws {
    let (made, folder) = (try Self.made.get(), try Self.newFolder())
    forms = made.indices.map { folder + "/\($0).xlsx" }
    for (form, path) in zip(made, forms) {
      try form.bytes.write(to: URL(fileURLWithPath: path))
    }
    before = made.map(\.findings)
    self.folder = folder
  }

  private static func newFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sent-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// What the rules say of a file.
  static func findings(in path: String) throws -> [Finding] {
    let rulebook = Rulebook(try Cases.taskBook.get(), period: Period("2023-06"))
    return rulebook.judge(FormReader(rulebook.taskBook).read(path)).findings
  }

  /// Makes the changes to every form; gives back the files, by change and form.
  func send(_ changes: [FormChange], by saver: FormChange.Saver) throws -> [[String]] {
    var jobs: [[Job]] = []
    for (number, change) in changes.enumerated() {
      jobs.append(
        forms.enumerated().map { index, form in
          Job(
            from: form, to: folder + "/\(saver.rawValue)-\(number)-\(index).xlsx", change: change,
            saver: saver)
        })
    }
    let list = folder + "/jobs.json"
    try JSONEncoder().encode(jobs.flatMap(\.self)).write(to: URL(fileURLWithPath: list))
    let program = Self.root.appending(path: "Corpus/move_forms.py").path
    let status = try Self.run(["python3", "-B", program, list])
    try #require(status == 0)
    return jobs.map { $0.map(\.to) }
  }

  private static func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
