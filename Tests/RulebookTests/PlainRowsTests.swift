import FoundationEssentials
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Rulebook

/// Rules look closer only where plain cells leave a doubt; they must find the same as by entries.
struct PlainRowsTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleWorkbooks/2023-06")

  @Test("Every sample is judged alike by its cells and by its entries")
  func samples() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.samples.path)
      .filter { $0.hasSuffix(".xlsx") }
    #expect(names.count > 10)
    for name in names {
      let receipt = FormReader(try Cases.taskBook.get())
        .read(Self.samples.appendingPathComponent(name).path)
      try Self.expectAlike(receipt, name)
    }
  }

  @Test(
    "A ledger with something in one column of many rows is judged alike",
    arguments: ["云岩区", "乌当经济开发区", "市政府驻北京联络处"])
  func spoilt(unit: String) throws {
    let values: [(String, CellValue?)] = [
      ("creditCode", nil), ("creditCode", .text("91520199MA0000085t")),
      ("creditCode", .text(" 91350100M000100Y43")), ("section", nil),
      ("section", .text("C")), ("kind", .text("央企")), ("kind", .text("其它")),
      ("counted", .text("是")),
      ("counted", .text("对")), ("counted", .bool(true)), ("signed", .number(12_345)),
      ("signed", .number(-1)), ("signed", .number(1.23456)), ("paidIn", .text("1.5亿元")),
      ("paidIn", .error("#REF!")), ("investment", .number(0.5)), ("inZone", .text("否")),
      ("inZone", nil), ("id", .text("ＸＭ－0１")), ("id", .number(7)), ("name", .text(" ")),
      ("name", .text("É区项目")), ("recognition", .text("陪同考察")), ("recognition", nil),
      ("signedOn", .text("2022.5.6")), ("signedOn", .number(20_230_506)),
    ]
    for (column, value) in values {
      try Self.expectAlike(
        try spoilt(unit, column, value), "\(column) \(String(describing: value))")
    }
  }

  /// The clean form of a unit with a value in every third row of 项目台账, read from a workbook.
  private func spoilt(_ unit: String, _ column: String, _ value: CellValue?) throws -> Receipt {
    let book = try Cases.taskBook.get()
    let form = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString + ".xlsx"
    defer { try? FileManager.default.removeItem(atPath: form) }
    let period = try Cases.period("2023-06")
    let known = try #require(book.unit(named: unit))
    try Form.issue(to: form, unit: known, period: period, taskBook: book)
    let rows = try Cases.clean(unit).submission.rows(.projects)
    var editor = try WorkbookEditor(path: form)
    for (index, row) in rows.enumerated() {
      for (key, entry) in row.entries {
        var now = key == column && index % 3 == 0 ? value : entry.value
        // Beside what is typed oddly stands the same as it should be.
        if key == "creditCode", index % 3 == 1 { now = .text("91350100M000100Y43") }
        try editor.set(now, at: entry.place.cell, in: entry.place.sheet)
      }
    }
    for entry in try Cases.clean(unit).submission.figures.values {
      try editor.set(entry.value, at: entry.place.cell, in: entry.place.sheet)
    }
    let filled = form + ".filled.xlsx"
    defer { try? FileManager.default.removeItem(atPath: filled) }
    try editor.save(to: filled)
    return FormReader(book).read(filled)
  }

  /// Judges what was read, and the same with entries in place of cells.
  private static func expectAlike(_ receipt: Receipt, _ name: String) throws {
    guard case .submission(var submission) = receipt.outcome else { return }
    for key in submission.ledgers.keys {
      for index in submission.rows(key).indices {
        let entries = submission.rows(key)[index].entries
        submission.ledgers[key]?.rows[index].entries = entries
      }
    }
    var entered = receipt
    entered.outcome = .submission(submission)
    let rulebook = Rulebook(try Cases.taskBook.get(), period: try Cases.period("2023-06"))
    let (byCells, byEntries) = (rulebook.judge(receipt), rulebook.judge(entered))
    #expect(byCells.findings == byEntries.findings, "\(name)")
    #expect(byCells.notEvaluated == byEntries.notEvaluated, "\(name)")
  }

  @Test("An enterprise with spaces around its code is no other enterprise")
  func codes() throws {
    let code = "91350100M000100Y43"
    let taskBook = try Cases.taskBook.get()
    let setting = try #require(taskBook.rules.first)
    var form = try Cases.clean("云岩区")
    let rows = form.submission.rows(.projects).indices
    for row in rows {
      form.type("是", into: "counted", of: row)
      form.type(row % 2 == 0 ? code : " \(code)", into: "creditCode", of: row)
    }
    let inquiry = Inquiry(taskBook: taskBook, setting: setting, submission: form.submission)
    let indicator = try #require(inquiry.indicator(.strongEnterprises))
    #expect(try inquiry.derived(indicator)?.value == 1)
  }
}
