import FoundationEssentials
import TaskBooks
import Testing

/// What other modules ask a task book.
@Suite struct LookupTests {
  let book: TaskBook

  init() throws { book = try TaskBook.builtIn() }

  @Test(
    arguments: [
      ("高新区", "高新技术开发区"), ("贵阳高新区", "高新技术开发区"), ("经开区", "经济技术开发区"),
      ("综保区", "贵阳综合保税区"), ("双龙经济区", "双龙航空港经济区"), ("贵安新区", "贵安新区(贵安综保区)"),
      ("贵安新区(贵安综保区)", "贵安新区(贵安综保区)"), (" 云 岩区", "云岩区"),
      ("北京联络处", "市政府驻北京联络处"), ("市政府驻广州〈深圳〉办事处", "市政府驻广州(深圳)办事处"),
    ])
  func aUnitIsFoundByItsNames(name: String, unit: String) {
    #expect(book.unit(named: name)?.name == unit)
  }

  @Test func anUnknownUnitIsSuggestedAndNotTaken() {
    #expect(book.unit(named: "高新技木开发区") == nil)
    #expect(book.nearestUnit(to: "高新技木开发区")?.name == "高新技术开发区")
    #expect(book.nearestUnit(to: "") == nil)
    #expect(book.nearestUnit(to: "联合国教科文组织总部") == nil)
  }

  @Test func aStageTargetIsTheYearByTheMonth() throws {
    let unit = try #require(book.unit(named: "高新技术开发区"))
    let may = try #require(Period("2023-05"))
    let year = try #require(book.target(of: unit, .paidIn)?.figure)
    #expect(book.stageTarget(of: unit, .paidIn, in: may) == year * 5 / 12)
    #expect(book.stageTarget(of: unit, .paidIn, in: may) == Decimal(string: "68.75"))
    #expect(book.stageTarget(of: unit, .industrialShare, in: may) == nil)
    let bonded = try #require(book.unit(named: "综保区"))
    #expect(book.target(of: bonded, .headquarters) == .notAssessed)
    #expect(book.stageTarget(of: bonded, .headquarters, in: may) == nil)
  }

  @Test func aLevelRisesAtItsKeyNodes() throws {
    let share = try #require(book.rule("P401"))
    let large = try #require(book.rule("P411"))
    let strong = try #require(book.rule("P402"))
    let levels = try ["2023-05", "2023-06", "2023-12"].map { name in
      let period = try #require(Period(name))
      return [share, large, strong].map { book.level(of: $0, in: period) }
    }
    #expect(
      levels == [
        [.notice, .notice, .error], [.verify, .notice, .error], [.verify, .verify, .error],
      ])
  }

  @Test func aRuleHoldsWithinItsPeriods() throws {
    var rule = try #require(book.rule("P402"))
    let december = try #require(Period("2023-12"))
    let next = try #require(Period("2024-01"))
    #expect(rule.holds(in: december))
    #expect(!rule.holds(in: next))
    rule.isOn = false
    #expect(!rule.holds(in: december))
  }

  @Test func aParameterIsReadOrNamed() throws {
    let bonus = try #require(book.rule("P407"))
    #expect(try bonus.decimal("overPoints") == Decimal(string: "0.2"))
    #expect(
      try bonus.steps("tiers") == [
        ParameterStep(from: 10, value: 5), ParameterStep(from: 20, value: 10),
      ])
    #expect(try book.rule("P403")?.list("sections") == ["C"])
    #expect(try book.rule("P411")?.integer("provincialTable") == 2)
    let error = #expect(throws: ParameterError.self) { try bonus.decimal("tiers") }
    #expect(error?.description == "规则 P407 的参数 tiers:任务书里是“10→5、20→10”,应为一个数")
    #expect(throws: ParameterError.self) { try bonus.decimal("nothing") }
  }

  @Test func everyChoiceThatARuleScoresHasItsParameter() throws {
    let recognition = try #require(book.rule("P406"))
    for choice in try #require(book.choices(named: "认定方式")) {
      #expect(throws: Never.self) { try recognition.decimal(choice) }
    }
    let factories = try #require(book.rule("P408"))
    for choice in try #require(book.choices(named: "建成类别")) {
      #expect(throws: Never.self) { try factories.steps(choice) }
    }
  }
}
