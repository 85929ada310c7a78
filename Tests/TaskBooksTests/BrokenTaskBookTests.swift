import TaskBooks
import Testing
import Workbooks

@testable import make_taskbook

/// A task book that cannot stand is refused, and the cell of each mistake is named.
@Suite struct BrokenTaskBookTests {
  /// One change, and what the loader must say about it.
  struct Change: Sendable, CustomTestStringConvertible {
    var sheet: String
    /// The cell, or the title of its column with the texts of its row.
    var cell: String
    var row: [String] = []
    var value: CellValue?
    /// Words of the mistake.
    var says: String
    /// The cell in which the mistake must stand, where it is another one.
    var at: String?
    var testDescription: String { "\(sheet) \(cell) \(says)" }
  }

  static let changes: [Change] = [
    // The breakdown tables.
    Change(sheet: "表1", cell: "B4", value: .text("云严区"), says: "是不是“云岩区”"),
    Change(sheet: "表1", cell: "B4", value: .text("南明区"), says: "出现两次", at: "B5"),
    Change(sheet: "表1", cell: "B4", value: .text("市商务局"), says: "属于表 4"),
    Change(sheet: "表1", cell: "A5", value: .number(3), says: "应为 2"),
    Change(sheet: "表1", cell: "A5", value: nil, says: "序号空白"),
    Change(sheet: "表1", cell: "D4", value: nil, says: "“产业到位资金(亿元)”的目标空白"),
    Change(sheet: "表1", cell: "D4", value: .text("七十五"), says: "“七十五”不是数"),
    Change(sheet: "表1", cell: "D4", value: .error("#REF!"), says: "“#REF!”不是数"),
    Change(sheet: "表1", cell: "C4", value: .number(2.5), says: "不是整数"),
    Change(sheet: "表1", cell: "D4", value: .number(-1), says: "超出范围"),
    Change(sheet: "表1", cell: "E4", value: .number(23), says: "超出范围"),
    Change(sheet: "表1", cell: "E4", value: .text("23%"), says: "“23%”不是数"),
    Change(sheet: "表1", cell: "D3", value: .text("到位的资金(亿元)"), says: "是不是“产业到位资金(亿元)”"),
    Change(sheet: "表1", cell: "A1", value: .text("2024年目标"), says: "应与“基本信息”的标题一致"),
    Change(sheet: "表1", cell: "B3", value: .text("单位"), says: "找不到表头", at: ""),
    Change(sheet: "表3", cell: "E4", value: .text("强企数"), says: "邀请企业来筑考察数/强企数", at: "E3"),
    // Units.
    Change(sheet: "单位", cell: "A2", value: .text("云严区"), says: "“云岩区”不在“单位”表里", at: "表1!B4"),
    Change(sheet: "单位", cell: "A3", value: .text("云岩区"), says: "已是“云岩区”的名称或别名"),
    Change(sheet: "单位", cell: "C3", value: .text("云岩"), says: "“云岩”已是“云岩区”的名称或别名"),
    Change(sheet: "单位", cell: "B2", value: .number(7), says: "没有表 7"),
    Change(sheet: "单位", cell: "B2", value: .text("一"), says: "应为 1 到 9 的整数"),
    Change(sheet: "单位", cell: "B1", value: .text("表"), says: "缺少列“表号”", at: "A1"),
    // Indicators.
    Change(sheet: "指标", cell: "B3", value: .text("paidln"), says: "“指标”为“paidln”"),
    Change(sheet: "指标", cell: "D3", value: .text("数量"), says: "应为其中之一:计数、金额"),
    Change(sheet: "指标", cell: "F3", value: .text("四"), says: "“小数位”为“四”"),
    Change(sheet: "指标", cell: "G3", value: .text("工程台账"), says: "没有台账“工程台账”"),
    Change(sheet: "指标", cell: "H3", value: .text("总和"), says: "“取数方式”为“总和”"),
    Change(sheet: "指标", cell: "I3", value: .text("本年到位资金"), says: "是不是“本年到位资金(亿元)”"),
    Change(sheet: "指标", cell: "I3", value: .text("项目名称"), says: "不是数字列"),
    Change(sheet: "指标", cell: "I4", value: .text("工业到位资金(亿元)"), says: "应为同一张表的两个表头"),
    Change(sheet: "指标", cell: "J5", value: .text("行业=B"), says: "项目台账里没有列“行业”"),
    Change(sheet: "指标", cell: "J5", value: .text("行业门类=Z"), says: "“Z”不是“行业门类”的选项"),
    Change(sheet: "指标", cell: "J5", value: .text("行业门类"), says: "应为“列名=值、值”"),
    Change(
      sheet: "指标", cell: "取数列", row: ["factoryScore"], value: .text("P499"),
      says: "规则“P499”不在“规则”表里"),
    // Ledgers.
    Change(sheet: "台账", cell: "D3", value: .text("title"), says: "“列代号”为“title”"),
    Change(sheet: "台账", cell: "B3", value: .text("project"), says: "“台账代号”为“project”"),
    Change(sheet: "台账", cell: "F3", value: .text("文字"), says: "“类型”为“文字”"),
    Change(sheet: "台账", cell: "E3", value: .text("项目编号"), says: "列名“项目编号”出现两次"),
    Change(
      sheet: "台账", cell: "选项", row: ["section"], value: .text("行业"), says: "列表“行业”不在“选项”表里"),
    Change(
      sheet: "台账", cell: "必填表号", row: ["recognition"], value: .text("1、3"), says: "必填而不填报"),
    Change(
      sheet: "台账", cell: "必填条件", row: ["counterpart"], value: .text("活动类型=考察"),
      says: "“考察”不是“活动类型”的选项"),
    Change(sheet: "台账", cell: "C3", value: .text("1、8"), says: "“8”不是表号"),
    Change(sheet: "台账", cell: "M3", value: .text("宽"), says: "“列宽”为“宽”"),
    // Choices.
    Change(sheet: "选项", cell: "B3", value: .text("央企"), says: "选项“央企”重复"),
    Change(sheet: "选项", cell: "B1", value: .text("行业门类"), says: "列表“行业门类”出现两次"),
    // Rules and parameters.
    Change(sheet: "规则", cell: "A2", value: .text("规则一"), says: "不是规则编号"),
    Change(sheet: "规则", cell: "A3", value: .text("S101"), says: "规则“S101”出现两次"),
    Change(sheet: "规则", cell: "D2", value: .text("严重"), says: "应为其中之一:强制、核实、提示"),
    Change(sheet: "规则", cell: "C2", value: .text("开"), says: "应为其中之一:是、否"),
    Change(sheet: "规则", cell: "F2", value: nil, says: "“依据”空白"),
    Change(
      sheet: "规则", cell: "有效期起", row: ["P402"], value: .text("2023-13"), says: "不是年月"),
    Change(
      sheet: "规则", cell: "有效期起", row: ["P402"], value: .text("2024-02"), says: "早于有效期起",
      at: "H40"),
    Change(
      sheet: "规则参数", cell: "值", row: ["P402"], value: .text("三"), says: "“三”,读不出数"),
    Change(
      sheet: "规则参数", cell: "值", row: ["P407", "tiers"], value: .text("10:5"),
      says: "应为“数→数”"),
    Change(
      sheet: "规则参数", cell: "值", row: ["nationalZones"], value: .text("高新区"),
      says: "没有“高新区”这个名称"),
    Change(
      sheet: "规则参数", cell: "值", row: ["P403", "sections"], value: .text("X"),
      says: "没有“X”这个名称"),
    Change(
      sheet: "规则参数", cell: "规则", row: ["P402"], value: .text("P4O2"), says: "是不是“P402”"),
    Change(
      sheet: "规则参数", cell: "参数", row: ["overPoints"], value: .text("lead"), says: "参数“lead”出现两次"),
    Change(
      sheet: "规则参数", cell: "值", row: ["keyMonths", "通用"], value: .text("3、13"), says: "不是月份"),
    // The rest.
    Change(sheet: "基本信息", cell: "B2", value: .text("二三年"), says: "应为 2000 到 2099 的整数"),
    Change(sheet: "基本信息", cell: "A2", value: .text("年份"), says: "缺少“年度”一行", at: ""),
    Change(sheet: "正文目标", cell: "B2", value: .text("到位资金"), says: "表 1 没有表头“到位资金”"),
    Change(sheet: "正文目标", cell: "D2", value: .text("多"), says: "读不出数"),
    Change(sheet: "填报说明", cell: "B3", value: .text("见{P402.limit}"), says: "没有参数“{P402.limit}”"),
    Change(sheet: "填报说明", cell: "A3", value: .text("六"), says: "“六”不是表号"),
    Change(sheet: "填报说明", cell: "A3", value: nil, says: "“适用表”空白"),
  ]

  @Test(arguments: changes)
  func aChangedCellIsNamed(change: Change) throws {
    var place = change.cell
    let mistakes = try Fixture.mistakes { draft in
      if !change.row.isEmpty {
        place = try draft.cell(change.cell, whereRowHas: change.row, in: change.sheet)
      }
      try draft.set(change.value, at: place, in: change.sheet)
    }
    var (sheet, cell) = (change.sheet, change.at ?? place)
    if let mark = cell.firstIndex(of: "!") {
      (sheet, cell) = (String(cell[..<mark]), String(cell[cell.index(after: mark)...]))
    }
    let named = mistakes.filter {
      $0.description.contains(change.says) && $0.sheet.hasPrefix(sheet)
        && ($0.cell?.description ?? "") == cell
    }
    #expect(!named.isEmpty, "\(mistakes.map(\.description))")
  }

  @Test func aRuleThatIsValidInAnotherYearOnlyIsNamed() throws {
    var place = ""
    let mistakes = try Fixture.mistakes { draft in
      place = try draft.cell("有效期止", whereRowHas: ["P402"], in: "规则")
      let from = try draft.cell("有效期起", whereRowHas: ["P402"], in: "规则")
      try draft.set(nil, at: from, in: "规则")
      try draft.set(.text("2022-12"), at: place, in: "规则")
    }
    #expect(mistakes.map { $0.cell?.description } == [place])
    #expect(mistakes.first?.description.contains("不在 2023 年度内") == true)
  }

  @Test func allMistakesAreToldAtOnce() throws {
    let mistakes = try Fixture.mistakes { draft in
      try draft.set(.text("七十五"), at: "D4", in: "表1")
      try draft.set(nil, at: "D5", in: "表1")
      try draft.set(.text("严重"), at: "D2", in: "规则")
    }
    #expect(mistakes.map { $0.cell?.description } == ["D2", "D4", "D5"])
  }

  @Test(
    arguments: [
      "基本信息", "表2", "单位", "指标", "台账", "规则", "规则参数", "选项", "正文目标", "填报说明", "豁免",
    ])
  func aMissingSheetIsNamed(name: String) throws {
    let mistakes = try Fixture.mistakes { draft in
      draft.sheets.removeAll { $0.sheet.name == name || $0.sheet.name.hasPrefix(name + " ") }
    }
    #expect(mistakes.contains { $0.sheet == name && $0.problem.contains("没有工作表") })
  }

  @Test func aRenamedSheetIsSuggested() throws {
    let mistakes = try Fixture.mistakes { draft in
      for index in draft.sheets.indices where draft.sheets[index].sheet.name == "规则参数" {
        draft.sheets[index].sheet.name = "规则的参数"
      }
    }
    #expect(mistakes.first?.description == "规则参数:没有工作表“规则参数”;是不是改名成了“规则的参数”")
  }

  @Test func aMissingTotalRowIsNamed() throws {
    let mistakes = try Fixture.mistakes { draft in
      for index in draft.sheets.indices where draft.sheets[index].sheet.name.hasPrefix("表2") {
        draft.sheets[index].rows.removeAll { $0.number == 12 }
        draft.sheets[index].sheet.merges.removeAll { $0.first.row == 12 }
      }
    }
    #expect(mistakes.map(\.problem) == ["没有合计行"])
    #expect(mistakes.first?.cell?.description == "B12")
  }

  @Test func aWaiverForAnUnknownUnitOrRuleIsNamed() throws {
    let source = try Fixture.source {
      $0.files["waivers.csv"]?.append(["高新技木开发区", "L399", "", "", "2023年"])
    }
    let bytes = try Fixture.bytes(of: TaskBookDraft(source))
    do throws(TaskBookError) {
      _ = try TaskBook.load(bytes: bytes, name: "x.xlsx")
      Issue.record("it loads")
    } catch {
      #expect(
        Set(error.mistakes.map { "\($0.sheet)!\($0.cell?.description ?? "")" })
          == ["豁免!A2", "豁免!B2", "豁免!C2", "豁免!D2", "豁免!E2"])
      #expect(error.description.contains("是不是“高新技术开发区”"))
    }
  }

  @Test func whatIsNoWorkbookIsRefused() throws {
    let error = #expect(throws: TaskBookError.self) {
      try TaskBook.load(bytes: Array("序号,责任单位\n".utf8), name: "taskbook.csv")
    }
    #expect(error?.mistakes.isEmpty == true)
    let missing = #expect(throws: TaskBookError.self) {
      try TaskBook.load(path: "/nowhere/taskbook.xlsx")
    }
    #expect(missing?.description.contains("没有这个文件") == true)
  }
}
