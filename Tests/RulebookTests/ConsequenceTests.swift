import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// One mistake is told once; what follows from it stands under it or is not evaluated.
struct ConsequenceTests {
  @Test("What a figure makes wrong elsewhere folds under its disagreement with the ledger")
  func figure() throws {
    var form = try Cases.clean("云岩区")
    let half = (form.submission.figures[.industrialPaidIn]?.number ?? 0) / 2
    let spot = form.type(.number(half.double), into: .industrialPaidIn)
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.rule) == ["L305"])
    #expect(findings.first?.spot == spot)
    #expect(Set(findings.first?.hides.map(\.rule) ?? []) == ["L302", "P409"])
  }

  @Test("Nothing folds under what is waived: nobody will put it right")
  func waived() throws {
    var form = try Cases.clean("云岩区")
    let half = (form.submission.figures[.industrialPaidIn]?.number ?? 0) / 2
    form.type(.number(half.double), into: .industrialPaidIn)
    var book = try Cases.taskBook.get()
    let june = try #require(Period("2023-06"))
    book.waivers = [
      Waiver(unit: "云岩区", rule: "L305", reason: "口径不同", approver: "办公室", expiry: june)
    ]
    let findings = try Cases.judgement(of: form, in: book).findings
    #expect(Set(findings.map(\.rule)) == ["L305", "L302", "P409"])
  }

  @Test("A claim that breaks a clause takes the count that the form leaves out with it")
  func claim() throws {
    var form = try Cases.clean("乌当经济开发区")
    let row = form.first("counted", "否")
    form.type("是", into: "counted", of: row)
    form.type(2, into: "investment", of: row)
    form.type(2, into: "signed", of: row)
    form.type("C", into: "section", of: row)
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.rule) == ["P402"])
    #expect(findings.first?.hides.map(\.rule) == ["L305"])
  }

  @Test("A credit that is wrong in the ledger and right in the form is told once")
  func credit() throws {
    var form = try Cases.clean("市政府驻北京联络处")
    let row = form.first("recognition", "陪同考察")
    let signed = form.number("signed", of: row)
    let spot = form.type(.number(signed.double), into: "credited", of: row)
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.rule) == ["P406"])
    #expect(findings.first?.spot == spot)
    #expect(findings.first?.hides.allSatisfy { $0.rule == "L305" } == true)
    #expect(findings.first?.hides.isEmpty == false)
  }

  @Test("A project that stands twice explains the sums that count it once")
  func duplicate() throws {
    var form = try Cases.clean("市投资促进局")
    var copy = try #require(form.submission.rows(.projects).first)
    copy.number = 1_000
    for (key, entry) in copy.entries {
      var entry = entry
      entry.place.cell.row = 1_000
      copy.entries[key] = entry
    }
    form.submission.ledgers[.projects]?.rows.append(copy)
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.rule) == ["L306"])
    #expect(findings.first?.hides.contains { $0.rule == "L305" } == true)
  }

  @Test("Rules that need a cell which another rule objects to are told as not evaluated")
  func unusable() throws {
    var form = try Cases.clean("云岩区")
    form.type("约5亿左右", into: .paidIn)
    let judgement = try Cases.judgement(of: form)
    #expect(judgement.findings.map(\.rule) == ["V202"])
    #expect(judgement.unseen.map(\.rule) == ["L301", "L302", "L305", "P409"])
    #expect(judgement.unseen.allSatisfy { $0.why.contains("产业到位资金") })
  }

  @Test("A ledger that is missing leaves its figures unchecked, and says so")
  func missingLedger() throws {
    var form = try Cases.clean("市投资促进局")
    form.submission.ledgers[.projects] = nil
    let judgement = try Cases.judgement(of: form)
    #expect(judgement.findings.map(\.rule) == ["S106"])
    #expect(judgement.unseen.filter { $0.rule == "L305" }.count == 2)
    #expect(judgement.unseen.allSatisfy { $0.why.contains("项目台账") })
  }

  @Test("A form of another month is not held against this month's stage")
  func otherPeriod() throws {
    let form = try Cases.clean("云岩区", "2023-05")
    let judgement = try Cases.judgement(of: form, collecting: "2023-12")
    #expect(judgement.findings.map(\.rule) == ["S108"])
    #expect(judgement.unseen.map(\.rule) == ["H601", "H602", "H603", "H604", "P409"])
    #expect(judgement.period?.description == "2023-12")
  }

  @Test("A form of an unknown unit is looked at all the same")
  func unknownUnit() throws {
    var form = try Cases.clean("云岩区")
    form.submission.identity.unit = nil
    form.submission.identity.issuedTo = nil
    form.type("见附件", into: .trips)
    let judgement = try Cases.judgement(of: form)
    #expect(Set(judgement.findings.map(\.rule)) == ["S107", "V202"])
    #expect(judgement.unit == nil)
    #expect(judgement.unseen.contains { $0.rule == "P409" })
  }
}

extension Decimal {
  /// The double nearest to it.
  var double: Double { Double(description) ?? 0 }
}
