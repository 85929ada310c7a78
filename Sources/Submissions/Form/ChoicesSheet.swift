import TaskBooks
import Workbooks

/// The hidden sheet 选项 of a form: the lists behind its drop-downs, and the form's marks.
struct ChoicesSheet {
  /// The list behind the columns that ask for 是 or 否.
  static let flags = "是否"

  let lists: [ChoiceList]
  let marks: FormMarks

  /// The lists of a task book, 是否 added where it has none.
  init(taskBook: TaskBook, marks: FormMarks) {
    let hasFlags = taskBook.choices.contains { $0.name == Self.flags }
    lists = taskBook.choices + (hasFlags ? [] : [ChoiceList(name: Self.flags, values: ["是", "否"])])
    self.marks = marks
  }

  /// All that stands around the cells.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: FormLayout.choicesSheet)
    sheet.visibility = .hidden
    sheet.columns = [ColumnWidth(1...(lists.count + 3), width: 24)]
    sheet.protection = SheetProtection()
    return sheet
  }

  /// The rows: names of the lists, then their values; to the right of them the marks.
  var rows: [RowDraft] {
    let height = max(lists.map(\.values.count).reduce(0, max), marks.all.count)
    return (0...height).map { index in
      var row = RowDraft(index + 1)
      row.cells = zip(1..., lists).compactMap { column, list in
        if index == 0 { return CellDraft(column, .text(list.name), style: FormStyle.label) }
        guard list.values.indices.contains(index - 1) else { return nil }
        return CellDraft(column, .text(list.values[index - 1]))
      }
      row.cells += markCells(index)
      return row
    }
  }

  private func markCells(_ index: Int) -> [CellDraft] {
    let column = lists.count + 2
    guard index > 0 else {
      return [CellDraft(column, .text(FormMarks.title), style: FormStyle.label)]
    }
    guard marks.all.indices.contains(index - 1) else { return [] }
    let mark = marks.all[index - 1]
    return [CellDraft(column, .text(mark.label)), CellDraft(column + 1, .text(mark.text))]
  }

  /// The range of a list's values; nil where there is no such list or it is blank.
  func range(of name: String) -> String? {
    guard let position = lists.firstIndex(where: { $0.name == name }),
      !lists[position].values.isEmpty
    else { return nil }
    let rows = 2...(lists[position].values.count + 1)
    let column = position + 1
    return FormLayout.choicesSheet + "!"
      + CellRange(rows: rows, columns: column...column).absolute
  }

  /// A name for each list's range: `选项_行业门类`.
  var names: [DefinedName] {
    lists.compactMap { list in
      let isPlain = list.name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      guard isPlain, let range = range(of: list.name) else { return nil }
      return DefinedName("\(FormLayout.choicesSheet)_\(list.name)", formula: range)
    }
  }
}
