import Foundation
import Testing

/// Runs the built command as a person would.
struct Command {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: Data
    var errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The executable beside the test bundle.
  static let executable: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("zhaoshang")
  }()

  /// Runs the command, or another program, with the arguments; variables are added to those of the
  /// tests.
  @discardableResult
  static func run(
    _ arguments: [String], _ variables: [String: String] = [:], by program: URL = executable
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let output = try Folder()
    defer { output.remove() }
    let (results, messages) = (output.url("out"), output.url("err"))
    for file in [results, messages] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: results)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try Data(contentsOf: results),
      errors: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}

/// A folder of its own for a test.
struct Folder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("zhaoshang-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  func file(_ name: String) -> String { url(name).path }

  /// The names of the files under it, in order.
  func files(_ folder: String = "") -> [String] {
    let root = folder.isEmpty ? path : file(folder)
    return ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).sorted()
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: url(name))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
