import Foundation
import Testing
import Workbooks

/// What `figures` and `check` write, in any grouping, gives the consolidation of the workbooks.
final class GroupedReturnsTests {
  private let desk: Folder
  private let names: [String]

  init() throws {
    desk = try Folder()
    let samples = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("SampleWorkbooks/2023-06")
    try FileManager.default.createDirectory(
      atPath: desk.file("forms"), withIntermediateDirectories: true)
    var names: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
    where name.hasSuffix(".xlsx") {
      try FileManager.default.copyItem(
        atPath: samples.appendingPathComponent(name).path, toPath: desk.file("forms/" + name))
      names.append("forms/" + name)
    }
    // One project claimed by two units, which no file shows by itself.
    for (name, row) in [("云岩区", 4), ("高新技术开发区", 4)] {
      var editor = try WorkbookEditor(path: desk.file("forms/\(name).xlsx"))
      try editor.set(.text("GY-2023-0001"), at: CellReference(row: row, column: 1), in: "项目台账")
      try editor.save(to: desk.file("forms/\(name)-again.xlsx"))
      try FileManager.default.removeItem(atPath: desk.file("forms/\(name).xlsx"))
      names.removeAll { $0 == "forms/\(name).xlsx" }
      names.append("forms/\(name)-again.xlsx")
    }
    // And one that is no form at all.
    try desk.write("not a workbook".utf8, to: "forms/空.xlsx")
    self.names = names + ["forms/空.xlsx"]
  }

  deinit { desk.remove() }

  private func run(_ arguments: [String]) throws -> Command.Run {
    try Command.run(
      ["-c", "cd \"$0\" && exec \"$@\"", desk.path, Command.executable.path] + arguments,
      by: URL(fileURLWithPath: "/bin/sh"))
  }

  private func consolidated(_ paths: [String], to name: String) throws -> Data {
    let run = try run(["consolidate"] + paths + ["--period", "2023-06", "--out", name])
    #expect(run.status == 0, "\(run.errors)")
    return try desk.bytes(name)
  }

  private func write(_ group: [String], as name: String) throws {
    try desk.write(try run(["figures"] + group).output, to: name + ".figures.json")
    let check = try run(["check"] + group + ["--period", "2023-06", "--format", "json"])
    try desk.write(check.output, to: name + ".check.json")
  }

  @Test(
    "By file, by groups, and mixed with workbooks, in any order: the same bytes", arguments: 0..<3)
  func grouping(_ way: Int) throws {
    let expected = try consolidated(["forms"], to: "all.xlsx")
    var paths: [String] = []
    let size = [1, 5, 9][way]
    for (number, start) in stride(from: 0, to: names.count, by: size).enumerated() {
      let group = Array(names[start..<min(start + size, names.count)])
      if way == 2, number == 1 {
        paths += group
        continue
      }
      let files = group.filter { $0 != "forms/空.xlsx" }
      if !files.isEmpty { try write(files, as: "g\(number)") }
      if files.count < group.count {
        let check = try run(["check", "forms/空.xlsx", "--format", "json", "--period", "2023-06"])
        try desk.write(check.output, to: "empty.check.json")
        paths.append("empty.check.json")
      }
      paths += files.isEmpty ? [] : ["g\(number).check.json", "g\(number).figures.json"]
    }
    #expect(try consolidated(paths.reversed(), to: "grouped.xlsx") == expected)
    let text = try run(["cells", "grouped.xlsx", "--sheet", "缺报"]).text
    #expect(text.contains("也申报了这个项目"))
    #expect(text.contains("不是 XLSX 工作簿"))
  }

  @Test("Figures without a check, and a check without figures, are named and not counted")
  func halves() throws {
    try write(["forms/南明区.xlsx", "forms/市科技局.xlsx"], as: "two")
    _ = try consolidated(["two.figures.json"], to: "figures.xlsx")
    #expect(try run(["cells", "figures.xlsx", "--sheet", "缺报"]).text.contains("\"未核\""))
    _ = try consolidated(["two.check.json"], to: "check.xlsx")
    let text = try run(["cells", "check.xlsx", "--sheet", "缺报"]).text
    #expect(text.contains("\"缺数\"") || text.contains("\"退回\""))
    #expect(try run(["cells", "check.xlsx", "--sheet", "来源"]).text.contains("南明区") == false)
  }

  @Test("JSON that is neither is refused by name, and nothing is written")
  func refused() throws {
    try desk.write("{\"a\":1}".utf8, to: "other.json")
    let run = try run(["consolidate", "other.json", "--period", "2023-06", "--out", "x.xlsx"])
    #expect(run.status == 2)
    #expect(run.errors.contains("other.json"))
    #expect(!desk.files().contains("x.xlsx"))
  }

  @Test("Two checks of one file that differ are refused")
  func contradictory() throws {
    let check = try run(["check", "forms/南明区.xlsx", "--format", "json", "--period", "2023-06"])
    try desk.write(check.output, to: "a.json")
    let other = String(decoding: check.output, as: UTF8.self)
      .replacing("\"message\":\"", with: "\"message\":\"另")
    try desk.write(other.utf8, to: "b.json")
    let run = try run(
      ["consolidate", "a.json", "b.json", "--period", "2023-06", "--out", "x.xlsx"])
    #expect(run.status == 2)
    #expect(run.errors.contains("forms/南明区.xlsx"))
  }

  @Test("An output never replaces what is read as the past, nor the other output")
  func outputs() throws {
    _ = try consolidated(["forms"], to: "past.xlsx")
    let before = try desk.bytes("past.xlsx")
    let same = try run([
      "consolidate", "forms", "--period", "2023-06", "--previous", "past.xlsx", "--out",
      "past.xlsx",
    ])
    #expect(same.status == 2)
    #expect(try desk.bytes("past.xlsx") == before)
    let both = try run([
      "consolidate", "forms", "--period", "2023-06", "--out", "c.xlsx", "--bulletin", "./c.xlsx",
    ])
    #expect(both.status == 64)
    #expect(!desk.files().contains("c.xlsx"))
  }
}
