import Foundation
import Testing
import Workbooks

/// The same forms give the same bytes, in whatever order, language, time zone or hour.
struct SurroundingsTests {
  /// Something about a run that must not matter.
  struct Surroundings: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var variables: [String: String] = [:]
    /// Whether the forms are made, and named in the call, from the last to the first.
    var isReversed = false
    /// What runs the command.
    var prefix: [String] = []
  }

  private static let others: [Surroundings] =
    ["C", "zh_CN.UTF-8", "tr_TR.UTF-8", "en_US.UTF-8"].map {
      Surroundings(testDescription: "LC_ALL=\($0)", variables: ["LC_ALL": $0, "LANG": $0])
    }
    + ["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"].map {
      Surroundings(testDescription: "TZ=\($0)", variables: ["TZ": $0])
    }
    + [Surroundings(testDescription: "the other order", isReversed: true)]

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleWorkbooks/2023-06")

  /// Accepted, to be explained and returned forms; the last is a second one of a unit.
  private static let forms = [
    "云岩区.xlsx", "南明区.xlsx", "市科技局.xlsx", "贵阳水务集团.xlsx", "又一份.xlsx",
  ]

  /// What the command writes in the surroundings of the tests.
  private static let usual = Result { try outcome(Surroundings(testDescription: "usual")) }

  /// Every file that the command wrote and all that it said, by name.
  private static func outcome(_ surroundings: Surroundings) throws -> [String: Data] {
    let desk = try Folder()
    defer { desk.remove() }
    try FileManager.default.createDirectory(
      atPath: desk.file("forms"), withIntermediateDirectories: true)
    let forms = surroundings.isReversed ? forms.reversed() : forms
    for form in forms {
      let path = desk.file("forms/" + form)
      if form == Self.forms.last {
        var editor = try WorkbookEditor(path: folder.path + "/贵阳水务集团.xlsx")
        try editor.set(.number(3), at: CellReference(row: 7, column: 4), in: "目标完成情况")
        try editor.save(to: path)
      } else {
        try FileManager.default.copyItem(atPath: folder.path + "/" + form, toPath: path)
      }
      if surroundings.isReversed {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: path)
      }
    }
    let paths = surroundings.isReversed ? forms.map { "forms/" + $0 } : ["forms"]
    var outcome: [String: Data] = [:]
    for (name, arguments) in [
      ("check", ["--format", "json", "--out", "returned"]), ("consolidate", ["--out", "all.xlsx"]),
    ] {
      let run = try Command.run(
        ["-c", #"cd "$0" && exec "$@""#, desk.path] + surroundings.prefix
          + [Command.executable.path, name] + paths + ["--period", "2023-06"] + arguments,
        surroundings.variables, by: URL(fileURLWithPath: "/bin/sh"))
      outcome[name] = run.output
      outcome[name + " said"] = Data("\(run.status) \(run.errors)".utf8)
    }
    for file in ["all.xlsx"] + desk.files("returned").map({ "returned/" + $0 }) {
      outcome[file] = try desk.bytes(file)
    }
    return outcome
  }

  private func differences(_ surroundings: Surroundings) throws -> [String] {
    let (usual, other) = (try Self.usual.get(), try Self.outcome(surroundings))
    return Set(usual.keys).union(other.keys).filter { usual[$0] != other[$0] }.sorted()
  }

  @Test("Neither order, nor language, nor time zone changes a byte", arguments: others)
  func surroundings(other: Surroundings) throws {
    let usual = try Self.usual.get()
    #expect(usual.keys.filter { $0.hasPrefix("returned/") }.count == Self.forms.count)
    #expect(usual["check"].map { String(decoding: $0, as: UTF8.self) }?.contains("X503") == true)
    #expect(try differences(other) == [])
  }

  @Test(
    "Nor does the hour",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/faketime"), "no faketime"))
  func hour() throws {
    #expect(
      try differences(
        Surroundings(
          testDescription: "another year", prefix: ["/usr/bin/faketime", "2031-12-31 23:59:58"]))
        == [])
  }
}
