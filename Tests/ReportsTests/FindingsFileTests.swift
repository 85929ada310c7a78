import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// Findings of other programs, to be marked in any workbook.
struct FindingsFileTests {
  private func findings(_ json: String, file: String = "a.xlsx", sha256: String = "s") throws
    -> [Finding]
  {
    try FindingsFile(json: Array(json.utf8)).findings(forFile: file, sha256: sha256)
  }

  @Test func `a bare array needs no more than sheet, cell, level and message`() throws {
    let found = try findings(
      """
      [{"sheet":"Sheet1","cell":"B2:D4","level":"error","message":"not right"},
       {"sheet":"Sheet1","cell":"A1","level":"核实","message":"m","found":12.50,"other":[1]},
       {"sheet":null,"cell":null,"level":"notice","message":"whole file"}]
      """)
    #expect(found.map(\.level) == [.error, .verify, .notice])
    #expect(found[0].observation.cells?.description == "B2:D4")
    #expect(found[1].observation.found == "12.5")
    #expect(found[2].observation.sheet == nil)
  }

  @Test func `the JSON of a check is taken for the workbook of that digest, or of that name`()
    throws
  {
    let desk = try Desk()
    let report = CheckReport(
      [
        try desk.judgement("云岩区", file: "in/云岩区.xlsx", findings: [finding(message: "甲")]),
        try desk.judgement(
          "南明区", file: "in/南明区.xlsx",
          findings: [finding(message: "乙", hides: [finding(message: "丙")])]),
      ], taskBook: desk.taskBook, period: desk.period)
    let json = String(decoding: report.json, as: UTF8.self)
    let digest = report.judgements[0].receipt.sha256
    #expect(try findings(json, file: "x", sha256: digest).map(\.observation.message) == ["甲"])
    let named = try findings(json, file: "out/南明区.xlsx")
    #expect(named.map(\.observation.message) == ["乙"])
    #expect(named[0].hides.map(\.observation.message) == ["丙"])
    #expect(named[0].fingerprint == "0123456789abcdef")
    #expect(throws: FindingsFileError.otherWorkbooks("花溪区.xlsx")) {
      try findings(json, file: "花溪区.xlsx")
    }
  }

  @Test func `what is wrong is named with its place`() {
    func message(_ json: String) -> String? {
      do {
        _ = try FindingsFile(json: Array(json.utf8))
        return nil
      } catch {
        return error.description
      }
    }
    let good = "{\"sheet\":\"S\",\"cell\":\"A1\",\"level\":\"error\",\"message\":\"m\"}"
    #expect(message("nonsense") == "问题清单不是有效的 JSON 文件。")
    #expect(
      message("[\(good),{\"sheet\":\"S\",\"level\":\"error\",\"message\":\"m\"}]")
        == "问题清单第 2 条缺少 cell。")
    #expect(
      message(good.replacing("A1", with: "A0")).map { _ in true } == true)
    #expect(
      message("[\(good.replacing("A1", with: "ZZZ9"))]")
        == "问题清单第 1 条的 cell 有误,应为单元格或区域,如 C7、B2:D4。")
    #expect(
      message("[\(good.replacing("error", with: "fatal"))]")
        == "问题清单第 1 条的 level 有误,应为error、verify 或 notice。")
    #expect(
      message("{\"workbooks\":[{\"findings\":[\(good),{}]}]}") == "问题清单第 1 个工作簿第 2 条缺少 sheet。")
  }
}
