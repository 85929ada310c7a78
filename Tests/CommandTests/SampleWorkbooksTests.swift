import Foundation
import Testing

@testable import Workbooks

/// The samples in the project: what stands in them, and that they can be made again.
struct SampleWorkbooksTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleWorkbooks/2023-06").path

  /// Saved by LibreOffice after they were made.
  private static let saved = ["高新技术开发区.xlsx", "市工商联.xlsx"]

  /// A finding, or a mistake that must become one.
  struct Place: Hashable, CustomStringConvertible {
    var file: String
    var rule: String
    var sheet: String
    var cell: String
    var description: String { "\(file) \(rule) \(sheet)!\(cell)" }
  }

  private static func planted() throws -> Set<Place> {
    let list = try String(contentsOfFile: folder + "/mistakes.csv", encoding: .utf8)
    return Set(
      list.split(separator: "\n").dropFirst().map { line in
        let parts = line.split(separator: ",", maxSplits: 4).map(String.init)
        return Place(file: parts[0], rule: parts[1], sheet: parts[2], cell: parts[3])
      })
  }

  private static func places(_ findings: [[String: Any]], file: String) -> [Place] {
    findings.flatMap { finding in
      [
        Place(
          file: file, rule: finding["rule"] as? String ?? "",
          sheet: finding["sheet"] as? String ?? "", cell: finding["cell"] as? String ?? "")
      ] + places(finding["hides"] as? [[String: Any]] ?? [], file: file)
    }
  }

  @Test("Each planted mistake is found at its cell, and nothing else is")
  func mistakes() throws {
    let run = try Command.run(
      ["check", Self.folder, "--period", "2023-06", "--format", "json"])
    #expect(run.status == 1)
    let report = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let workbooks = try #require(report["workbooks"] as? [[String: Any]])
    var found: Set<Place> = []
    for workbook in workbooks {
      let file = URL(fileURLWithPath: workbook["file"] as? String ?? "").lastPathComponent
      found.formUnion(Self.places(workbook["findings"] as? [[String: Any]] ?? [], file: file))
    }
    let planted = try Self.planted()
    #expect(planted.subtracting(found).isEmpty, "not found")
    #expect(found.subtracting(planted).isEmpty, "found though not planted")
    #expect(workbooks.count >= 12)
    #expect(Set(planted.map(\.file)).count < workbooks.count, "some samples are clean")
  }

  /// The parts of a workbook in their order, or the bytes of another file.
  ///
  /// How parts are deflated is left to the library, which may do it otherwise on another processor.
  private static func content(of path: String) throws -> [[UInt8]] {
    guard path.hasSuffix(".xlsx") else {
      return [Array(try Data(contentsOf: URL(fileURLWithPath: path)))]
    }
    let archive = try Archive(path: path)
    var content: [[UInt8]] = []
    for name in archive.entries { content += [Array(name.utf8), try archive.read(name)] }
    return content
  }

  @Test("The samples are those that the program makes now")
  func madeAgain() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let process = Process()
    process.executableURL = Command.executable.deletingLastPathComponent()
      .appendingPathComponent("make-samples")
    process.arguments = ["--out", folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let names = folder.files()
    #expect(names.count > 12)
    for name in names where !Self.saved.contains(name) {
      #expect(
        try Self.content(of: folder.file(name)) == Self.content(of: Self.folder + "/" + name),
        "\(name) differs: run .ci/make-samples and look at what changed")
    }
  }
}
