internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks

/// One thing that a unit's credit or points come from: a row of 计分明细.
struct ScoreItem {
  /// What it counts for.
  enum Kind: String, CaseIterable {
    /// 签约认定: a project's signed amount, as far as it counts (指标说明 2).
    case credit = "签约认定"
    /// 加分: the bonus of table 3.
    case bonus = "加分"
    /// 标房: the standard factories of table 2.
    case factories = "标房"
  }

  let unit: Unit
  let kind: Kind
  /// The project, the enterprise, the clause, the 建成类别.
  let subject: String
  /// How it comes about, in a sentence.
  let basis: String
  /// Whether a project is industry; nil where it is no project.
  var isIndustry: Bool?
  /// 签约金额, in 亿元; nil where there is none.
  var signed: Decimal?
  /// 认定方式; nil where there is none.
  var recognition: String?
  /// What of it counts, in percent; nil where that cannot be told.
  var rate: Decimal?
  /// The credit due, in 亿元, and what the unit claims; nil where they cannot be told.
  var due: Decimal?
  var claimed: Decimal?
  /// The points; nil where it earns none by its nature, or is not assessed.
  var points: Decimal?
  /// The cell of the unit's own workbook that shows it; nil where none is known.
  var place: Place?

  private init(_ unit: Unit, _ kind: Kind, _ subject: String, _ basis: String) {
    (self.unit, self.kind, self.subject, self.basis) = (unit, kind, subject, basis)
  }

  // MARK: - From a unit's form

  /// The items of a unit that is counted, in the order of its ledgers.
  static func all(of unit: Unit, _ file: UnitReturn, in taskBook: TaskBook) -> [ScoreItem] {
    let rates = taskBook.rule(SigningCredit.rule).map { SigningCredit($0).rates } ?? [:]
    var items = (file.credit?.lines ?? []).map { ScoreItem(unit, $0, rates: rates) }
    for item in file.credit?.bonus?.items ?? [] {
      items += self.items(unit, item, figure: file.figures[.industrialSigning]?.place)
    }
    items += (file.factories?.parts ?? []).map { ScoreItem(unit, $0) }
    return items
  }

  private init(_ unit: Unit, _ line: CreditAccount.Line, rates: [String: Decimal]) {
    let rate = line.recognition.flatMap { rates[$0] }
    let basis: String =
      switch (line.recognition, rate) {
      case (nil, _): "没有认定方式,算不出"
      case (.some(let way), nil): "任务书没有“\(way)”的比例,算不出"
      case (.some(let way), .some(let rate)):
        line.due == nil ? "读不出签约金额,算不出" : "\(way)的按签约金额的\(rate)%计入考核"
      }
    self.init(
      unit, .credit, [line.id, line.name].filter { !$0.isEmpty }.joined(separator: " "), basis)
    isIndustry = line.isIndustry
    (signed, claimed, due) = (line.signed, line.claimed, line.due)
    (recognition, self.rate) = (line.recognition, rate)
    place = line.place
  }

  /// An item of the bonus; where several enterprises earn it, one for each.
  private static func items(
    _ unit: Unit, _ item: Bonus.Item, figure: Place?
  ) -> [ScoreItem] {
    let clause: String =
      switch item.ground {
      case .lead: "线索纳入主要领导外出"
      case .beyondTarget: "工业项目签约超出目标"
      case .largeProject: "重大项目"
      }
    guard !item.places.isEmpty else {
      var one = ScoreItem(unit, .bonus, clause, item.chinese)
      one.points = item.points
      // What is measured is the form's own figure.
      if item.ground == .beyondTarget { one.place = figure }
      return [one]
    }
    return item.places.indices.map { index in
      let name = index < item.names.count ? item.names[index] : ""
      let count = item.places.count > 1 ? "(第\(index + 1)家)" : ""
      var one = ScoreItem(unit, .bonus, "\(clause):\(name)", item.chinese + count)
      one.points = item.points / Decimal(item.places.count)
      one.place = item.places[index]
      return one
    }
  }

  private init(_ unit: Unit, _ part: FactoryScore.Part) {
    self.init(unit, .factories, part.group, part.chinese)
    points = part.points
    place = part.places.first
  }
}
