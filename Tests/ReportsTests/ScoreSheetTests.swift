import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// 得分 and 计分明细: what is due, item by item, and where it comes from.
struct ScoreSheetTests {
  private let year: SampleYear

  init() throws { year = try SampleYear() }

  private func value(_ cell: CellDraft) -> Decimal? {
    if case .number(let number)? = cell.value { Decimal(shortest: number) } else { nil }
  }

  @Test("What is due is what plain sums over the sample ledgers give", arguments: [6, 12])
  func due(_ month: Int) throws {
    let year = try SampleYear(month < 10 ? "2023-0\(month)" : "2023-\(month)")
    let result = try year.consolidation()
    let items = ScoreItems(result)
    let rows = ScoreSheet(items, in: result).sheet.rows
    for unit in year.desk.taskBook.units(ofTable: 3) {
      let data = try year.desk.data(unit.name)
      let projects = data.ledgers[.projects] ?? []
      var (all, industry, large): (Decimal, Decimal, Decimal) = (0, 0, 0)
      for project in projects {
        let signed = SampleYear.number(project["signed"])
        let credit = project["recognition"] == .text("陪同考察") ? signed / 2 : signed
        all += credit
        if [.text("B"), .text("C"), .text("D")].contains(project["section"]) { industry += credit }
        large += signed >= 20 ? 10 : signed >= 10 ? 5 : 0
      }
      let leads = Set(
        (data.ledgers[.activities] ?? []).filter { $0["leadTaken"] == .flag(true) }
          .map { $0["creditCode"] })
      let target = try #require(
        year.desk.taskBook.target(of: unit, .industrialSigning)?.figure)
      let over = industry > target ? Int((industry - target).description.prefix { $0 != "." }) : 0
      let bonus = Decimal(leads.count) + Decimal(over ?? 0) / 5 + large
      let cells = try rows.cells(of: unit.name)
      #expect(value(cells[3]) == all)
      #expect(value(cells[6]) == industry)
      #expect(value(cells[9]) == bonus)
      #expect([5, 8, 11].map { value(cells[$0 - 1]) } == [0, 0, 0])
      let own = items.items.filter { $0.unit == unit }
      #expect(own.count { $0.kind == .credit } == projects.count)
      #expect(own.count { $0.subject.hasPrefix("线索纳入主要领导外出:") } == leads.count)
    }
    for unit in year.desk.taskBook.units(ofTable: 2) {
      var score: Decimal = 0
      let halls = try year.desk.data(unit.name).ledgers[.factories] ?? []
      for (group, from, points) in [
        ("2021年及以前", Decimal(90), Decimal(12)), ("2022和2023年建成满一年", 80, 12), ("2023年在建", 50, 6),
      ] {
        let own = halls.filter { $0["group"] == .text(group) }
        let area = own.map { SampleYear.number($0["area"]) }.reduce(0, +)
        let used = own.map { SampleYear.number($0["used"]) }.reduce(0, +)
        guard area > 0 else { continue }
        score += min(points, points * used * 100 / area / from)
      }
      let cells = try rows.cells(of: unit.name)
      #expect(value(cells[12]) == FigureText.rounded(score, decimals: 2))
    }
  }

  @Test("What is calculated anew is what is stored, with thirds that decide a half hundredth")
  func recalculation() throws {
    let result = try year.consolidation(without: ["市政府驻武汉办事处"], before: [3: []]) { data in
      if data.unit == "云岩区" {
        data.figures[.paidIn] = Decimal(string: "37.4999999999")
        data.figures[.industrialShare] = Decimal(string: "22.9999999999")
      }
      guard data.unit == "清镇经济开发区" else { return }
      data.ledgers[.factories] = [
        ["name": .text("甲"), "group": .text("2021年及以前"), "area": .number(4), "used": .number(1)],
        [
          "name": .text("乙"), "group": .text("2022和2023年建成满一年"), "area": .number(3),
          "used": .number(Decimal(1) / 1000),
        ],
        ["name": .text("丙"), "group": .text("2023年在建"), "area": .number(18), "used": .number(1)],
      ]
    }
    let path = year.desk.path("all.xlsx")
    try result.write(to: path)
    let count = try Recalculation.check(
      path, sheets: ["工业占比", "关键节点", "得分", "计分明细", "图表"])
    #expect(count > 2000)
    let cells = try Desk.cells(of: path, sheet: "得分")
    let row = try #require(ScoreSheet(ScoreItems(result), in: result).rows["清镇经济开发区"])
    // 12×(1/4)÷0.9 + 12×(1/3000)÷0.8 + 6×(1/18)÷0.5 = 3.333… + 0.005 + 0.666…
    #expect(cells["M\(row)"]?.value == .number(4.01))
    #expect(cells["M\(row)"]?.formula?.contains("SUMIFS(计分明细!$L$4:") == true)
  }

  @Test(
    "A part without floor area earns no points and is not scored 0; without any there is no score")
  func noFloorArea() throws {
    let result = try year.consolidation { data in
      guard ["清镇经济开发区", "花溪工业园区"].contains(data.unit) else { return }
      for index in (data.ledgers[.factories] ?? []).indices
      where data.unit == "花溪工业园区" || index == 0 {
        data.ledgers[.factories]?[index]["area"] = .number(0)
        data.ledgers[.factories]?[index]["used"] = .number(0)
      }
    }
    let items = ScoreItems(result)
    let sheet = items.sheet(writtenTo: "all.xlsx", scores: [:])
    let first = try #require(items.firstRow(of: year.desk.unit("清镇经济开发区")))
    #expect(sheet.rows[first - 1].cells[11].value == .text("不计分"))
    #expect(value(sheet.rows[first].cells[11]) != nil)
    let none = try ScoreSheet(items, in: result).sheet.rows.cells(of: "花溪工业园区")
    #expect(none[12].value == .text("不计分"))
    #expect(none.last?.value == .text("各类标房都没有建成面积,不计分"))
  }

  @Test("A unit that is not counted says why, and one that cannot be told says what lacks")
  func unknown() throws {
    let office = "市政府驻北京联络处"
    let result = try year.consolidation(without: ["市政府驻武汉办事处"]) { data in
      if data.unit == office { data.ledgers[.projects]?[0]["recognition"] = nil }
    }
    let items = ScoreItems(result)
    let rows = ScoreSheet(items, in: result).sheet.rows
    let missing = try rows.cells(of: "市政府驻武汉办事处")
    #expect(missing.last?.value == .text("未计入:未报"))
    #expect(missing.allSatisfy { $0.formula == nil })
    let untold = try rows.cells(of: office)
    #expect(untold[9].value == .text("算不出"))
    #expect(untold[10].value == nil)
    #expect(untold.last?.value == .text("项目台账第4行没有认定方式"))
    let first = try #require(items.items.first { $0.unit.name == office })
    #expect(first.due == nil && first.basis == "没有认定方式,算不出")
    let sheet = items.sheet(writtenTo: "all.xlsx", scores: [:])
    let row = try #require(items.firstRow(of: first.unit))
    #expect(sheet.rows[row - 1].cells[9].value == .text("算不出"))
    #expect(sheet.rows[row - 1].cells[7].value == .text("未填"))
  }

  @Test("A claim above what is due shows by how much")
  func difference() throws {
    let result = try year.consolidation { data in
      guard data.unit == "市政府驻上海联络处" else { return }
      data.figures[.bonus] = (data.figures[.bonus] ?? 0) + 5
      data.figures[.signing] = (data.figures[.signing] ?? 0) - 0.5
    }
    let cells = try ScoreSheet(ScoreItems(result), in: result).sheet.rows
      .cells(of: "市政府驻上海联络处")
    #expect(value(cells[4]) == -0.5)
    #expect(value(cells[7]) == 0)
    #expect(value(cells[10]) == 5)
  }

  @Test("Two large projects are an item each, with their own names and cells")
  func largeProjects() throws {
    let office = "市政府驻重庆(成都)办事处"
    let result = try year.consolidation { data in
      guard data.unit == office else { return }
      data.ledgers[.projects]?[0]["signed"] = .number(20)
      data.ledgers[.projects]?[2]["signed"] = .number(10)
    }
    let large = ScoreItems(result).items.filter {
      $0.unit.name == office && $0.subject.hasPrefix("重大项目:")
    }
    #expect(large.map(\.points) == [10, 5])
    #expect(large.map { $0.place?.description } == ["项目台账!I4", "项目台账!I6"])
    let names = try year.desk.data(office).ledgers[.projects]?.compactMap { $0["name"] }
    guard case .text(let name)? = names?[2] else {
      Issue.record("no name")
      return
    }
    #expect(large[1].subject.hasSuffix(name))
  }

  @Test("得分 leads to the first item of a unit and back, and each item to its cell in the file")
  func links() throws {
    let result = try year.consolidation()
    let items = ScoreItems(result)
    let scores = ScoreSheet(items, in: result)
    let details = items.sheet(writtenTo: "汇总/六月/all.xlsx", scores: scores.rows)
    #expect(scores.rows.count == 13)
    for (unit, row) in scores.rows {
      let link = try #require(
        scores.sheet.draft.hyperlinks.first { $0.cell.row == row }, "\(unit)")
      let first = try #require(items.firstRow(of: year.desk.unit(unit)))
      #expect(link.target == .place("'计分明细'!C\(first)"))
      #expect(details.rows[first - 1].cells[2].value == .text(unit))
      let back = details.draft.hyperlinks.first { $0.cell.description == "C\(first)" }
      #expect(back?.target == .place("'得分'!B\(row)"))
    }
    for (position, item) in items.items.enumerated() {
      let cell = CellReference(row: ListSheet.firstRow + position, column: 16)
      let place = try #require(item.place, "\(item.subject)")
      #expect(
        details.draft.hyperlinks.first { $0.cell == cell }?.target
          == .address("../../报表/\(item.unit.name).xlsx#'\(place.sheet)'!\(place.cell)"))
    }
  }

  @Test("An item whose file is not known leads nowhere")
  func noFile() throws {
    var file = try year.return(year.desk.data("市政府驻北京联络处"))
    file.file = ""
    let result = Consolidation(
      taskBook: year.desk.taskBook, period: year.desk.period, returns: [file])
    let sheet = ScoreItems(result).sheet(writtenTo: "all.xlsx", scores: [:])
    #expect(sheet.rows.count > 4)
    #expect(sheet.draft.hyperlinks.isEmpty)
  }
}
