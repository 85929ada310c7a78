import FoundationEssentials
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Rulebook

/// What a finding proposes is what was probably meant, and its words are whole.
struct WordingTests {
  @Test(
    "A word that denies is not taken for its contrary, nor a short one for any that is as short",
    arguments: [("inZone", "不是"), ("kind", "国企"), ("inZone", "非")])
  func choices(column: String, typed: String) throws {
    var form = try Cases.clean("云岩区")
    form.type(typed, into: column, of: 0)
    let finding = try #require(
      try Cases.judgement(of: form).findings.first { $0.rule == "V211" })
    #expect(!finding.observation.message.contains("吧?"))
  }

  @Test("A credit code that was kept as a number is told to have lost its digits")
  func creditCode() throws {
    var form = try Cases.clean("云岩区")
    form.type(.number(9.15202e17), into: "creditCode", of: 0)
    form.submission.ledgers[.projects]?.rows[0].entries["creditCode"]?.text = "9.15202E+17"
    let finding = try #require(
      try Cases.judgement(of: form).findings.first { $0.rule == "V212" })
    #expect(finding.observation.message.contains("按数存了"))
  }

  @Test("What is hidden is said once to be")
  func hidden() throws {
    var form = try Cases.clean("云岩区")
    let place = Place(sheet: "项目台账", cell: CellReference(row: 5, column: 1))
    form.submission.hidden = [HiddenPart(place: place, what: "第 5 行")]
    let finding = try #require(try Cases.judgement(of: form).findings.first)
    #expect(finding.observation.message == "“项目台账”的第 5 行被隐藏,里面有数据。")
  }

  @Test("A total that stands above all rows sums those below it")
  func totalOnTop() throws {
    for (cents, rules) in [(0.0, [String]()), (0.01, ["L308"])] {
      var form = try Cases.clean("市科技局")
      let sum = form.submission.rows(.projects).indices.reduce(0) {
        $0 + form.number("signed", of: $1)
      }
      var total = try #require(form.submission.rows(.projects).first)
      for key in total.entries.keys {
        total.entries[key]?.reading = key == "signed" ? .number(sum, .plain) : .blank
      }
      if cents > 0 { total.entries["signed"]?.reading = .number(sum + 1, .plain) }
      total.number = 1
      form.submission.ledgers[.projects]?.totals = [total]
      #expect(try Cases.judgement(of: form).findings.map(\.rule) == rules)
    }
  }

  @Test("A figure far beyond all is not said to match the target in another unit")
  func noFit() throws {
    var form = try Cases.clean("市科技局")
    form.type(5e15, into: .signing)
    #expect(try !Cases.judgement(of: form).findings.contains { $0.rule == "V213" })
  }
}
