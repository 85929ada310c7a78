import Workbooks

extension ListSheetDraft {
  private static let yesNo = DataValidation.Rule.list(["是", "否"])
  private static let levels = DataValidation.Rule.list(["强制", "核实", "提示"])
  private static let tableNumber = DataValidation.Rule.whole(from: "1", to: "9")

  /// 基本信息.
  static let about = Self(
    name: "基本信息", file: "about.csv",
    columns: [
      .text("项目", 14, "年度、标题、文号、版次四项,名称不要改。"),
      .text("内容", 50, "在这一列填写。"), .text("说明", 60, "供查看,程序不读。"),
    ])

  /// 单位.
  static let units = Self(
    name: "单位", file: "units.csv",
    columns: [
      .text("责任单位", 32, "与分解表里的名称完全一致。"),
      Column("表号", 8, "单位所在的分解表:1 到 9 的整数。", rule: tableNumber),
      .text("别名", 90, "报表、文件名里常见的其他叫法,用“、”隔开;一个叫法只能指一个单位。"),
    ])

  /// 指标.
  static let indicators = Self(
    name: "指标", file: "indicators.csv",
    columns: [
      Column("表号", 8, "指标所在的分解表:1 到 9 的整数。", rule: tableNumber),
      .text("指标", 26, "指标代号,程序之间交换数据用,不能改。"),
      .text("表头", 34, "与分解表的表头一致;两级表头写成“上/下”。"),
      .text("计量方式", 10, "计数、金额、面积、占比、得分之一。", rule: .list(["计数", "金额", "面积", "占比", "得分"])),
      .text("单位", 10, "亿元、个、家、次、万平方米、%、分。"),
      Column("小数位", 8, "保留几位小数:0 到 10 的整数。", rule: .whole(from: "0", to: "10")),
      .text("取数台账", 12, "从哪本台账算出;占比不填。", rule: .list(["项目台账", "活动台账", "标房台账"])),
      .text(
        "取数方式", 11, "行数、合计、不同值数、占比、按规则之一;不由台账算出的空着。",
        rule: .list(["行数", "合计", "不同值数", "占比", "按规则"])),
      .text("取数列", 30, "合计、不同值数填台账的列名;占比填“甲表头÷乙表头”;按规则填规则编号。"),
      .text("条件", 50, "只算满足条件的行:“列名=值、值”,几个条件用“;”隔开;没有条件空着。"),
    ])

  /// 台账.
  static let ledgers = Self(
    name: "台账", file: "ledgers.csv",
    columns: [
      .text("台账", 12, "台账工作表的名称,同一台账各行相同。"),
      .text(
        "台账代号", 12, "projects、activities、factories 之一。",
        rule: .list(["projects", "activities", "factories"])),
      Column("适用表", 14, "哪些分解表的单位填这本台账,用“、”隔开。"),
      .text("列代号", 14, "程序之间交换数据用,不能改。"), .text("列名", 26, "印在台账表头的名称。"),
      .text(
        "类型", 10, "文本、日期、数字、选择、是否、信用代码之一。",
        rule: .list(["文本", "日期", "数字", "选择", "是否", "信用代码"])),
      .text("选项", 10, "类型为“选择”时,填“选项”表里的列名。", rule: .listFrom("选项!$A$1:$Z$1")),
      Column("小数位", 8, "数字保留几位小数:0 到 10 的整数。", rule: .whole(from: "0", to: "10")),
      Column("填报表号", 14, "哪些分解表的单位填这一列,用“、”隔开。"),
      Column("必填表号", 14, "哪些分解表的单位必填,用“、”隔开;都不必填的空着。"),
      .text("必填条件", 26, "只在满足条件时必填:“列名=值、值”;没有条件空着。"),
      .text("提示", 60, "选中单元格时显示的提示。"),
      Column("列宽", 8, "列的宽度(字符数):4 到 100 的整数。", rule: .whole(from: "4", to: "100")),
    ])

  /// 规则.
  static let rules = Self(
    name: "规则", file: "rules.csv",
    columns: [
      .text("规则", 8, "规则编号,不能改。"), .text("名称", 24, "规则的简称。"),
      .text("启用", 8, "是或否。", rule: yesNo),
      .text("级别", 8, "强制:退回改正;核实:改正或说明;提示:只告知。", rule: levels),
      .text("关键节点级别", 14, "在关键节点月份改用的级别;不变的空着。", rule: levels),
      .text("依据", 60, "问题里引用的条款。"), .text("有效期起", 11, "2023-01 的样子;一直有效的空着。"),
      .text("有效期止", 11, "2023-12 的样子;一直有效的空着。"), .text("说明", 70, "规则看什么。"),
    ])

  /// 规则参数.
  static let parameters = Self(
    name: "规则参数", file: "parameters.csv",
    columns: [
      .text("规则", 8, "“规则”表里的编号;对各条规则都适用的写“通用”。"), .text("参数", 26, "参数名,不能改。"),
      Column("值", 50, "只填数或名称;几个的用“、”隔开;分档的写成“10→5、20→10”。"),
      .text("单位", 12, "值的单位。"), .text("说明", 70, "供查看。"),
    ])

  /// 正文目标.
  static let goals = Self(
    name: "正文目标", file: "goals.csv",
    columns: [
      Column("表号", 8, "分解表的表号:1 到 9 的整数。", rule: tableNumber),
      .text("表头", 36, "“指标”表里的表头。"),
      .text("范围", 10, "合计:与合计行比较;每家:每个单位至少。", rule: .list(["合计", "每家"])),
      Column("数", 12, "正文写的数;百分之几只写数。"), .text("出处", 70, "正文的原话和所在章节。"),
    ])

  /// 填报说明.
  static let fillingNotes = Self(
    name: "填报说明", file: "filling-notes.csv",
    columns: [
      Column("适用表", 16, "印在哪些分解表的填报表上,用“、”隔开。"),
      .text("内容", 110, "可用 {规则.参数} 引用规则参数,如 {P402.threshold}。"),
    ])

  /// 豁免.
  static let waivers = Self(
    name: "豁免", file: "waivers.csv",
    columns: [
      .text("责任单位", 32, "“单位”表里的名称。", rule: .listFrom("单位!$A$2:$A$150")),
      .text("规则", 10, "“规则”表里的编号。", rule: .listFrom("规则!$A$2:$A$150")),
      .text("理由", 60, "为什么豁免。"), .text("批准人", 16, "谁批准的。"),
      .text("有效期至", 12, "最后一期,2023-06 的样子。"),
    ])
}
