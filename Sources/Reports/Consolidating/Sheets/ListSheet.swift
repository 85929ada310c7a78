internal import Workbooks

/// A sheet that is one long list: a title, a line of explanation, titles of columns, rows.
struct ListSheet {
  /// A column of the list.
  struct Column {
    var title: String
    var width: Double
    /// Whether its texts stand in the middle.
    var isCentered = false
    /// The number format of its numbers.
    var numberFormat = "General"

    init(_ title: String, width: Double, isCentered: Bool = false, numberFormat: String = "General")
    {
      self.title = title
      self.width = width
      self.isCentered = isCentered
      self.numberFormat = numberFormat
    }
  }

  /// A cell of the list; its look follows from the column unless it has one of its own.
  struct Field {
    var value: CellValue?
    var formula: String?
    var style: CellStyle?
    /// Where its link leads; nil is no link.
    var link: Hyperlink.Target?

    init(
      _ value: CellValue?, formula: String? = nil, style: CellStyle? = nil,
      link: Hyperlink.Target? = nil
    ) {
      self.value = value
      self.formula = formula
      self.style = style
      self.link = link
    }

    /// A text; nil is blank.
    init(_ text: String?, style: CellStyle? = nil, link: Hyperlink.Target? = nil) {
      self.init(text.map { .text(CommentText.clipped($0)) }, style: style, link: link)
    }
  }

  /// The first row behind the titles of the columns.
  static let firstRow = 4

  /// The sheet but for its rows.
  private(set) var draft: SheetDraft
  /// Its rows.
  private(set) var rows: [RowDraft] = []
  private let columns: [Column]

  init(name: String, title: String, note: String, columns: [Column], fields: [[Field]]) {
    self.columns = columns
    draft = SheetDraft(name: name)
    let span = 1...columns.count
    let width = Int(columns.reduce(0) { $0 + $1.width }) - 2
    addLine(title, ConsolidatedLook.title, height: 32)
    addLine(
      note, ConsolidatedLook.note,
      height: max(18, DisplayWidth.rowHeight(of: note, columns: width)))
    var header = RowDraft(3, height: 24)
    header.cells = zip(1..., columns).map {
      CellDraft($0, .text($1.title), style: ConsolidatedLook.header)
    }
    rows.append(header)
    for row in fields { addRow(row) }
    draft.columns = zip(1..., columns).map { ColumnWidth($0...$0, width: $1.width) }
    draft.firstScrollingCell = CellReference(row: Self.firstRow, column: 1)
    draft.autoFilter = CellRange(rows: 3...max(3, rows.count), columns: span)
    draft.showsGridLines = false
    draft.print.titleRows = 3...3
    draft.print.footer = "第 &P 页,共 &N 页"
  }

  private mutating func addRow(_ fields: [Field]) {
    let (row, links) = Self.row(rows.count + 1, fields, in: columns)
    rows.append(row)
    draft.hyperlinks += links
  }

  private mutating func addLine(_ text: String, _ style: CellStyle, height: Double) {
    let number = rows.count + 1
    var row = RowDraft(number, height: height)
    row.cells = (1...columns.count).map { CellDraft($0, $0 == 1 ? .text(text) : nil, style: style) }
    rows.append(row)
    draft.merges.append(CellRange(rows: number...number, columns: 1...columns.count))
  }
}
