import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// What a resident office's projects count for, and what if.
struct CreditAccountTests {
  @Test("A clean form's credits are those it claims, and its bonus is the bonus due")
  func clean() throws {
    let form = try Cases.clean("市政府驻北京联络处", "2023-12")
    let account = try #require(CreditAccount(form.submission, in: form.taskBook))
    #expect(account.lines.allSatisfy { $0.due == $0.claimed })
    #expect(account.total == form.submission.figures[.signing]?.number)
    #expect(account.industrialTotal == form.submission.figures[.industrialSigning]?.number)
    #expect(account.bonus?.total == form.submission.figures[.bonus]?.number)
    #expect(account.notEvaluated == [] && account.unknownProjects == [])
  }

  @Test("Assuming a first visit for an accompanied project doubles its credit")
  func whatIf() throws {
    let form = try Cases.clean("市政府驻北京联络处")
    let row = form.first("recognition", "陪同考察")
    let id = try #require(form.submission.rows(.projects)[row]["id"]?.text)
    let before = try #require(CreditAccount(form.submission, in: form.taskBook))
    let after = try #require(
      CreditAccount(form.submission, in: form.taskBook, assuming: [id: "首次拜访", "没有": "首次拜访"]))
    #expect(after.lines[row].isAssumed)
    #expect(after.lines[row].due == (before.lines[row].due ?? 0) * 2)
    #expect(after.total - before.total == before.lines[row].due)
    #expect(after.unknownProjects == ["没有"])
  }

  @Test("A project without 认定方式 has no credit, and the bonus cannot be told")
  func missing() throws {
    var form = try Cases.clean("市政府驻北京联络处")
    form.type(nil, into: "recognition", of: 0)
    let account = try #require(CreditAccount(form.submission, in: form.taskBook))
    #expect(account.lines[0].due == nil)
    #expect(account.bonus == nil)
    #expect(account.notEvaluated == ["项目台账第4行没有认定方式"])
  }

  @Test("Other tables have no signing credit")
  func otherTables() throws {
    let form = try Cases.clean("市投资促进局")
    #expect(CreditAccount(form.submission, in: form.taskBook) == nil)
  }

  @Test(
    "A large project earns the higher step alone, from the number itself on",
    arguments: [(9.9999, 0), (10.0, 5), (19.9999, 5), (20.0, 10)])
  func tiers(signed: Double, points: Int) throws {
    let form = try Cases.clean("市政府驻武汉办事处", "2023-01")
    let before = try #require(CreditAccount(form.submission, in: form.taskBook)?.bonus)
    var changed = form
    let row = form.first("recognition", "陪同考察")
    changed.type("I", into: "section", of: row)
    changed.type(signed, into: "signed", of: row)
    let after = try #require(CreditAccount(changed.submission, in: form.taskBook)?.bonus)
    #expect(after.total - before.total == Decimal(points))
  }

  @Test("Only whole 亿元 above the target earn points, and only once it is met")
  func beyondTarget() throws {
    var form = try Cases.clean("市政府驻武汉办事处", "2023-01")
    let unit = try #require(form.submission.identity.unit)
    let target = try #require(form.taskBook.target(of: unit, .industrialSigning)?.figure)
    let row = form.first("section", "C")
    form.type("首次拜访", into: "recognition", of: row)
    form.type(0, into: "signed", of: row)
    let others = try #require(CreditAccount(form.submission, in: form.taskBook)).industrialTotal
    for (over, points) in [(-0.0001, 0), (0.0, 0), (0.9999, 0), (1.0, 2), (2.9999, 4)] {
      var changed = form
      changed.type((target - others).double + over, into: "signed", of: row)
      let bonus = try #require(CreditAccount(changed.submission, in: form.taskBook)?.bonus)
      #expect(bonus.items[1].points == Decimal(points) / 10, "\(over)")
    }
  }
}
