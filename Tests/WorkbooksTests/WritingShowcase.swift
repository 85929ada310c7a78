import Workbooks

/// A workbook that uses everything a draft can ask for.
enum WritingShowcase {
  static var properties: DocumentProperties {
    var properties = DocumentProperties()
    properties.title = "2023年招商引资目标完成情况"
    properties.creator = "招商局"
    properties.subject = "6月"
    properties.application = "zhaoshang"
    (properties.description, properties.keywords, properties.category) = ("说明", "招商", "报表")
    (properties.lastModifiedBy, properties.company, properties.manager) = ("甲", "投促局", "乙")
    properties.applicationVersion = "1.0000"
    properties.created = DateTime(year: 2023, month: 6, day: 1)
    properties.modified = DateTime(year: 2023, month: 6, day: 30, seconds: 61_200)
    properties.custom = ["单位": "南明区", "期别": "2023-06"]
    return properties
  }

  static let title = CellStyle {
    $0.font.size = 16
    $0.font.isBold = true
    $0.alignment.horizontal = .center
  }
  static let header = CellStyle {
    $0.font.isBold = true
    $0.font.color = "FFFFFF"
    $0.fill = "1F4E79"
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  static let input = CellStyle {
    $0.fill = "FFF2CC"
    $0.border = Border(all: .thin)
    $0.numberFormat = "#,##0.00"
    $0.isLocked = false
  }
  static let text = CellStyle {
    $0.border = Border(all: .thin)
    $0.alignment.wraps = true
  }
  static let month = CellStyle { $0.numberFormat = "yyyy\"年\"m\"月\"" }
  static let percent = CellStyle { $0.numberFormat = "0.00%" }

  static let long = "到位资金超出年度目标:请核对本年到位资金与项目台账合计是否一致,并附银行回单。"

  static var table: SheetDraft {
    var sheet = SheetDraft(name: "目标完成")
    sheet.tabColor = "C00000"
    sheet.columns = [
      ColumnWidth(1...1, width: 28), ColumnWidth(2...5, width: 14),
      ColumnWidth(6...6, width: 10, isHidden: true), ColumnWidth(7...7, width: 24),
    ]
    sheet.defaultRowHeight = 18
    sheet.firstScrollingCell = CellReference(row: 3, column: 2)
    sheet.showsGridLines = false
    sheet.zoom = 110
    sheet.merges = [CellRange(rows: 1...1, columns: 1...7)]
    sheet.autoFilter = CellRange(rows: 2...9, columns: 1...5)
    let amounts = [CellRange(rows: 3...9, columns: 2...2)]
    sheet.validations = [
      DataValidation(
        [CellRange(rows: 3...9, columns: 3...3)], .list(["是", "否"]),
        prompt: .init(title: "计入优强", text: "选“是”或“否”。"),
        error: .init(title: "不在列表中", text: "只能选“是”或“否”。")),
      DataValidation([CellRange(rows: 3...9, columns: 4...4)], .listFrom("选项!$A$1:$A$3")),
      DataValidation(amounts, .decimal(from: "0", to: nil), severity: .warning),
      DataValidation(
        [CellRange(rows: 3...9, columns: 5...5)],
        .date(from: "DATE(2023,1,1)", to: "DATE(2023,12,31)")),
      DataValidation(
        [CellRange(rows: 10...10, columns: 7...7), CellRange(rows: 12...12, columns: 7...7)],
        .compare(.textLength, .notBetween("1", "LEN($A$1)"))),
    ]
    sheet.validations[4].allowsBlank = false
    sheet.validations[4].isEnforced = false
    sheet.validations[1].showsArrow = false
    sheet.conditionalFormats = [
      ConditionalFormat(
        amounts,
        rules: [
          .init(formula: "$B3>100", style: .init(fill: "FFC7CE", color: "9C0006", isBold: true)),
          .init(formula: "$B3=0", style: .init(fill: "FFEB9C")),
        ])
    ]
    sheet.comments = [
      Comment(CellReference(row: 3, column: 2), author: "校验", text: long + "\n(规则 T101)"),
      Comment(
        CellReference(row: 5, column: 2), author: "校验",
        text: String(repeating: long, count: 12)),
    ]
    sheet.hyperlinks = [
      Hyperlink(CellReference(row: 4, column: 7), to: .place("'选项'!A1"), tip: "到选项"),
      Hyperlink(CellReference(row: 5, column: 7), to: .address("https://www.gov.cn/a b?x=1&y=2#c")),
    ]
    sheet.charts = [
      Chart(
        .column, title: "到位资金", categories: .init(CellRange(rows: 3...9, columns: 1...1)),
        series: [.init(.init(CellRange(rows: 3...9, columns: 2...2)), name: "到位资金")],
        anchor: DrawingAnchor(at: CellReference(row: 14, column: 1), width: 480, height: 280))
    ]
    sheet.protection = SheetProtection()
    sheet.print.titleRows = 1...2
    sheet.print.area = CellRange(rows: 1...12, columns: 1...7)
    sheet.print.header = "&L内部&R&D"
    sheet.print.footer = "第 &P 页,共 &N 页"
    return sheet
  }

  static var rows: [RowDraft] {
    var rows = [RowDraft(1, height: 30), RowDraft(2, height: 36)]
    rows[0].cells = [CellDraft(1, .text("2023年招商引资目标完成情况"), style: title)]
    let headers = ["项目名称", "到位资金\n(亿元)", "计入优强", "企业类别", "签约日期", "隐藏", "备注"]
    rows[1].cells = headers.enumerated().map {
      CellDraft($0.offset + 1, .text($0.element), style: header)
    }
    for number in 3...9 {
      var row = RowDraft(number)
      let day = DateTime(year: 2023, month: 5, day: number, seconds: number == 4 ? 30_600 : 0)
      row.cells = [
        CellDraft(1, .text("项目 \(number) <甲 & 乙> \u{1} _x0041_ "), style: text),
        CellDraft(2, .number(Double(number) * 33.1), style: input),
        CellDraft(3, .text(number.isMultiple(of: 2) ? "是" : "否"), style: input),
        CellDraft(4, .text("央企"), style: input),
        CellDraft(5, day.map { .date($0) }),
        CellDraft(6, .bool(number > 5)),
        CellDraft(7, .text(long), style: text),
      ]
      row.isHidden = number == 7
      rows.append(row)
    }
    rows[4].height = DisplayWidth.rowHeight(of: long, columns: 24)
    var totals = RowDraft(10)
    totals.cells = [
      CellDraft(1, .text("合计")),
      CellDraft(2, .number(1390.2), formula: "SUM(B3:B9)", style: input),
      CellDraft(3, .text("共7个"), formula: "\"共\"&COUNTA(A3:A9)&\"个\""),
      CellDraft(4, .bool(true), formula: "B10>0"),
      CellDraft(5, .error("#DIV/0!"), formula: "1/0"),
      CellDraft(7, .error("#N/A")),
    ]
    var tail = RowDraft(12)
    tail.cells = [
      CellDraft(1, DateTime(year: 2023, month: 6, day: 1).map { .date($0) }, style: month),
      CellDraft(2, .number(0.1 + 0.2), style: percent),
      CellDraft(3, .number(.leastNonzeroMagnitude)),
      CellDraft(4, .number(-.greatestFiniteMagnitude)),
      CellDraft(5, .number(9_007_199_254_740_994)),
    ]
    return rows + [totals, tail]
  }

  static var choices: SheetDraft {
    var sheet = SheetDraft(name: "选项")
    sheet.visibility = .hidden
    sheet.print.pagesWide = nil
    sheet.print.isLandscape = false
    return sheet
  }

  static var choiceRows: [RowDraft] {
    ["央企", "世界500强", "其他"].enumerated().map {
      var row = RowDraft($0.offset + 1)
      row.cells = [CellDraft(1, .text($0.element))]
      return row
    }
  }

  static func write(to path: String) throws(WorkbookError) {
    var writer = try WorkbookWriter(path: path, properties: properties)
    try writer.add(table, rows: rows)
    try writer.add(choices, rows: choiceRows)
    var quoted = SheetDraft(name: "It's 说明 & <注>")
    quoted.visibility = .veryHidden
    quoted.print.titleRows = 1...1
    quoted.comments = [Comment(CellReference(row: 1, column: 1), author: "甲", text: "短")]
    try writer.add(quoted, rows: [])
    writer.define(DefinedName("企业类别", formula: "选项!$A$1:$A$3"))
    writer.define(
      DefinedName("合计", formula: "目标完成!$B$10", sheet: "目标完成", isHidden: true))
    try writer.finish()
  }
}
