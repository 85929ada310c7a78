import Foundation
import Samples
import Submissions
import TaskBooks
import Testing

/// Another year is another task book, without a line of code.
///
/// That of 2024 asks 2 亿元 of an 优强项目, has one department more and one indicator less, calls the
/// groups of factories otherwise, switches P410 off and lowers L307 to a notice.
struct OtherYearTests {
  private let folder: Folder
  private let taskBook: TaskBook

  /// The task book's bytes, made once.
  private static let made = Result {
    let folder = try Folder()
    defer { folder.remove() }
    try YearSource(copiedTo: folder.file("source")).turn()
    let maker = Command.executable.deletingLastPathComponent().appendingPathComponent(
      "make-taskbook")
    let run = try Command.run(
      ["--source", folder.file("source"), "--out", folder.file("2024.xlsx")], by: maker)
    try #require(run.status == 0, "\(run.errors)")
    return try folder.bytes("2024.xlsx")
  }

  init() throws {
    folder = try Folder()
    try folder.write(Self.made.get(), to: "2024.xlsx")
    taskBook = try TaskBook.load(path: folder.file("2024.xlsx"))
  }

  @Test("Clean forms of every table are accepted", arguments: [1, 2, 3, 4, 5])
  func clean(table: Int) throws {
    defer { folder.remove() }
    for unit in taskBook.units.filter({ $0.table == table }).suffix(2) {
      try fill(unit.name) { _ in }
    }
    let report = try check()
    #expect(report.workbooks.flatMap(\.findings) == [])
    #expect(report.workbooks.map(\.verdict) == ["accepted", "accepted"])
  }

  @Test("A unit that is new has a form and is missed")
  func newUnit() throws {
    defer { folder.remove() }
    try fill("市投资促进局") { _ in }
    #expect(try check().missing.contains("市数据局"))
    try fill("市数据局") { _ in }
    #expect(try check().missing.contains("市数据局") == false)
  }

  @Test("A dropped indicator is not asked for")
  func droppedIndicator() throws {
    defer { folder.remove() }
    let unit = try #require(taskBook.units.last { $0.table == 5 })
    try fill(unit.name) { #expect($0.figures["factoryArea"] == nil) }
    let figures = try Command.run(["figures", folder.file("in/\(unit.name).xlsx")] + book)
    struct Said: Decodable { var figures: [String: Double] }
    let said = try JSONDecoder().decode(Said.self, from: figures.output).figures
    #expect(said.keys.sorted() == ["industrialSigning", "signing", "trips"])
    #expect(try check().workbooks.map(\.verdict) == ["accepted"])
  }

  @Test("The threshold, the rule that is off and the lowered level are the task book's")
  func changedRules() throws {
    defer { folder.remove() }
    let unit = "清镇经济开发区"
    try fill(unit) { data in
      var rows = data.ledgers[.projects] ?? []
      let counted = try #require(rows.lastIndex { $0["counted"] == .flag(true) })
      rows[counted]["investment"] = .number(Decimal(19_999) / 10_000)
      for column in ["signed", "paidIn"] { rows[counted][column] = .number(1) }
      for row in rows.indices { rows[row]["inZone"] = .flag(false) }
      let other = try #require(rows.firstIndex { $0["counted"] != .flag(true) })
      rows[other]["investment"] = .number(Decimal(1) / 10_000)
      data.ledgers[.projects] = rows
      data = SampleForm.recounted(data, taskBook: taskBook)
    }
    let found = try #require(try check().workbooks.first).findings
    let byRule = Dictionary(grouping: found, by: \.rule)
    #expect(byRule["P402"]?.map(\.expected) == ["2亿元以上(含2亿元)"])
    #expect(byRule["P410"] == nil)
    #expect(byRule["L307"]?.map(\.level) == ["notice"])
  }

  @Test("The catalogue names what the task book names")
  func catalogue() throws {
    defer { folder.remove() }
    let page = try Command.run(["rules", "P408"] + book).text
    #expect(page.contains("2022年及以前 = 90→12"))
    #expect(!page.contains("2021年"))
  }

  @Test("A workbook of 2023 checked again under the task book of 2023 gives the same bytes")
  func sameYear() throws {
    defer { folder.remove() }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let check = ["check", root.appending(path: "SampleWorkbooks").path, "--format", "json"]
    let book = ["--taskbook", root.appending(path: "Templates/2023/taskbook.xlsx").path]
    let builtIn = try Command.run(check)
    #expect(builtIn.status == 1)
    #expect(try Command.run(check + book).output == builtIn.output)
  }

  // MARK: - On the desk

  private var book: [String] { ["--taskbook", folder.file("2024.xlsx")] }

  /// Issues the form of a unit and fills it with clean data, changed.
  private func fill(_ unit: String, _ change: (inout FormData) throws -> Void) throws {
    let period = try #require(Period("2024-06"))
    let known = try #require(taskBook.unit(named: unit))
    let forms = folder.file("forms " + unit)
    let issue = ["issue", "--period", "2024-06", "--unit", unit, "--out", forms]
    try #require(Command.run(issue + book).status == 0)
    var data = SampleForm.clean(unit: known, period: period, taskBook: taskBook)
    try change(&data)
    try folder.write(Array(data.json(in: taskBook).utf8), to: "data.json")
    try FileManager.default.createDirectory(
      atPath: folder.file("in"), withIntermediateDirectories: true)
    let run = try Command.run(
      [
        "fill", "\(forms)/\(unit).xlsx", "--data", folder.file("data.json"), "--out",
        folder.file("in/\(unit).xlsx"),
      ] + book)
    try #require(run.status == 0, "\(run.errors)")
  }

  private func check() throws -> Report {
    let run = try Command.run(
      ["check", folder.file("in"), "--period", "2024-06", "--format", "json"] + book)
    return try JSONDecoder().decode(Report.self, from: run.output)
  }

  /// What the report of a check says of it.
  private struct Report: Decodable {
    var workbooks: [Workbook]
    var missing: [String]

    struct Workbook: Decodable {
      var verdict: String
      var findings: [Finding]
    }

    struct Finding: Decodable, Equatable {
      var rule, level: String
      var expected: String?
    }
  }
}
