import TaskBooks
import Workbooks

/// The sheet 填报说明 of a form: what the person who fills it needs to know.
struct NotesSheet {
  let layout: FormLayout
  let period: Period
  let taskBook: TaskBook

  private static let width = 104

  /// All that stands around the cells.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: FormLayout.notesSheet)
    sheet.tabColor = "7F7F7F"
    sheet.showsGridLines = false
    sheet.columns = [
      ColumnWidth(1...1, width: 8), ColumnWidth(2...2, width: Double(Self.width)),
    ]
    sheet.merges = (1...2).map { CellRange(rows: $0...$0, columns: 1...2) }
    sheet.protection = SheetProtection()
    sheet.print.footer = "第 &P 页,共 &N 页"
    return sheet
  }

  /// The title, the notes by number, and what the colours mean.
  var rows: [RowDraft] {
    var title = RowDraft(1, height: 36)
    title.cells = pair(.text(FormLayout.notesSheet), nil, FormStyle.title, FormStyle.title)
    var heading = RowDraft(2, height: 22)
    heading.cells = pair(
      .text("\(layout.unit.name)　\(period.chinese)"), nil, FormStyle.heading, FormStyle.heading)
    let notes = taskBook.fillingNotes(forTable: layout.unit.table)
    let number = FormStyle.note.with { $0.alignment.horizontal = .center }
    return [title, heading]
      + zip(1..., notes).map { index, text in
        var row = RowDraft(
          index + 2,
          height: DisplayWidth.rowHeight(of: text, columns: Self.width - 6, fontSize: 12) + 8)
        let style = FormStyle.note.with { $0.font.size = 12 }
        row.cells = pair(.number(Double(index)), .text(text), number, style)
        return row
      } + legend(after: notes.count + 3)
  }

  private func legend(after blank: Int) -> [RowDraft] {
    let samples: [(Color, String)] = [
      (FormStyle.fillable, "由本单位填写"), (FormStyle.printed, "印制的内容,不要改动"),
      (FormStyle.requiredBand, "台账必填列的表头"), (FormStyle.band, "其他表头"),
    ]
    return zip(1..., samples).map { offset, sample in
      var row = RowDraft(blank + offset, height: 20)
      let box = CellStyle {
        $0.fill = sample.0
        $0.border = Border(all: .thin)
      }
      row.cells = pair(nil, .text(sample.1), box, FormStyle.note)
      return row
    }
  }

  private func pair(
    _ first: CellValue?, _ second: CellValue?, _ style: CellStyle, _ other: CellStyle
  ) -> [CellDraft] {
    [CellDraft(1, first, style: style), CellDraft(2, second, style: other)]
  }
}
