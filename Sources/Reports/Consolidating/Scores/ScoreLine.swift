internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// What a unit claims beside what is due to it: credited signing, of it industrial, bonus, factories.
struct ScoreLine {
  /// One of the four: what is claimed and what is due.
  struct Pair: Hashable {
    /// The unit's figure on the sheet 来源; nil where it has none.
    var claimed: Decimal?
    /// What is due; nil where it cannot be told, or nothing of the kind is assessed.
    var due: Decimal?
  }

  /// The pairs, in the order of columns.
  enum Part: Int, CaseIterable {
    case credit, industry, bonus, factories

    var title: String {
      switch self {
      case .credit: "签约认定(亿元)"
      case .industry: "其中工业(亿元)"
      case .bonus: "加分(分)"
      case .factories: "标房得分(分)"
      }
    }
    var indicator: IndicatorID {
      switch self {
      case .credit: .signing
      case .industry: .industrialSigning
      case .bonus: .bonus
      case .factories: .factoryScore
      }
    }
    var kind: ScoreItem.Kind {
      switch self {
      case .credit, .industry: .credit
      case .bonus: .bonus
      case .factories: .factories
      }
    }
    /// The first of its columns: claimed, due, difference.
    var column: Int { 3 + rawValue * 3 }
  }

  let unit: Unit
  /// The parts that the unit's table assesses.
  let parts: [Part: Pair]
  /// Why the unit is not counted; nil where it is.
  let reason: Consolidation.Reason?
  /// What could not be told, and why.
  let remarks: [String]
  private let sources: SourceRows

  init(_ unit: Unit, _ items: ScoreItems, in consolidation: Consolidation) {
    self.unit = unit
    reason = consolidation.reason(for: unit)
    sources = consolidation.sourceRows
    let file = consolidation.counted[unit.name]
    var parts: [Part: Pair] = [:]
    for part in Part.assessed(by: unit.table, in: consolidation.taskBook) {
      parts[part] = Pair(
        claimed: consolidation.sourceRows.row(of: unit, part.indicator) == nil
          ? nil : file?.figures[part.indicator]?.figure,
        due: file.flatMap { part.due(to: unit, $0, items) })
    }
    self.parts = parts
    var remarks = file?.credit?.notEvaluated ?? []
    if let file {
      if parts[.credit] != nil, file.credit == nil { remarks.append("没有项目台账,算不出认定金额") }
      if parts[.factories] != nil, file.factories == nil { remarks.append("标房台账不全,算不出得分") }
      if file.factories?.parts.allSatisfy({ $0.points == nil }) == true {
        remarks.append("各类标房都没有建成面积,不计分")
      }
    }
    self.remarks = remarks
  }

  // MARK: - Its cells

  /// The fields of its row: what is due by SUMIFS over 计分明细.
  func fields(row: Int, _ items: ScoreItems) -> [ListSheet.Field] {
    var fields: [ListSheet.Field] = [.init(.number(Double(unit.table))), .init(unit.name)]
    for part in Part.allCases { fields += self.fields(of: part, row: row, items) }
    let first = items.firstRow(of: unit)
    fields.append(
      .init(
        first.map { "第\($0)行起" },
        link: first.map {
          .place(
            FormulaText.place(
              ScoreItems.sheet,
              CellRange(CellReference(row: $0, column: ScoreItems.Column.unitNumber))))
        }))
    fields.append(
      .init(
        reason.map { "未计入:\($0.rawValue)" }
          ?? (remarks.isEmpty ? nil : remarks.joined(separator: ";")),
        style: reason == nil ? nil : ConsolidatedLook.behind.with { $0.font.isBold = false }))
    return fields
  }

  private func fields(of part: Part, row: Int, _ items: ScoreItems) -> [ListSheet.Field] {
    guard let pair = parts[part] else { return [nil, nil, nil].map { ListSheet.Field($0) } }
    guard reason == nil else { return ["—", "—", nil].map { ListSheet.Field($0) } }
    let letters = (0..<3).map { CellReference.letters(ofColumn: part.column + $0) }
    let claimed = pair.claimed.map {
      ListSheet.Field(
        .number(Double(nearest: $0)), formula: sources.cell(of: unit, part.indicator))
    }
    let due = pair.due.map {
      ListSheet.Field(
        .number(Double(nearest: $0)), formula: part.formula(items, unit: "$B\(row)"))
    }
    var difference = ListSheet.Field(nil as String?)
    if let claim = pair.claimed, let due = pair.due {
      difference = .init(
        .number(Double(nearest: FigureText.rounded(claim - due, decimals: 8))),
        formula: "ROUND(\(letters[0])\(row)-\(letters[1])\(row),8)")
    }
    return [claimed ?? .init("未填"), due ?? .init(part == .factories ? "不计分" : "算不出"), difference]
  }
}

extension ScoreLine.Part {
  /// The decimals to which points of factories are rounded, as the form asks for them.
  private static let factoryDecimals = 2

  /// The parts that a table assesses.
  static func assessed(by table: Int, in taskBook: TaskBook) -> [Self] {
    var parts: [Self] = []
    if taskBook.indicator(.bonus, inTable: table) != nil {
      parts += [.credit, .industry].filter {
        taskBook.indicator($0.indicator, inTable: table) != nil
      }
      parts.append(.bonus)
    }
    if taskBook.indicator(.factoryScore, inTable: table) != nil { parts.append(.factories) }
    return parts
  }

  /// What is due to a unit, as the formula over 计分明细 gives it; nil where it cannot be told.
  fileprivate func due(to unit: Unit, _ file: UnitReturn, _ items: ScoreItems) -> Decimal? {
    let isTold: Bool =
      switch self {
      case .credit, .industry: file.credit != nil
      case .bonus: file.credit?.bonus != nil
      case .factories: file.factories?.parts.contains { $0.points != nil } == true
      }
    guard isTold else { return nil }
    let sum = items.sum(of: unit, kind, isIndustry: self == .industry)
    return self == .factories ? FigureText.rounded(sum, decimals: Self.factoryDecimals) : sum
  }

  fileprivate func formula(_ items: ScoreItems, unit: String) -> String {
    let sum = items.sumFormula(unit: unit, kind, isIndustry: self == .industry)
    return self == .factories ? "ROUND(\(sum),\(Self.factoryDecimals))" : sum
  }
}
