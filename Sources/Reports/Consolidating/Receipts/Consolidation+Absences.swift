internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 缺报: the units that are not counted and why, and files that are left out.
  var absences: ListSheet {
    let fields = omissions.enumerated().map { position, omission -> [ListSheet.Field] in
      [
        .init(.number(Double(position + 1))),
        .init(omission.unit.map { .number(Double($0.table)) }),
        .init(omission.unit?.name ?? "—"), .init(omission.reason.rawValue),
        .init(omission.file?.file), .init(explanation(of: omission)),
      ]
    }
    let absent = taskBook.units.count - counted.count
    return ListSheet(
      name: "缺报", title: "\(period.chinese)未计入的责任单位和文件",
      note: "共 \(taskBook.units.count) 个责任单位,已计入 \(counted.count) 个,未计入 \(absent) 个。"
        + "只计入结论为“通过”的报表。",
      columns: [
        .init("序号", width: 6, isCentered: true), .init("表", width: 5, isCentered: true),
        .init("责任单位", width: 28), .init("状态", width: 11, isCentered: true),
        .init("文件", width: 36), .init("说明", width: 60),
      ], fields: fields)
  }

  func explanation(of omission: Omission) -> String {
    guard let file = omission.file else { return "没有收到报表。" }
    switch omission.reason {
    case .conflicting: return "同一单位同一期有两份不同的报表,分不清先后,均未计入;请单位确认以哪份为准。"
    case .superseded:
      let isCounted = omission.unit.map { counted[$0.name] != nil } ?? false
      return isCounted ? "本单位另有一份通过的报表,已计入那一份。" : "本单位后来又报来一份,以后来的为准。"
    case .otherPeriod: return "报表是\(file.period?.chinese ?? "另一期")的。"
    case .unchecked: return "只有取数结果(figures),没有核表结果(check),未计入。"
    case .noFigures: return "只有核表结果(check),没有取数结果(figures),未计入。"
    case .missing, .returned, .toExplain, .unknownUnit:
      let shown = file.messages.prefix(3).joined(separator: "\n")
      return file.messages.count > 3 ? shown + "\n……共 \(file.messages.count) 项" : shown
    }
  }
}
