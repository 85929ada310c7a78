internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 来源: every figure counted, with the file and the cell it comes from.
  var sources: ListSheet {
    let fields = origins.map { origin -> [ListSheet.Field] in
      let (figure, file) = (origin.figure, origin.file)
      return [
        .init(.number(Double(origin.unit.table))), .init(origin.unit.name),
        .init(origin.indicator.header),
        .init(
          .number(Double(nearest: figure.figure)),
          link: origin.shownAt.map {
            .place(FormulaText.place($0.sheet, CellRange($0.cell)))
          }),
        .init(origin.indicator.unit), .init(file.file), .init(file.sha256),
        .init(figure.place?.sheet), .init(figure.place?.cell.description), .init(figure.text),
        .init(origin.manner), .init(origin.credit), .init(origin.derivation),
        .init(origin.rules),
      ]
    }
    return ListSheet(
      name: SourceRows.sheet, title: "\(period.chinese)数据来源",
      note: "每个数的出处:报送文件、文件校验码(SHA-256)、工作表、单元格、单元格里原来的内容、读取方式、"
        + "计入口径、取数方式和核对它的规则。点数值回到显示它的表;占比的数值是百分数。",
      columns: [
        .init("表", width: 5, isCentered: true), .init("责任单位", width: 22),
        .init("指标", width: 22), .init("数值", width: 11),
        .init("单位", width: 9, isCentered: true), .init("文件", width: 22),
        .init("文件校验码", width: 24), .init("工作表", width: 13),
        .init("单元格", width: 7, isCentered: true), .init("原填内容", width: 12),
        .init("读取方式", width: 10), .init("计入口径", width: 13), .init("取数方式", width: 30),
        .init("规则", width: 9),
      ], fields: fields)
  }
}
