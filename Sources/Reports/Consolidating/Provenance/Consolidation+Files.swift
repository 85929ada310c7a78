internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// A file that came, with the figures that depend on it.
struct FileUse {
  let file: UnitReturn
  /// Why it is not counted; nil where it is.
  let reason: Consolidation.Reason?
  /// The figures that come from it, in the order of 来源.
  let origins: [FigureOrigin]
}

extension Consolidation {
  /// Every file that came, the counted ones in the order of units, then the others.
  var fileUses: [FileUse] {
    let origins = Dictionary(grouping: origins, by: \.unit.name)
    let used = taskBook.units.compactMap { unit in
      counted[unit.name].map { FileUse(file: $0, reason: nil, origins: origins[unit.name] ?? []) }
    }
    return used
      + omissions.compactMap { omission in
        omission.file.map { FileUse(file: $0, reason: omission.reason, origins: []) }
      }
  }

  /// The sheet 文件: the other way round, what depends on each file.
  var files: ListSheet {
    let fields = fileUses.enumerated().map { position, use -> [ListSheet.Field] in
      let first = use.origins.first.flatMap {
        sourceRows.row(of: $0.unit, $0.indicator.id)
      }
      let link = first.map {
        Hyperlink.Target.place(
          FormulaText.place(
            SourceRows.sheet,
            CellRange(CellReference(row: $0, column: SourceRows.valueColumn))))
      }
      return [
        .init(.number(Double(position + 1))), .init(use.file.file), .init(use.file.sha256),
        .init(use.file.unit ?? "—"), .init(use.file.verdict?.chinese ?? "未核"),
        .init(use.reason.map { "未计入:\($0.rawValue)" } ?? "已计入"),
        .init(.number(Double(use.origins.count)), link: link), .init(dependents(of: use)),
      ]
    }
    return ListSheet(
      name: "文件", title: "\(period.chinese)文件及由它得出的数",
      note: "每个文件得出哪些数、显示在哪一格。这些数所在列的合计,该单位在“进度”“工业占比”“关键节点”"
        + "“得分”里的各行,以及“全市”“图表”“概况”,也随之变化。",
      columns: [
        .init("序号", width: 6, isCentered: true), .init("文件", width: 26),
        .init("文件校验码", width: 26), .init("责任单位", width: 22),
        .init("结论", width: 9, isCentered: true), .init("计入", width: 14, isCentered: true),
        .init("数值个数", width: 9, isCentered: true), .init("由它得出的数", width: 70),
      ], fields: fields)
  }

  private func dependents(of use: FileUse) -> String {
    guard !use.origins.isEmpty else { return "没有数由它得出。" }
    let sheet = use.origins.compactMap(\.shownAt).first.map { "“\($0.sheet)”" } ?? ""
    return sheet
      + use.origins.map { origin in
        let cell = origin.shownAt.map { "\($0.cell) " } ?? ""
        return cell + origin.indicator.header
      }.joined(separator: ";")
  }
}
