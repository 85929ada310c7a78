import TaskBooks
import Workbooks

/// A ledger (台账) of a form, its rows prepared for filling.
struct LedgerSheet {
  let definition: LedgerDefinition
  let layout: FormLayout
  let period: Period
  let choices: ChoicesSheet

  /// The columns that the unit's table fills.
  var columns: [LedgerColumn] { definition.columns(forTable: layout.unit.table) }

  private var rowNumbers: ClosedRange<Int> { layout.ledgerRows(definition.key) }

  /// All that stands around the cells.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: definition.sheet)
    sheet.tabColor = "2F5597"
    sheet.columns = zip(1..., columns).map {
      ColumnWidth($0...$0, width: $1.width, style: Self.style($1).with { $0.fill = nil })
    }
    // Two lines; a name of a project rarely needs more.
    sheet.defaultRowHeight = 28
    sheet.firstScrollingCell = CellReference(row: rowNumbers.lowerBound, column: 3)
    if columns.count > 1 {
      sheet.merges = (1...2).map { CellRange(rows: $0...$0, columns: 1...columns.count) }
    }
    sheet.validations = zip(1..., columns).map { validation($1, column: $0) }
    sheet.conditionalFormats = unfinished
    sheet.protection = SheetProtection()
    sheet.protection?.allowsInsertingRows = true
    sheet.print.titleRows = 1...FormLayout.ledgerTitleRow
    sheet.print.footer = "\(definition.sheet)　第 &P 页,共 &N 页"
    return sheet
  }

  /// The rows, from the title to the last prepared one.
  var rows: some Sequence<RowDraft> {
    let entries = zip(1..., columns).map { CellDraft($0, nil, style: Self.style($1)) }
    return [title, hint, titles]
      + rowNumbers.map { number in
        var row = RowDraft(number)
        row.cells = entries
        return row
      }
  }

  private var title: RowDraft {
    var row = RowDraft(1, height: 32)
    row.cells = zip(1..., columns).map { column, _ in
      CellDraft(column, column == 1 ? .text(definition.sheet) : nil, style: FormStyle.title)
    }
    return row
  }

  private var hint: RowDraft {
    let text =
      "\(layout.unit.name)　\(period.chinese)　一行填一项;一行开始填了,深色表头的列都要填。"
      + "选中单元格可以看到该列的填法。"
    var row = RowDraft(2, height: 20)
    row.cells = zip(1..., columns).map { column, _ in
      CellDraft(column, column == 1 ? .text(text) : nil, style: FormStyle.note)
    }
    return row
  }

  private var titles: RowDraft {
    let lines = columns.map { DisplayWidth.lines(of: $0.title, columns: Int($0.width) - 2) }
    var row = RowDraft(
      FormLayout.ledgerTitleRow, height: Double(lines.reduce(2, max)) * 16 + 6)
    row.cells = zip(1..., columns).map { number, column in
      CellDraft(
        number, .text(column.title),
        style: FormStyle.header.with {
          if isRequired(column) { $0.fill = FormStyle.requiredBand }
        })
    }
    return row
  }

  private func isRequired(_ column: LedgerColumn) -> Bool {
    column.requiredIn.contains(layout.unit.table) && column.requiredWhen == nil
  }

  /// How the cells of a column look.
  static func style(_ column: LedgerColumn) -> CellStyle {
    let base: CellStyle =
      switch column.kind {
      case .text: FormStyle.textEntry
      case .choice: FormStyle.entry.with { $0.alignment.wraps = true }
      case .flag, .creditCode, .date, .number: FormStyle.entry
      }
    return base.with {
      $0.font.size = 10
      $0.numberFormat = FormValue.numberFormat(of: column)
    }
  }

  /// Blank cells that a begun row must have, shown in red.
  private var unfinished: [ConditionalFormat] {
    let ranges = zip(1..., columns).filter { isRequired($1) }.map { number, _ in
      CellRange(rows: rowNumbers, columns: number...number)
    }
    guard let first = ranges.first?.first, !columns.isEmpty else { return [] }
    let row = first.row
    let last = CellReference.letters(ofColumn: columns.count)
    let cell = CellReference.letters(ofColumn: first.column)
    return [
      ConditionalFormat(
        ranges,
        rules: [
          ConditionalFormat.Rule(
            formula: "AND(COUNTA($A\(row):$\(last)\(row))>0,ISBLANK(\(cell)\(row)))",
            style: DifferentialStyle(fill: "F8CBAD"))
        ])
    ]
  }

  private func validation(_ column: LedgerColumn, column number: Int) -> DataValidation {
    DataValidation(
      [CellRange(rows: rowNumbers, columns: number...number)], rule(column),
      prompt: column.prompt.isEmpty
        ? nil
        : DataValidation.Message(
          title: FormText.title(column.title), text: FormText.body(column.prompt)),
      error: wanted(column).map {
        DataValidation.Message(title: FormText.title(column.title), text: FormText.body($0))
      })
  }

  private func rule(_ column: LedgerColumn) -> DataValidation.Rule {
    switch column.kind {
    case .text: return .any
    case .number: return .decimal(from: "0", to: nil)
    case .creditCode: return .textLength(18)
    case .date:
      let last = DateTime.days(inMonth: period.month, of: period.year)
      return .date(
        from: "DATE(\(period.year),1,1)", to: "DATE(\(period.year),\(period.month),\(last))")
    case .choice(let list): return choices.range(of: list).map { .listFrom($0) } ?? .any
    case .flag: return choices.range(of: ChoicesSheet.flags).map { .listFrom($0) } ?? .any
    }
  }

  private func wanted(_ column: LedgerColumn) -> String? {
    switch column.kind {
    case .text: nil
    case .number: "请填不小于0的数,不要带单位和文字。"
    case .creditCode: "统一社会信用代码应为18位。"
    case .date: "请填\(period.year)年1月1日至\(period.chinese)末的日期,如 \(period)-06 的样子。"
    case .choice, .flag: "请从下拉列表选择。"
    }
  }
}
