internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// What a table assesses of industry (工业): a sum, the part of it that is industry, and their share.
struct ShareBasis {
  let table: TargetTable
  /// The sum.
  let whole: Indicator
  /// The part that is industry.
  let part: Indicator
  /// The share that units report and have a target for; nil where the targets are amounts.
  let share: Indicator?

  /// Nil where the table does not assess both a sum and its industrial part.
  init?(_ table: TargetTable, in taskBook: TaskBook) {
    self.table = table
    for indicator in taskBook.indicators(forTable: table.number) where indicator.measure == .share {
      guard case .ratio(let upper, let lower)? = indicator.derivation,
        let part = taskBook.indicator(upper, inTable: table.number),
        let whole = taskBook.indicator(lower, inTable: table.number)
      else { continue }
      (self.whole, self.part, share) = (whole, part, indicator)
      return
    }
    guard let whole = taskBook.indicator(.signing, inTable: table.number),
      let part = taskBook.indicator(.industrialSigning, inTable: table.number)
    else { return nil }
    (self.whole, self.part, share) = (whole, part, nil)
  }
}

/// The share of industry of one unit.
struct ShareLine {
  let unit: Unit
  let whole: Decimal?
  let part: Decimal?
  /// As the unit reports it, a fraction to eight decimals; nil where it does not, or need not.
  let reported: Decimal?
  /// The printed target, a fraction; nil where there is none.
  let target: Decimal?
  private let isAssessed: Bool
  private let reason: Consolidation.Reason?
  private let basis: ShareBasis
  private let sources: SourceRows

  init(_ unit: Unit, _ basis: ShareBasis, in consolidation: Consolidation) {
    self.unit = unit
    self.basis = basis
    let taskBook = consolidation.taskBook
    let figures = consolidation.counted[unit.name]?.figures ?? [:]
    sources = consolidation.sourceRows
    func figure(_ indicator: Indicator?) -> Decimal? {
      // What is not assessed has no row among the sources.
      indicator.flatMap {
        consolidation.sourceRows.row(of: unit, $0.id) == nil ? nil : figures[$0.id]?.figure
      }
    }
    whole = figure(basis.whole)
    part = figure(basis.part)
    reported = figure(basis.share).map { FigureText.rounded($0 / 100, decimals: 8) }
    target = basis.share.flatMap { taskBook.target(of: unit, $0.id)?.figure }.map { $0 / 100 }
    isAssessed = taskBook.target(of: unit, (basis.share ?? basis.part).id) != .notAssessed
    reason = consolidation.reason(for: unit)
  }

  /// The share that the amounts give, to four decimals; nil where one is missing or the sum is 0.
  var computed: Decimal? { Self.share(part, of: whole) }

  static func share(_ part: Decimal?, of whole: Decimal?) -> Decimal? {
    guard let part, let whole, whole != 0 else { return nil }
    return FigureText.rounded(part / whole, decimals: 4)
  }

  /// Why there is no verdict, in a word; nil where there is one, or no target to meet.
  private var word: String? {
    if !isAssessed { return Verdict.notAssessed }
    if let reason { return reason.rawValue }
    guard basis.share != nil else { return "—" }
    if reported != nil { return nil }
    return whole == 0 ? "没有到位资金" : "未报占比"
  }

  // MARK: - Its cells

  /// The columns of its cells.
  enum Column {
    static let (whole, part, computed, reported, target) = ("C", "D", "E", "F", "G")
    /// The number of the verdict's column.
    static let verdict = 9
  }

  /// The fields of its row.
  func fields(row: Int) -> [ListSheet.Field] {
    typealias C = Column
    var fields: [ListSheet.Field] = [
      .init(.number(Double(unit.table))), .init(unit.name), amount(whole, basis.whole),
      isAssessed || basis.share != nil ? amount(part, basis.part) : Self.notAssessed,
      Self.live(computed, "ROUND(\(C.part)\(row)/\(C.whole)\(row),4)"),
      Self.live(
        reported,
        basis.share.flatMap { sources.cell(of: unit, $0.id) }.map { "ROUND(\($0)/100,8)" }),
    ]
    fields.append(
      basis.share != nil && !isAssessed
        ? Self.notAssessed
        : .init(target.map { .number(Double(nearest: $0)) }))
    fields += Self.verdict(reported, target, "\(C.reported)\(row)", row, word: word)
    return fields
  }

  /// The gap to a target in percentage points.
  static func gap(_ share: Decimal, to target: Decimal) -> Decimal {
    FigureText.rounded((share - target) * 100, decimals: 4)
  }

  /// The gap to a target, and the verdict; without either a word.
  static func verdict(
    _ share: Decimal?, _ target: Decimal?, _ cell: String, _ row: Int, word: String?
  ) -> [ListSheet.Field] {
    guard let share, let target else { return [.init(nil as String?), .init(word ?? "—")] }
    return [
      live(
        gap(share, to: target), "ROUND((\(cell)-\(Column.target)\(row))*100,4)"),
      .init(
        .text(Verdict.isMet(share, target) ? Verdict.met : Verdict.missed),
        formula: Verdict.formula(cell, reaches: "\(Column.target)\(row)")),
    ]
  }

  static func live(_ figure: Decimal?, _ formula: String?) -> ListSheet.Field {
    .init(
      figure.map { .number(Double(nearest: $0)) }, formula: figure == nil ? nil : formula)
  }

  private static let notAssessed = ListSheet.Field(
    Verdict.notAssessed, style: ConsolidatedLook.field(.init("", width: 0, isCentered: true)))

  private func amount(_ figure: Decimal?, _ indicator: Indicator) -> ListSheet.Field {
    Self.live(figure, sources.cell(of: unit, indicator.id))
  }
}
