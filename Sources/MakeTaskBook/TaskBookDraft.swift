import Workbooks

/// A task book drafted from its source, ready to be written.
struct TaskBookDraft {
  /// The sheets with their rows, in the order of the tabs.
  var sheets: [(sheet: SheetDraft, rows: [RowDraft])] = []
  /// What the workbook says of itself.
  var properties = DocumentProperties()

  /// The breakdown tables and the lists of the source.
  init(_ source: TaskBookSource) throws(SourceError) {
    let about = Dictionary(
      try source.records(of: "about.csv").map { ($0["项目"] ?? "", $0["内容"] ?? "") }
    ) { first, _ in first }
    let notes = try source.records(of: "notes.csv")
    properties.title = (about["年度"] ?? "") + "年招商目标任务书"
    properties.creator = "zhaoshang"
    sheets.append(try ListSheetDraft.about.draft(source))
    for table in try source.records(of: "tables.csv") {
      guard let number = table["表号"].flatMap({ Int($0) }), let file = table["文件"] else {
        throw .missingColumn("表号", file: "tables.csv")
      }
      let own = notes.filter { $0["表号"] == table["表号"] }
      let draft = TargetSheet(
        number: number, name: table["名称"] ?? "", title: about["标题"] ?? "",
        heading: table["印制标题"] ?? "", rows: try source.rows(of: file),
        printedTexts: Dictionary(
          own.filter { $0["位置"] != "表下" }.map { ($0["位置"] ?? "", $0["内容"] ?? "") }
        ) { first, _ in first },
        notes: own.filter { $0["位置"] == "表下" }.map { $0["内容"] ?? "" })
      sheets.append(draft.draft())
    }
    for list in [ListSheetDraft.units, .indicators, .ledgers, .rules, .parameters] {
      sheets.append(try list.draft(source))
    }
    sheets.append(try ChoiceSheet.draft(source))
    for list in [ListSheetDraft.goals, .fillingNotes, .waivers] {
      sheets.append(try list.draft(source))
    }
  }

  /// Writes the workbook, whole or not at all.
  func write(to path: String) throws(WorkbookError) {
    var writer = try WorkbookWriter(path: path, properties: properties)
    for (sheet, rows) in sheets { try writer.add(sheet, rows: rows) }
    try writer.finish()
  }
}
