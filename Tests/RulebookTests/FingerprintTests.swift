import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Rulebook

/// A trouble is the same wherever its cell has gone and whatever its sheet is called.
struct FingerprintTests {
  @Test("A missing column of a renamed sheet is the trouble that it was")
  func missingColumn() throws {
    let prints = try ["项目台账", "项目"].map { name in
      var form = try Cases.clean("云岩区")
      form.submission.ledgers[.projects]?.sheet = name
      form.submission.missing = [MissingPart(sheet: name, column: "签约日期")]
      return try print(of: "S106", in: form)
    }
    #expect(prints[0] == prints[1])
  }

  @Test(
    "A second sheet of a table is the trouble that it was under another name, rows further down")
  func doubledSheet() throws {
    let prints = try [("项目台账 (2)", 3), ("副本", 8)].map { name, row in
      var form = try Cases.clean("云岩区")
      let place = Place(sheet: name, cell: CellReference(row: row, column: 1))
      let read = Place(sheet: "项目台账", cell: CellReference(row: row, column: 1))
      form.submission.doubled = [DoubledPart(place: place, read: read, subject: "项目台账")]
      return try print(of: "S114", in: form)
    }
    #expect(prints[0] == prints[1])
  }

  @Test("Hidden figures are the same trouble under the sheet's other name")
  func hiddenPart() throws {
    let prints = try ["项目台账", "项目"].map { name in
      var form = try Cases.clean("云岩区")
      form.submission.ledgers[.projects]?.sheet = name
      let place = Place(sheet: name, cell: CellReference(row: 5, column: 1))
      form.submission.hidden = [HiddenPart(place: place, what: "第5行")]
      return try print(of: "S111", in: form)
    }
    #expect(prints[0] == prints[1])
  }

  /// The fingerprint and the hash of values of the only finding of a rule.
  private func print(of rule: String, in form: Filling) throws -> [String] {
    let found = try Cases.judgement(of: form).findings.filter { $0.rule == rule }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    return [finding.fingerprint, finding.valueHash]
  }
}
