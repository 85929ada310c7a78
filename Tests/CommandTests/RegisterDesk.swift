import Foundation
import Registers
import TaskBooks
import Testing

/// A folder with the sample forms and a register that runs of the command record in.
final class RegisterDesk {
  let folder: Folder
  /// The forms' names in the folder `forms`.
  let names: [String]

  /// The samples whose units are named, all of them where none is.
  init(_ units: [String] = []) throws {
    folder = try Folder()
    let samples = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("SampleWorkbooks/2023-06")
    try FileManager.default.createDirectory(
      atPath: folder.file("forms"), withIntermediateDirectories: true)
    names = try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
      .filter { $0.hasSuffix(".xlsx") && (units.isEmpty || units.contains(String($0.dropLast(5)))) }
    for name in names {
      try FileManager.default.copyItem(
        at: samples.appendingPathComponent(name), to: folder.url("forms/" + name))
    }
  }

  deinit { folder.remove() }

  /// Runs the command in the folder, so that it sees short paths.
  @discardableResult
  func run(_ arguments: String...) throws -> Command.Run {
    try Command.run(
      ["-c", "cd \"$0\" && exec \"$@\"", folder.path, Command.executable.path] + arguments,
      by: URL(fileURLWithPath: "/bin/sh"))
  }

  /// Starts the command in the folder; what it says goes to a file.
  func start(_ arguments: [String], messages: String) throws -> Process {
    let process = Process()
    process.executableURL = Command.executable
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments = arguments
    try folder.write([], to: messages)
    process.standardError = try FileHandle(forWritingTo: folder.url(messages))
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  func said(_ messages: String) throws -> String {
    String(decoding: try folder.bytes(messages), as: UTF8.self)
  }

  /// What the register has of June, by SHA-256.
  func entries(_ register: String) throws -> [String: RegisterEntry] {
    try Register(reading: folder.file(register)).returns(of: #require(Period("2023-06"))).entries
  }

  /// What another SQLite program says of the whole register.
  func integrity(_ register: String) throws -> String {
    let check =
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
      + " print(c.execute('PRAGMA integrity_check').fetchall(),"
      + " c.execute('PRAGMA foreign_key_check').fetchall(),"
      + " c.execute('SELECT count(*) FROM runs WHERE workbooks <>"
      + " (SELECT count(*) FROM checks WHERE run = runs.id)').fetchall())"
    let python = URL(fileURLWithPath: "/usr/bin/env")
    return try Command.run(["python3", "-c", check, folder.file(register)], by: python).text
  }

  /// What that program says of a sound register without a run that is there in part.
  static let sound = "[('ok',)] [] [(0,)]\n"
}
