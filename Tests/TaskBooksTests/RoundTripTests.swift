import FoundationEssentials
import TaskBooks
import Testing

@testable import make_taskbook

/// What the lists of the source say is what the loaded task book says.
@Suite struct RoundTripTests {
  let book: TaskBook
  let source: TaskBookSource

  init() throws {
    book = try TaskBook.builtIn()
    source = try TaskBookSource(directory: Fixture.source)
  }

  @Test func units() throws {
    for record in try source.records(of: "units.csv") {
      let unit = try #require(book.unit(named: record["责任单位"] ?? ""))
      #expect(String(unit.table) == record["表号"])
      #expect(unit.aliases.joined(separator: "、") == record["别名"])
    }
  }

  @Test func indicators() throws {
    let records = try source.records(of: "indicators.csv")
    #expect(book.indicators.map(\.id.rawValue) == records.map { $0["指标"] })
    #expect(book.indicators.map(\.header) == records.map { $0["表头"] })
    #expect(book.indicators.map(\.unit) == records.map { $0["单位"] })
    #expect(book.indicators.map { String($0.decimals) } == records.map { $0["小数位"] })
    let industry = Condition(column: "section", values: ["B", "C", "D"])
    let six = [
      "央企", "世界500强", "中国500强", "民企500强", "专精特新(省级以上)", "独角兽",
    ]
    let expected: [(Int, IndicatorID, Derivation)] = [
      (1, .paidIn, .sum(ledger: .projects, column: "paidIn", where: [])),
      (1, .industrialPaidIn, .sum(ledger: .projects, column: "paidIn", where: [industry])),
      (1, .industrialShare, .ratio(of: .industrialPaidIn, to: .paidIn)),
      (
        1, .strongEnterprises,
        .distinct(
          ledger: .projects, column: "creditCode",
          where: [Condition(column: "counted", values: ["是"])])
      ),
      (
        1, .centralEnterpriseSigning,
        .sum(
          ledger: .projects, column: "signed", where: [Condition(column: "kind", values: ["央企"])])
      ),
      (
        2, .strongProjects,
        .count(ledger: .projects, where: [Condition(column: "counted", values: ["是"])])
      ),
      (2, .factoryScore, .byRule("P408")),
      (
        3, .invitedStrong,
        .count(
          ledger: .activities,
          where: [
            Condition(column: "type", values: ["邀请来筑"]), Condition(column: "kind", values: six),
          ])
      ),
      (3, .industrialSigning, .sum(ledger: .projects, column: "credited", where: [industry])),
      (3, .bonus, .byRule("P407")),
      (4, .signing, .sum(ledger: .projects, column: "signed", where: [])),
      (5, .factoryArea, .sum(ledger: .projects, column: "factoryArea", where: [])),
    ]
    for (table, id, derivation) in expected {
      #expect(book.indicator(id, inTable: table)?.derivation == derivation)
    }
    #expect(book.indicators.allSatisfy { $0.derivation != nil })
  }

  @Test func ledgers() throws {
    let records = try source.records(of: "ledgers.csv")
    let columns = book.ledgers.flatMap(\.columns)
    #expect(columns.map(\.title) == records.map { $0["列名"] })
    #expect(columns.map(\.prompt) == records.map { $0["提示"] })
    #expect(book.ledgers.map(\.sheet) == ["项目台账", "活动台账", "标房台账"])
    #expect(book.ledgers.map(\.tables) == [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [2]])
    let projects = try #require(book.ledger(.projects))
    #expect(projects.columns(forTable: 3).contains { $0.key == "recognition" })
    #expect(!projects.columns(forTable: 1).contains { $0.key == "recognition" })
    #expect(projects.columns.first { $0.key == "paidIn" }?.requiredIn == [1, 2])
    #expect(projects.columns.first { $0.key == "section" }?.kind == .choice(list: "行业门类"))
    let activities = try #require(book.ledger(.activities))
    #expect(
      activities.columns.first { $0.key == "counterpart" }?.requiredWhen
        == Condition(column: "type", values: ["拜访", "邀请来筑"]))
  }

  @Test func rules() throws {
    let records = try source.records(of: "rules.csv")
    #expect(book.rules.map(\.id) == records.map { $0["规则"] })
    #expect(book.rules.map(\.level.chinese) == records.map { $0["级别"] })
    #expect(book.rules.map { $0.keyNodeLevel?.chinese ?? "" } == records.map { $0["关键节点级别"] })
    #expect(book.rules.map(\.clause) == records.map { $0["依据"] })
    #expect(book.rules.map(\.about) == records.map { $0["说明"] })
    #expect(book.rules.map { $0.validFrom?.description ?? "" } == records.map { $0["有效期起"] })
    #expect(book.rules.map { $0.validTo?.description ?? "" } == records.map { $0["有效期止"] })
    // What looks at several submissions at once (X, H) is not built, and so it is off.
    #expect(book.rules.filter { !$0.isOn }.allSatisfy { "XH".contains($0.id.prefix(1)) })
    #expect(book.rules.contains { $0.isOn })
    for record in try source.records(of: "parameters.csv") where record["规则"] != "通用" {
      let rule = try #require(book.rule(record["规则"] ?? ""))
      #expect(rule.parameters[record["参数"] ?? ""] == record["值"])
    }
    #expect(book.keyMonths == [3, 6, 12])
    #expect(book.reasonLength == 6)
  }

  @Test func choices() throws {
    let rows = try source.rows(of: "choices.csv")
    #expect(book.choices.map(\.name) == rows[0])
    for (column, list) in book.choices.enumerated() {
      #expect(list.values == rows.dropFirst().map { $0[column] }.filter { !$0.isEmpty })
    }
    #expect(book.choices(named: "行业门类")?.count == 20)
  }

  @Test func goals() throws {
    let records = try source.records(of: "goals.csv")
    #expect(book.goals.map { FigureText.digits($0.figure) } == records.map { $0["数"] })
    #expect(book.goals.map(\.scope.rawValue) == records.map { $0["范围"] })
    #expect(book.goals.map(\.source) == records.map { $0["出处"] })
  }

  @Test func fillingNotesShowTheParameters() throws {
    let records = try source.records(of: "filling-notes.csv")
    #expect(book.fillingNotes.map(\.text) == records.map { $0["内容"] })
    let notes = book.fillingNotes(forTable: 2)
    #expect(notes.contains("优强项目指项目投资额3亿元以上(含3亿元)的制造业项目。"))
    for table in 1...5 {
      #expect(book.fillingNotes(forTable: table).allSatisfy { !$0.contains("{") })
    }
  }

  @Test func waivers() throws {
    #expect(book.waivers.isEmpty)
    let granted = try Fixture.source {
      $0.files["waivers.csv"]?.append(["高新区", "L305", "系统迁移,台账补录中", "王主任", "2023-06"])
    }
    let bytes = try Fixture.bytes(of: TaskBookDraft(granted))
    let book = try TaskBook.load(bytes: bytes, name: "granted.xlsx")
    let unit = try #require(book.unit(named: "高新技术开发区"))
    let june = try #require(Period("2023-06"))
    let july = try #require(Period("2023-07"))
    #expect(book.waiver(of: "L305", for: unit, in: june)?.approver == "王主任")
    #expect(book.waiver(of: "L305", for: unit, in: july) == nil)
    #expect(book.waiver(of: "L302", for: unit, in: june) == nil)
  }
}
