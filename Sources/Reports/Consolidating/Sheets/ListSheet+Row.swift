internal import Workbooks

extension ListSheet {
  /// A row of a list, as high as its texts need, with the links that lie on it.
  static func row(
    _ number: Int, _ fields: [Field], in columns: [Column]
  ) -> (row: RowDraft, links: [Hyperlink]) {
    var row = RowDraft(number)
    var links: [Hyperlink] = []
    // Fonts that stand in for others are wider: a tenth of the column is left to them.
    let room = 0.88
    var height = 18.0
    for (index, (field, column)) in zip(fields, columns).enumerated() {
      var style = field.style ?? ConsolidatedLook.field(column)
      if let link = field.link {
        links.append(
          Hyperlink(CellReference(row: number, column: index + 1), to: link))
        style.font.color = ConsolidatedLook.link
        style.font.isUnderlined = true
      }
      row.cells.append(CellDraft(index + 1, field.value, formula: field.formula, style: style))
      guard case .text(let text) = field.value else { continue }
      height = max(
        height,
        DisplayWidth.rowHeight(
          of: text, columns: max(1, Int(column.width * room)), fontSize: style.font.size) + 4)
    }
    row.height = height
    return (row, links)
  }
}
