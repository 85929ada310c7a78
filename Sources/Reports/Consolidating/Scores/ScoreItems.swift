internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

/// The sheet 计分明细: every item of credit and points, with the cell that shows it.
struct ScoreItems {
  /// The name of the sheet.
  static let sheet = "计分明细"
  /// The columns that 得分 adds up or asks for, by letter.
  enum Column {
    static let (unit, kind, industry) = ("C", "D", "F")
    static let (signed, rate, due, points) = ("G", "I", "J", "L")
    /// The number of 责任单位.
    static let unitNumber = 3
  }
  /// To how many decimals points and credits stand in their cells: thirds are cut off so far out
  /// that their sum, rounded two decimals earlier, is the exact one.
  static let decimals = 10

  /// The items, in the order of units and of their ledgers.
  let items: [ScoreItem]
  private let firstRows: [String: Int]
  private let byUnit: [String: [ScoreItem]]
  private let consolidation: Consolidation

  init(_ consolidation: Consolidation) {
    self.consolidation = consolidation
    let items = consolidation.taskBook.units.flatMap { unit in
      consolidation.counted[unit.name].map {
        ScoreItem.all(of: unit, $0, in: consolidation.taskBook)
      } ?? []
    }
    self.items = items
    byUnit = Dictionary(grouping: items, by: \.unit.name)
    firstRows = Dictionary(
      zip(items.map(\.unit.name), ListSheet.firstRow...), uniquingKeysWith: { first, _ in first })
  }

  /// The row of the first item of a unit; nil where it has none.
  func firstRow(of unit: Unit) -> Int? { firstRows[unit.name] }

  /// The sum over the items of a unit, as the formula gives it: of credits due, or of points.
  func sum(of unit: Unit, _ kind: ScoreItem.Kind, isIndustry: Bool = false) -> Decimal {
    let own = (byUnit[unit.name] ?? []).filter {
      $0.kind == kind && (!isIndustry || $0.isIndustry == true)
    }
    let amounts = own.compactMap { kind == .credit ? $0.due : $0.points }
    return FigureText.rounded(
      amounts.map { FigureText.rounded($0, decimals: Self.decimals) }.reduce(0, +),
      decimals: Self.decimals - 2)
  }

  /// The formula of this sum: SUMIFS, rounded; `unit` is the cell of its name.
  func sumFormula(unit: String, _ kind: ScoreItem.Kind, isIndustry: Bool = false) -> String {
    let column = kind == .credit ? Column.due : Column.points
    let last = ListSheet.firstRow + max(1, items.count) - 1
    func cells(_ column: String) -> String {
      "\(Self.sheet)!$\(column)$\(ListSheet.firstRow):$\(column)$\(last)"
    }
    let industry = isIndustry ? ",\(cells(Column.industry)),\"是\"" : ""
    return "ROUND(SUMIFS(\(cells(column)),\(cells(Column.unit)),\(unit),"
      + "\(cells(Column.kind)),\"\(kind.rawValue)\"\(industry)),\(Self.decimals - 2))"
  }

  // MARK: - The sheet

  /// The sheet, for a workbook that is written to a path; `rows` are those of the units on 得分.
  func sheet(writtenTo path: String, scores rows: [String: Int]) -> ListSheet {
    let fields = items.enumerated().map { position, item in
      self.fields(of: item, position, row: rows[item.unit.name], path)
    }
    return ListSheet(
      name: Self.sheet, title: "\(consolidation.period.chinese)计分明细",
      note: fields.isEmpty
        ? "已计入的单位没有计分的事项。"
        : "金额单位:亿元。签约认定:认定金额=签约金额×认定比例;加分:表3的加分指标;标房:标房招商完成比例的各类得分。"
          + "点“责任单位”回到“得分”,点“单元格”打开该单位报表里的那一格(报表须在原来的位置)。",
      columns: [
        .init("序号", width: 5.5, isCentered: true), .init("表", width: 4, isCentered: true),
        .init("责任单位", width: 18), .init("类别", width: 9, isCentered: true),
        .init("项目(事项)", width: 28), .init("工业", width: 6, isCentered: true),
        .init("签约金额", width: 9.5), .init("认定方式", width: 9.5, isCentered: true),
        .init("认定比例", width: 9.5, isCentered: true, numberFormat: "0%"),
        .init("认定金额", width: 9.5), .init("单位填报", width: 9.5),
        .init("分值", width: 7, numberFormat: "0.00"), .init("依据", width: 28),
        .init("文件", width: 18), .init("工作表", width: 13),
        .init("单元格", width: 8, isCentered: true),
      ], fields: fields)
  }

  private func fields(
    of item: ScoreItem, _ position: Int, row: Int?, _ path: String
  ) -> [ListSheet.Field] {
    let own = ListSheet.firstRow + position
    let file = consolidation.counted[item.unit.name]?.file ?? ""
    let back = row.map {
      Hyperlink.Target.place(
        FormulaText.place(
          ScoreSheet.name, CellRange(CellReference(row: $0, column: ScoreSheet.unitColumn))))
    }
    let link = item.place.flatMap { place in
      file.isEmpty
        ? nil
        : Hyperlink.Target.address(
          RelativeAddress.of(file, from: path) + "#"
            + FormulaText.place(place.sheet, CellRange(place.cell)))
    }
    let isProject = item.kind == .credit
    return [
      .init(.number(Double(position + 1))), .init(.number(Double(item.unit.table))),
      .init(item.unit.name, link: back), .init(item.kind.rawValue), .init(item.subject),
      .init(item.isIndustry.map { $0 ? "是" : "否" }), .init(item.signed.map(Self.number)),
      .init(item.recognition ?? (isProject ? "未填" : nil)),
      .init(item.rate.map { .number(Double(nearest: $0 / 100)) }), due(of: item, row: own),
      .init(item.claimed.map(Self.number)), points(of: item), .init(item.basis),
      .init(file.isEmpty ? "不明" : file), .init(item.place?.sheet),
      .init(item.place?.cell.description, link: link),
    ]
  }

  private func due(of item: ScoreItem, row: Int) -> ListSheet.Field {
    guard item.kind == .credit else { return .init(nil as String?) }
    guard let due = item.due, item.signed != nil, item.rate != nil else { return .init("算不出") }
    return .init(
      Self.number(FigureText.rounded(due, decimals: Self.decimals)),
      formula: "ROUND(\(Column.signed)\(row)*\(Column.rate)\(row),\(Self.decimals))")
  }

  private func points(of item: ScoreItem) -> ListSheet.Field {
    guard item.kind != .credit else { return .init(nil as String?) }
    guard let points = item.points else { return .init("不计分") }
    return .init(Self.number(FigureText.rounded(points, decimals: Self.decimals)))
  }

  private static func number(_ figure: Decimal) -> CellValue { .number(Double(nearest: figure)) }
}
