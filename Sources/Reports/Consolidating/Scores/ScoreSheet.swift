internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// The sheet 得分: of each unit with credit or points what it claims and what is due.
struct ScoreSheet {
  /// The name of the sheet.
  static let name = "得分"
  /// The column of 责任单位.
  static let unitColumn = 2

  /// The sheet.
  private(set) var sheet: GroupedSheet
  /// The rows of the units, by name.
  private(set) var rows: [String: Int] = [:]

  init(_ items: ScoreItems, in consolidation: Consolidation) {
    let parts = ScoreLine.Part.allCases
    var columns: [ListSheet.Column] = [
      .init("表", width: 5, isCentered: true), .init("责任单位", width: 25),
    ]
    for part in parts {
      let format = part == .bonus || part == .factories ? "0.00" : "General"
      columns += [
        .init("填报", width: 9, numberFormat: format), .init("应计", width: 9, numberFormat: format),
        .init("相差", width: 8, numberFormat: "+General;-General;0"),
      ]
    }
    columns += [.init("明细", width: 10, isCentered: true), .init("说明", width: 26)]
    sheet = GroupedSheet(
      name: Self.name, title: "\(consolidation.period.chinese)认定金额和得分",
      note: "填报:单位所填的数;应计:由“计分明细”各项合计;相差=填报-应计。"
        + "空白:该表不考核;—:未计入;点“明细”到该单位的第一项。",
      columns: columns,
      spans: parts.map { ($0.title, $0.column...($0.column + 2)) })
    for table in consolidation.taskBook.tables {
      let assessed = ScoreLine.Part.assessed(by: table.number, in: consolidation.taskBook)
      let units = consolidation.taskBook.units(ofTable: table.number)
      guard !assessed.isEmpty, !units.isEmpty else { continue }
      let lines = units.map { ScoreLine($0, items, in: consolidation) }
      sheet.begin("表\(table.number) \(table.name)", of: lines.count + 1)
      let first = sheet.nextRow
      for line in lines {
        rows[line.unit.name] = sheet.nextRow
        sheet.add(line.fields(row: sheet.nextRow, items))
      }
      if assessed.contains(.credit) {
        sheet.addTotal(Self.total(lines, assessed, rows: first...(sheet.nextRow - 1)))
      }
    }
    for part in parts {
      sheet.markNumbers(ConsolidatedLook.missed, inColumn: part.column + 2)
    }
  }

  /// The sums of the credited amounts; points of units are not added up.
  private static func total(
    _ lines: [ScoreLine], _ parts: [ScoreLine.Part], rows: ClosedRange<Int>
  ) -> [ListSheet.Field] {
    var fields: [ListSheet.Field] = [.init(nil as String?), .init("合计")]
    for part in ScoreLine.Part.allCases {
      let isSummed = parts.contains(part) && part.kind == .credit
      let counted = lines.filter { $0.reason == nil }
      for (offset, path) in [\ScoreLine.Pair.claimed, \.due].enumerated() {
        let known = counted.compactMap { $0.parts[part]?[keyPath: path] }
        let letter = CellReference.letters(ofColumn: part.column + offset)
        let cells = "\(letter)\(rows.lowerBound):\(letter)\(rows.upperBound)"
        fields.append(
          !isSummed || known.isEmpty
            ? .init(nil as String?)
            : .init(
              .number(
                Double(nearest: FigureText.rounded(known.reduce(0, +), decimals: 8))),
              formula: "ROUND(SUM(\(cells)),8)"))
      }
      fields.append(.init(nil as String?))
    }
    return fields + [nil, nil].map { ListSheet.Field($0) }
  }
}
