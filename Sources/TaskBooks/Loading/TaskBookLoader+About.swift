import Workbooks

extension TaskBookLoader {
  /// Reads 基本信息.
  mutating func readAbout() {
    let sheet = "基本信息"
    let records = records(of: sheet, ["项目", "内容"])
    var fields: [String: Field] = [:]
    for record in records where fields.updateValue(record["内容"], forKey: record["项目"].text) != nil {
      mistakes.add(record["项目"], "“\(record["项目"].text)”出现两次", expected: "每项只写一次")
    }
    guard !records.isEmpty else { return }
    for name in ["年度", "标题", "文号", "版次"] where fields[name] == nil {
      mistakes.add(sheet, nil, "缺少“\(name)”一行", expected: "应有年度、标题、文号、版次")
    }
    book.year = fields["年度"]?.integer(2000...2099, &mistakes) ?? 0
    book.title = fields["标题"]?.required(&mistakes) ?? ""
    book.document = fields["文号"]?.required(&mistakes) ?? ""
    book.issue = fields["版次"]?.required(&mistakes) ?? ""
  }

  /// Reads 选项: each column a list, its name on top.
  mutating func readChoices() {
    guard let grid = grid(named: "选项"), let first = grid.rows.first else { return }
    for column in grid.columns(ofRow: first) {
      let name = grid.text(first, column)
      let cell = CellReference(row: first, column: column)
      if book.choices(named: name) != nil {
        mistakes.add(grid.name, cell, "列表“\(name)”出现两次", expected: "每个列表只写一列")
        continue
      }
      var values: [String] = []
      for row in grid.rows.dropFirst() {
        let value = grid.text(row, column)
        guard !value.isEmpty else { continue }
        if values.contains(value) {
          mistakes.add(
            grid.name, CellReference(row: row, column: column), "选项“\(value)”重复",
            expected: "同一列表里每个选项只写一次")
        }
        values.append(value)
      }
      if values.isEmpty {
        mistakes.add(grid.name, cell, "列表“\(name)”没有选项", expected: "列名下面一行写一个选项")
      }
      book.choices.append(ChoiceList(name: name, values: values))
    }
  }
}
