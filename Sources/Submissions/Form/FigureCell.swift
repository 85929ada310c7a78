import FoundationEssentials
import TaskBooks
import Workbooks

/// A column of the sheet 目标完成情况: target, figure to fill, completion rate.
struct FigureCell {
  /// The column.
  let column: Int
  /// The printed header.
  let head: TargetColumn
  /// The indicator.
  let indicator: Indicator
  /// The target; nil where a text is printed in place of one.
  let target: Target?
  /// Where everything stands.
  let layout: FormLayout

  /// Whether the unit is assessed by the indicator, be it by a figure or by a printed text.
  var isAssessed: Bool { target != .notAssessed }

  // MARK: - Cells

  /// The printed target.
  var targetDraft: CellDraft {
    if let text = head.printedText {
      return CellDraft(column, .text(text), style: FormStyle.printedText)
    }
    guard let figure = target?.figure else { return notAssessed(FormStyle.target) }
    let isWhole = FigureText.decimals(of: figure) == 0
    return CellDraft(
      column, FormValue.cell(figure, indicator),
      style: FormStyle.target.with {
        if indicator.measure == .share { $0.numberFormat = isWhole ? "0%" : "0.00%" }
      })
  }

  /// The cell to be filled, blank; `-` where the unit is not assessed.
  var figureDraft: CellDraft {
    let style = FormStyle.entry.with { $0.numberFormat = FormValue.numberFormat(of: indicator) }
    return isAssessed ? CellDraft(column, nil, style: style) : notAssessed(style)
  }

  /// The completion rate of a figure; nil is none yet.
  func rateDraft(figure: Decimal?) -> CellDraft {
    guard target?.figure != nil else { return notAssessed(FormStyle.target) }
    let target = CellReference(row: layout.targetRow, column: column)
    let done = CellReference(row: layout.figureRow, column: column)
    let ratio = "IF(\(target)=0,\"\",\(done)/\(target))"
    return CellDraft(
      column, rate(of: figure).map { .number($0) } ?? .text(""),
      formula: "IF(AND(ISNUMBER(\(target)),ISNUMBER(\(done))),\(ratio),\"\")",
      style: FormStyle.target.with { $0.numberFormat = "0.00%" })
  }

  /// The completion rate as the formula gives it; nil is blank.
  func rate(of figure: Decimal?) -> Double? {
    guard let figure, let target = target?.figure, target != 0,
      case .number(let done)? = FormValue.cell(figure, indicator),
      case .number(let whole)? = FormValue.cell(target, indicator)
    else { return nil }
    return done / whole
  }

  private func notAssessed(_ style: CellStyle) -> CellDraft {
    CellDraft(column, .text("-"), style: style)
  }

  // MARK: - Limits

  /// The limit on what can be typed, with the prompt.
  var validation: DataValidation? {
    guard let cell = layout.figure(indicator.id)?.cell else { return nil }
    return DataValidation(
      [CellRange(cell)], rule,
      prompt: DataValidation.Message(title: FormText.title(head.lower ?? head.upper), text: prompt),
      error: DataValidation.Message(title: "请填数", text: FormText.body(wanted)))
  }

  private var rule: DataValidation.Rule {
    guard isAssessed else { return .any }
    return switch indicator.measure {
    case .count: .whole(from: "0", to: nil)
    case .share: .decimal(from: "0", to: "1")
    case .amount, .area, .score: .decimal(from: "0", to: nil)
    }
  }

  private var wanted: String {
    switch indicator.measure {
    case .count: "请填不小于0的整数(\(indicator.unit)),没有的填0。"
    case .share: "请填0%至100%之间的百分比,例如 23%。"
    case .amount, .area, .score: "请填不小于0的数(\(indicator.unit)),不要带单位和文字,没有的填0。"
    }
  }

  private var prompt: String {
    guard isAssessed else { return FormText.body("本单位不考核这项指标,可以保留“-”不填。") }
    let figure = indicator.measure == .score ? "按年度目标栏所印办法计算的得分" : "本年1月1日至报告期末的累计数"
    let decimals = indicator.decimals > 0 ? ",最多\(indicator.decimals)位小数" : ",填整数"
    let example = indicator.measure == .share ? "例如填 23%" : "没有的填0"
    return FormText.body("\(figure),单位:\(indicator.unit)\(decimals)。\(example)。")
  }
}
