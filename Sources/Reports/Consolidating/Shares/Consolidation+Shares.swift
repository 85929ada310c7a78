internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 工业占比: the share of industry by unit and of each table in all.
  ///
  /// The verdict of a unit goes by the share it reports, as beside its table; that of the whole by
  /// the share of the sums against the printed total.
  var sharesSheet: GroupedSheet {
    let bases = taskBook.tables.compactMap { ShareBasis($0, in: taskBook) }
    var sheet = GroupedSheet(
      name: Self.sharesName, title: "\(period.chinese)工业占比",
      note: "计算占比=其中工业÷全部;单位按报送占比与目标占比比较,合计按各数之和计算(不是占比的平均数),"
        + "目标是分解表合计行印的数。合计只含已计入的单位。" + withoutShare(bases),
      columns: [
        .init("表", width: 5, isCentered: true), .init("责任单位", width: 30),
        .init("全部(亿元)", width: 13), .init("其中工业(亿元)", width: 13),
        .init("计算占比", width: 11, numberFormat: "0.00%"),
        .init("报送占比", width: 11, numberFormat: "0.00%"),
        .init("目标占比", width: 11, numberFormat: "0.00%"),
        .init("差距(百分点)", width: 14, numberFormat: "+0.00;-0.00;0.00"),
        .init("结论", width: 14, isCentered: true),
      ])
    for (position, basis) in bases.enumerated() {
      let kind = "全部为\(basis.whole.header),其中工业为\(basis.part.header)"
      let aim = basis.share == nil ? ";目标是金额,没有占比目标" : ""
      let lines = shareLines(of: basis)
      let isOtherKind = position > 0 && (bases[position - 1].share == nil) != (basis.share == nil)
      sheet.begin(
        "表\(basis.table.number) \(basis.table.name):\(kind)\(aim)", of: lines.count + 1,
        onNewPage: isOtherKind)
      let first = sheet.nextRow
      for line in lines { sheet.add(line.fields(row: sheet.nextRow)) }
      guard !lines.isEmpty else { continue }
      sheet.addTotal(total(of: basis, lines, rows: first...(sheet.nextRow - 1)))
    }
    sheet.mark(
      [
        (Verdict.missed, ConsolidatedLook.missed), (Verdict.met, ConsolidatedLook.met),
        (Verdict.notAssessed, ConsolidatedLook.quiet),
      ], inColumn: ShareLine.Column.verdict)
    return sheet
  }

  /// The name of the sheet.
  static let sharesName = "工业占比"

  /// The units of a table, in its order.
  func shareLines(of basis: ShareBasis) -> [ShareLine] {
    taskBook.units(ofTable: basis.table.number).map { ShareLine($0, basis, in: self) }
  }

  /// Which tables have money for industry and no sum of which it would be a share, in a sentence.
  private func withoutShare(_ bases: [ShareBasis]) -> String {
    let tables = taskBook.tables.filter { table in
      !bases.contains { $0.table.number == table.number }
        && taskBook.indicator(.industrialPaidIn, inTable: table.number) != nil
    }
    guard !tables.isEmpty else { return "" }
    let names = tables.map { "表\($0.number)(\($0.name))" }.joined(separator: "、")
    return "\(names)只考核工业到位资金,没有产业到位资金,算不出占比,不列。"
  }

  private func total(
    of basis: ShareBasis, _ lines: [ShareLine], rows: ClosedRange<Int>
  ) -> [ListSheet.Field] {
    typealias C = ShareLine.Column
    let row = rows.upperBound + 1
    func sum(_ figures: [Decimal?], _ column: String) -> (Decimal?, ListSheet.Field) {
      let known = figures.compactMap(\.self)
      // Rounded, so that binary sums show exact digits.
      let sum =
        known.isEmpty ? nil : FigureText.rounded(known.reduce(0, +), decimals: 8)
      let cells = "\(column)\(rows.lowerBound):\(column)\(rows.upperBound)"
      return (sum, ShareLine.live(sum, "ROUND(SUM(\(cells)),8)"))
    }
    let whole = sum(lines.map(\.whole), C.whole)
    let part = sum(lines.map(\.part), C.part)
    let share = ShareLine.share(part.0, of: whole.0)
    let target = basis.share.flatMap { basis.table.total.targets[$0.id]?.figure }
      .map { $0 / 100 }
    return [
      .init(nil as String?),
      .init(basis.table.total.label.replacing("目标任务", with: "合计").replacing(" ", with: "")),
      whole.1, part.1, ShareLine.live(share, "ROUND(\(C.part)\(row)/\(C.whole)\(row),4)"),
      .init(nil as String?), .init(target.map { .number(Double(nearest: $0)) }),
    ]
      + ShareLine.verdict(
        share, target, "\(C.computed)\(row)", row, word: nil)
  }
}
