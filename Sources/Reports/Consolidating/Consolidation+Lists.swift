internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 来源: every figure counted, with the file and the cell it comes from.
  var sources: ListSheet {
    let fields = sourceRows.figures.compactMap { source -> [ListSheet.Field]? in
      guard let file = counted[source.unit.name],
        let figure = file.figures[source.indicator.id]
      else { return nil }
      return [
        .init(.number(Double(source.unit.table))), .init(source.unit.name),
        .init(source.indicator.header), .init(.number(Double(nearest: figure.figure))),
        .init(source.indicator.unit), .init(file.file), .init(file.sha256),
        .init(figure.place?.sheet), .init(figure.place?.cell.description), .init(figure.text),
        .init(figure.isNormalised ? "由文本规范后读取" : "按原值读取"),
      ]
    }
    return ListSheet(
      name: SourceRows.sheet, title: "\(period.chinese)数据来源",
      note: "每个数的出处:报送文件、文件校验码(SHA-256)、工作表、单元格、单元格里原来的内容和读取方式。",
      columns: [
        .init("表", width: 5, isCentered: true), .init("责任单位", width: 24),
        .init("指标", width: 26), .init("数值", width: 11),
        .init("单位", width: 9, isCentered: true), .init("文件", width: 24),
        .init("文件校验码", width: 34), .init("工作表", width: 14),
        .init("单元格", width: 8, isCentered: true), .init("原填内容", width: 14),
        .init("读取方式", width: 11),
      ], fields: fields)
  }

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

  private func explanation(of omission: Omission) -> String {
    guard let file = omission.file else { return "没有收到报表。" }
    switch omission.reason {
    case .conflicting: return "同一单位同一期有两份不同的报表,分不清先后,均未计入;请单位确认以哪份为准。"
    case .superseded: return "本单位另有一份通过的报表,已计入那一份。"
    case .otherPeriod: return "报表是\(file.period?.chinese ?? "另一期")的。"
    case .unchecked: return "只有取数结果(figures),没有核表结果(check),未计入。"
    case .noFigures: return "只有核表结果(check),没有取数结果(figures),未计入。"
    case .missing, .returned, .toExplain, .unknownUnit:
      let shown = file.messages.prefix(3).joined(separator: "\n")
      return file.messages.count > 3 ? shown + "\n……共 \(file.messages.count) 项" : shown
    }
  }
}
