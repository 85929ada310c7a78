import TaskBooks
import Workbooks

/// The sheet 目标完成情况 of a form: the unit's row of the official table, and what it reached.
struct FiguresSheet {
  let layout: FormLayout
  let table: TargetTable
  let period: Period
  let taskBook: TaskBook

  /// All that stands around the cells.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: FormLayout.figuresSheet)
    sheet.tabColor = FormStyle.red
    sheet.showsGridLines = false
    sheet.columns = columns
    sheet.firstScrollingCell = CellReference(
      row: layout.targetRow, column: FormLayout.labelColumn + 1)
    sheet.merges = merges
    sheet.validations = cells.compactMap(\.validation)
    sheet.protection = SheetProtection()
    sheet.print.titleRows = 1...FormLayout.headerRows.upperBound
    sheet.print.footer = "第 &P 页,共 &N 页"
    return sheet
  }

  /// The rows, from the title to the last printed note.
  var rows: [RowDraft] { heads + [header, lowerHeader, targets, figures, rates] + notes }

  /// The columns of the table as cells of the form.
  var cells: [FigureCell] {
    table.columns.enumerated().compactMap { position, column in
      taskBook.indicator(column.indicator, inTable: table.number).map {
        FigureCell(
          column: FormLayout.labelColumn + 1 + position, head: column, indicator: $0,
          target: taskBook.target(of: layout.unit, column.indicator), layout: layout)
      }
    }
  }

  // MARK: - Around the cells

  private var columns: [ColumnWidth] {
    [
      ColumnWidth(1...1, width: 10), ColumnWidth(2...2, width: 20), ColumnWidth(3...3, width: 14),
    ]
      + (FormLayout.labelColumn + 1...layout.lastColumn).map {
        ColumnWidth($0...$0, width: Double(width(ofColumn: $0)))
      }
  }

  private func width(ofColumn column: Int) -> Int {
    switch column {
    case 1: return 10
    case 2: return 20
    case 3: return 14
    default:
      let position = column - FormLayout.labelColumn - 1
      guard table.columns.indices.contains(position) else { return 12 }
      let head = table.columns[position]
      guard head.printedText == nil else { return 48 }
      // Wide enough that the header is broken before the unit that stands in brackets behind it.
      let name = (head.lower ?? head.upper).split(separator: "(").first ?? ""
      return max(12, min(18, DisplayWidth.of(name) + 3))
    }
  }

  private var merges: [CellRange] {
    let last = layout.lastColumn
    var merges = (1...2).map { CellRange(rows: $0...$0, columns: 1...last) }
    merges += (1...2).map {
      CellRange(rows: layout.targetRow...layout.rateRow, columns: $0...$0)
    }
    let single = cells.filter { $0.head.lower == nil }.map(\.column)
    merges += ((1...FormLayout.labelColumn) + single).map {
      CellRange(rows: FormLayout.headerRows, columns: $0...$0)
    }
    let upper = FormLayout.headerRows.lowerBound
    merges += upperRuns.filter { $0.count > 1 }.map {
      CellRange(rows: upper...upper, columns: $0)
    }
    return merges
      + table.notes.indices.map {
        let row = layout.note($0).cell.row
        return CellRange(rows: row...row, columns: 1...last)
      }
  }

  /// The neighbouring columns that share an upper header.
  private var upperRuns: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var name: String?
    for cell in cells {
      if let last = runs.last, name == cell.head.upper, cell.head.lower != nil {
        runs[runs.count - 1] = last.lowerBound...cell.column
      } else {
        runs.append(cell.column...cell.column)
      }
      name = cell.head.lower == nil ? nil : cell.head.upper
    }
    return runs
  }

  // MARK: - Rows

  private var heads: [RowDraft] {
    let last = layout.lastColumn
    var title = RowDraft(1, height: 36)
    title.cells = span(1...last, taskBook.title, FormStyle.title)
    var heading = RowDraft(2, height: 22)
    heading.cells = span(1...last, table.heading, FormStyle.heading)
    var identity = RowDraft(
      FormLayout.identityRow, height: max(24, height(of: layout.unit.name, columns: 20)))
    let texts = ["责任单位", layout.unit.name, "报告期", period.chinese, "版次", taskBook.issue]
    identity.cells = zip(1..., texts).map { column, text in
      CellDraft(
        column, .text(text), style: column % 2 == 1 ? FormStyle.label : FormStyle.value)
    }
    return [title, heading, identity]
  }

  private var header: RowDraft {
    var row = RowDraft(FormLayout.headerRows.lowerBound, height: 30)
    row.cells = zip(1..., ["序号", "责任单位", "项目"]).map {
      CellDraft($0, .text($1), style: FormStyle.header)
    }
    let heads = Set(upperRuns.map(\.lowerBound))
    row.cells += cells.map { cell in
      CellDraft(
        cell.column, heads.contains(cell.column) ? .text(cell.head.upper) : nil,
        style: FormStyle.header)
    }
    return row
  }

  private var lowerHeader: RowDraft {
    var row = RowDraft(FormLayout.headerRows.upperBound, height: 34)
    row.cells = (1...FormLayout.labelColumn).map { CellDraft($0, nil, style: FormStyle.header) }
    row.cells += cells.map {
      CellDraft($0.column, $0.head.lower.map { .text($0) }, style: FormStyle.header)
    }
    return row
  }

  private var targets: RowDraft {
    let texts = cells.compactMap { cell in
      cell.head.printedText.map { height(of: $0, columns: 46, fontSize: 10) }
    }
    var row = RowDraft(layout.targetRow, height: texts.reduce(36, max))
    let number = taskBook.row(of: layout.unit)?.number
    row.cells = [
      CellDraft(
        FormLayout.numberColumn, number.map { .number(Double($0)) }, style: FormStyle.target),
      CellDraft(
        FormLayout.unitColumn, .text(layout.unit.name),
        style: FormStyle.target.with { $0.font.isBold = true }),
      label(FormLayout.targetLabel),
    ]
    row.cells += cells.map(\.targetDraft)
    return row
  }

  private var figures: RowDraft {
    var row = RowDraft(layout.figureRow, height: 36)
    row.cells = merged + [label(FormLayout.figureLabel)] + cells.map(\.figureDraft)
    return row
  }

  private var rates: RowDraft {
    var row = RowDraft(layout.rateRow, height: 30)
    row.cells = merged + [label(FormLayout.rateLabel)] + cells.map { $0.rateDraft(figure: nil) }
    return row
  }

  private var notes: [RowDraft] {
    let width = (1...layout.lastColumn).map { self.width(ofColumn: $0) }.reduce(0, +)
    return table.notes.enumerated().map { index, text in
      var row = RowDraft(
        layout.note(index).cell.row, height: max(18, height(of: text, columns: width - 4)))
      row.cells = span(1...layout.lastColumn, text, FormStyle.note)
      return row
    }
  }

  private var merged: [CellDraft] {
    [1, 2].map { CellDraft($0, nil, style: FormStyle.target) }
  }

  private func label(_ text: String) -> CellDraft {
    CellDraft(FormLayout.labelColumn, .text(text), style: FormStyle.label)
  }

  /// A text in the first of the cells that are merged.
  private func span(
    _ columns: ClosedRange<Int>, _ text: String, _ style: CellStyle
  ) -> [CellDraft] {
    columns.map { CellDraft($0, $0 == columns.lowerBound ? .text(text) : nil, style: style) }
  }

  /// A height with room for fonts that are wider than the one asked for.
  private func height(of text: String, columns: Int, fontSize: Double = 11) -> Double {
    DisplayWidth.rowHeight(of: text, columns: columns - 2, fontSize: fontSize) + 6
  }
}
