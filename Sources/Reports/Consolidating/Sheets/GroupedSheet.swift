internal import TaskBooks
internal import Workbooks

/// A sheet that is one list in groups: each has its name above its rows.
///
/// The headers may have a second level over some columns. They are repeated on each page, and the
/// list can be filtered; the names of groups stand in one cell, as merged ones cannot be sorted.
struct GroupedSheet {
  /// The sheet but for its rows.
  private(set) var draft: SheetDraft
  /// Its rows.
  private(set) var rows: [RowDraft] = []
  private let columns: [ListSheet.Column]
  private let headerRow: Int

  /// About how many rows fit on a page.
  private static let pageRows = 24

  /// A sheet without groups yet; `spans` are the upper headers with the columns they lie over.
  init(
    name: String, title: String, note: String, columns: [ListSheet.Column],
    spans: [(title: String, columns: ClosedRange<Int>)] = []
  ) {
    self.columns = columns
    headerRow = spans.isEmpty ? 3 : 4
    draft = SheetDraft(name: name)
    let width = Int(columns.reduce(0) { $0 + $1.width }) - 2
    addLine(title, ConsolidatedLook.title, height: 32)
    addLine(
      note, ConsolidatedLook.note,
      height: max(18, DisplayWidth.rowHeight(of: note, columns: width)))
    addHeaders(spans)
    draft.columns = zip(1..., columns).map { ColumnWidth($0...$0, width: $1.width) }
    draft.firstScrollingCell = CellReference(row: headerRow + 1, column: 3)
    draft.showsGridLines = false
    draft.print.titleRows = 3...headerRow
    draft.print.footer = "第 &P 页,共 &N 页"
    filter()
  }

  /// The number of the row that is added next.
  var nextRow: Int { rows.count + 1 }

  /// Begins a group of so many rows; what is given of `fields`, by column, stands in the row of its
  /// name.
  ///
  /// It begins a page where asked to, or where it would not fit on the page as a whole.
  mutating func begin(
    _ name: String, of count: Int, onNewPage: Bool = false,
    fields: [Int: ListSheet.Field] = [:]
  ) {
    let isFull = rows.count - (draft.print.pageEnds.last ?? headerRow) + count + 1 > Self.pageRows
    if onNewPage || isFull, rows.count > headerRow { draft.print.pageEnds.append(rows.count) }
    var row = RowDraft(nextRow, height: 21)
    row.cells = columns.indices.map { index in
      guard index > 0 else { return CellDraft(1, .text(name), style: ConsolidatedLook.group) }
      let field = fields[index + 1]
      return CellDraft(
        index + 1, field?.value, formula: field?.formula,
        style: ConsolidatedLook.group.with {
          if field != nil { $0.alignment.horizontal = .center }
        })
    }
    rows.append(row)
    filter()
  }

  /// Adds a row of the group.
  mutating func add(_ fields: [ListSheet.Field]) {
    let (row, links) = ListSheet.row(nextRow, fields, in: columns)
    rows.append(row)
    draft.hyperlinks += links
    filter()
  }

  /// Adds the sums of the group: a row of totals.
  mutating func addTotal(_ fields: [ListSheet.Field]) {
    add(
      zip(fields, columns).map { field, column in
        var field = field
        field.style = ConsolidatedLook.field(column).with {
          $0.font.isBold = true
          $0.fill = OfficialLook.printed
        }
        return field
      })
  }

  /// Shows the cells of a column that say a word in a look of their own, as long as they say it.
  mutating func mark(_ words: [(word: String, style: DifferentialStyle)], inColumn column: Int) {
    mark(column: column, words.map { word, style in ("=" + FormulaText.literal(word), style) })
  }

  /// Shows the cells of a column that hold a number other than 0 in a look of their own.
  mutating func markNumbers(_ style: DifferentialStyle, inColumn column: Int) {
    mark(column: column, [("*1<>0", style)])
  }

  /// The tests follow the name of the cell in a formula; one that fails is not met.
  private mutating func mark(column: Int, _ tests: [(test: String, style: DifferentialStyle)]) {
    guard rows.count > headerRow else { return }
    let cells = CellRange(rows: (headerRow + 1)...rows.count, columns: column...column)
    draft.conditionalFormats.append(
      ConditionalFormat(
        [cells],
        rules: tests.map {
          ConditionalFormat.Rule(formula: "\(cells.first)\($0.test)", style: $0.style)
        }))
  }

  private mutating func filter() {
    draft.autoFilter = CellRange(
      rows: headerRow...max(headerRow, rows.count), columns: 1...columns.count)
  }

  private mutating func addHeaders(_ spans: [(title: String, columns: ClosedRange<Int>)]) {
    let under = Set(spans.flatMap { Array($0.columns) })
    if !spans.isEmpty {
      var upper = RowDraft(3, height: 20)
      upper.cells = zip(1..., columns).map { number, column in
        let text =
          under.contains(number)
          ? spans.first { $0.columns.lowerBound == number }?.title : column.title
        return CellDraft(number, text.map { .text($0) }, style: ConsolidatedLook.header)
      }
      rows.append(upper)
      draft.merges += spans.map { CellRange(rows: 3...3, columns: $0.columns) }
      draft.merges += (1...columns.count).filter { !under.contains($0) }
        .map { CellRange(rows: 3...4, columns: $0...$0) }
    }
    var lower = RowDraft(headerRow, height: 32)
    lower.cells = zip(1..., columns).map { number, column in
      let isMerged = !spans.isEmpty && !under.contains(number)
      return CellDraft(
        number, isMerged ? nil : .text(column.title), style: ConsolidatedLook.header)
    }
    rows.append(lower)
  }

  private mutating func addLine(_ text: String, _ style: CellStyle, height: Double) {
    let number = nextRow
    var row = RowDraft(number, height: height)
    row.cells = (1...columns.count).map { CellDraft($0, $0 == 1 ? .text(text) : nil, style: style) }
    rows.append(row)
    draft.merges.append(CellRange(rows: number...number, columns: 1...columns.count))
  }
}
