import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A printed part is not as printed.
  static let s109 = Rule(
    id: "S109",
    chinese: "目标、表头、单位名称或印制的说明与任务书不一致。",
    english: "A printed part was altered: a target, a header, a unit's name or a printed note.",
    remedy: "请改回印制的内容;对目标有异议的另行书面提出,不要在表里改动。",
    passing: [Example("印制内容没有改动", "云岩区")],
    failing: [
      Example("改小了目标", "云岩区") { form in
        form.alter(.target, of: .paidIn, found: "7.5", expected: "75")
      },
      Example("改了表头", "市投资促进局") { form in
        form.alter(.header, of: .signing, found: "签约额(万元)", expected: "签约金额(亿元)")
      },
    ],
    check: .form { inquiry in
      let inDoubt = (try? inquiry.certainUnit()) == nil
      return inquiry.submission.altered.map { part in
        .found(
          Observation(
            sheet: part.place.sheet, cells: CellRange(part.place.cell),
            header: part.kind == .note ? nil : part.subject,
            found: part.found, expected: part.expected,
            message: part.found.isEmpty
              ? "\(part.kind.chinese)“\(part.subject)”不见了,印的是“\(part.expected)”。"
              : "\(part.kind.chinese)被改动:印的是“\(part.expected)”,现在是“\(part.found)”。",
            subject: "\(part.kind.rawValue):\(part.subject)", values: [part.found, part.expected],
            // Another unit's form has other targets; only the unit is wrong there.
            causes: inDoubt ? inquiry.submission.identity.unitEntry.map { [$0.place] } ?? [] : []))
      }
    })
}

extension AlteredPart.Kind {
  /// What was altered.
  fileprivate var chinese: String {
    switch self {
    case .target: "目标"
    case .header: "表头"
    case .unitName: "责任单位"
    case .note: "印制的说明"
    }
  }
}

extension Filling {
  /// Notes a printed part of a column as altered; gives back where.
  fileprivate mutating func alter(
    _ kind: AlteredPart.Kind, of figure: IndicatorID, found: String, expected: String
  ) -> Spot {
    guard let place = submission.figures[figure]?.place else { return .file }
    let above = CellReference(row: max(1, place.cell.row - 1), column: place.cell.column)
    let part = AlteredPart(
      kind: kind, subject: expected, place: Place(sheet: place.sheet, cell: above), found: found,
      expected: expected)
    submission.altered.append(part)
    return Spot(part.place)
  }
}
