import Rulebook
import Testing

@testable import Reports

struct RulesNotRunTests {
  @Test func `rules with one reason stand in one line, none left out`() {
    let groups = RulesNotRun.grouped([
      .init(rule: "L305", why: "空白"), .init(rule: "P401", why: "读不出数"),
      .init(rule: "P409", why: "空白"),
    ])
    #expect(groups.map(\.rules) == ["L305、P409", "P401"])
    #expect(groups.map(\.why) == ["空白", "读不出数"])
  }
}
