import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// How findings come by level, state, order and verdict.
struct JudgingTests {
  /// A form with one breach of P403.
  private func breach() throws -> Filling {
    var form = try Cases.clean("乌当经济开发区")
    let counted = form.submission.rows(.projects).lastIndex { $0["counted"]?.flag == true }
    form.type("B", into: "section", of: try #require(counted))
    return form
  }

  private func setting(
    _ id: String, _ change: (inout RuleSetting) -> Void
  ) throws -> TaskBook {
    var book = try Cases.taskBook.get()
    let index = try #require(book.rules.firstIndex { $0.id == id })
    change(&book.rules[index])
    return book
  }

  @Test("A waiver settles an error as long as it holds, and is shown")
  func waiver() throws {
    let form = try breach()
    var book = try Cases.taskBook.get()
    let june = try #require(Period("2023-06"))
    let may = try #require(Period("2023-05"))
    book.waivers = [
      Waiver(unit: "乌当经济开发区", rule: "P403", reason: "省级批准", approver: "办公室", expiry: june)
    ]
    let waived = try Cases.judgement(of: form, in: book)
    #expect(waived.findings.map(\.state) == [.waived])
    #expect(waived.findings.first?.reason?.contains("省级批准") == true)
    #expect(waived.verdict == .accepted)
    book.waivers[0].expiry = may
    #expect(try Cases.judgement(of: form, in: book).verdict == .returned)
    book.waivers[0].expiry = june
    book.waivers[0].unit = "白云经济开发区"
    #expect(try Cases.judgement(of: form, in: book).verdict == .returned)
  }

  @Test("A rule applies while it is on and valid", arguments: [true, false])
  func validity(isOn: Bool) throws {
    let form = try breach()
    let june = try #require(Period("2023-06"))
    let may = try #require(Period("2023-05"))
    let july = try #require(Period("2023-07"))
    for (from, to, holds) in [
      (nil, nil, true), (june, june, true), (july, nil, false), (nil, may, false),
    ] {
      let book = try setting("P403") {
        ($0.isOn, $0.validFrom, $0.validTo) = (isOn, from, to)
      }
      let judgement = try Cases.judgement(of: form, in: book)
      #expect(judgement.findings.contains { $0.rule == "P403" } == (isOn && holds))
      #expect(judgement.unseen == [])
    }
  }

  @Test("A rule without setting, or without its parameter, is told as not evaluated")
  func notEvaluated() throws {
    var book = try Cases.taskBook.get()
    book.rules.removeAll { $0.id == "V202" }
    let form = try breach()
    #expect(
      try Cases.judgement(of: form, in: book).unseen.map(\.rule) == ["V202"])
    book = try setting("P403") { $0.parameters = [:] }
    let judgement = try Cases.judgement(of: form, in: book)
    #expect(judgement.findings.map(\.line) == [])
    #expect(judgement.unseen.map(\.rule) == ["P403"])
    #expect(judgement.unseen.first?.why.contains("sections") == true)
  }

  @Test(
    "At a key node what was a notice asks for a reason",
    arguments: [("2023-03", true), ("2023-05", false), ("2023-06", true), ("2023-12", true)])
  func keyNode(period: String, isNode: Bool) throws {
    var form = try Cases.clean("市投资促进局", period)
    for row in form.submission.rows(.activities).indices {
      form.type("拜访", into: "type", of: row, in: .activities)
    }
    form.recount()
    let judgement = try Cases.judgement(of: form, collecting: period)
    #expect(judgement.findings.map(\.rule) == ["P409"])
    #expect(judgement.findings.map(\.level) == [isNode ? .verify : .notice])
    #expect(judgement.verdict == (isNode ? .toExplain : .accepted))
  }

  @Test("Errors come first, then sheets and cells in order; the same each time")
  func order() throws {
    var form = try Cases.clean("云岩区")
    form.type("/", into: "paidIn", of: 3)
    form.type("附件", into: "signed", of: 1)
    form.type("约2", into: .digital)
    form.type("约3", into: .trips)
    form.submission.identity.issue = "2022-1"
    let judgement = try Cases.judgement(of: form)
    #expect(judgement.findings.map(\.rule) == ["V202", "V202", "V202", "V202", "S112"])
    #expect(
      judgement.findings.map(\.observation.header) == [
        form.submission.figures[.trips]?.header, form.submission.figures[.digital]?.header,
        "签约金额(亿元)", "本年到位资金(亿元)", "版次",
      ])
    #expect(try Cases.judgement(of: form) == judgement)
  }

  @Test("A fingerprint stays while the trouble does; the hash of values goes with the values")
  func fingerprint() throws {
    var form = try Cases.clean("云岩区")
    form.type("约2", into: .trips)
    let first = try #require(try Cases.judgement(of: form).findings.first)
    form.type("约3", into: .trips)
    let second = try #require(try Cases.judgement(of: form).findings.first)
    #expect(first.fingerprint == second.fingerprint)
    #expect(first.fingerprint.count == 16)
    #expect(first.valueHash != second.valueHash)
    var other = try Cases.clean("南明区")
    other.type("约3", into: .trips)
    let third = try #require(try Cases.judgement(of: other).findings.first)
    #expect(third.fingerprint != second.fingerprint)
    #expect(third.valueHash == second.valueHash)
  }

  @Test("The fingerprint of a ledger's cell goes by its project, not by its row")
  func fingerprintOfRow() throws {
    var form = try Cases.clean("云岩区")
    form.type("/", into: "paidIn", of: 2)
    let before = try #require(try Cases.judgement(of: form).findings.first)
    var rows = form.submission.rows(.projects)
    rows.swapAt(0, 2)
    form.submission.ledgers[.projects]?.rows = rows
    let after = try #require(try Cases.judgement(of: form).findings.first)
    #expect(before.fingerprint == after.fingerprint)
  }

  @Test("Findings about like subjects in one file have fingerprints of their own")
  func fingerprintsDiffer() throws {
    var form = try Cases.clean("云岩区")
    for row in 0..<3 {
      form.type(nil, into: "id", of: row)
      form.type("同名", into: "name", of: row)
    }
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.rule) == ["V215", "V215", "V215"])
    #expect(Set(findings.map(\.fingerprint)).count == 3)
  }
}
