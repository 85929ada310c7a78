import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// Forms in which sheets, rows and columns were moved: read the same, and told.
struct ReadingMovedTests {
  private static let figures = FormLayout.figuresSheet

  @Test("Rows put above the table move its cells, not its figures", arguments: ReadingCase.units)
  func rowsAbove(unit: String) throws {
    var form = try ReadingCase(unit)
    try form.draft.insert(Self.figures, rows: 3)
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.altered == [])
    let indicator = try #require(submission.figures.keys.first)
    let issued = try #require(form.layout.figure(indicator)?.cell)
    #expect(submission.figures[indicator]?.place.cell.row == issued.row + 3)
    #expect(submission.moved.map(\.place.sheet) == [Self.figures])
  }

  @Test(
    "A row put anywhere into the table is passed over", arguments: ReadingCase.units, Array(4...9))
  func rowInside(unit: String, row: Int) throws {
    var form = try ReadingCase(unit)
    try form.draft.insert(Self.figures, rows: 1, above: row)
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.altered == [])
    #expect(submission.missing == [])
  }

  @Test("Columns put before and into the table are passed over", arguments: ReadingCase.units)
  func columnsInside(unit: String) throws {
    for column in 1...6 {
      var form = try ReadingCase(unit)
      try form.draft.insert(Self.figures, columns: 2, leftOf: column)
      let submission = try form.submission()
      try form.expectSameData(submission)
      #expect(submission.altered == [], "\(column)")
      #expect(submission.missing == [], "\(column)")
      #expect(!submission.moved.isEmpty, "\(column)")
    }
  }

  @Test("Two columns of figures that changed places keep their figures")
  func columnsSwapped() throws {
    // Under a header over several columns only the lower ones change places.
    let cases = [("云岩区", 5, 8, 4), ("乌当经济开发区", 4, 6, 4), ("市政府驻北京联络处", 7, 8, 5)]
    for (unit, left, right, row) in cases {
      var form = try ReadingCase(unit)
      try form.draft.swapCells(Self.figures, left, right, from: row)
      let submission = try form.submission()
      try form.expectSameData(submission)
      #expect(submission.altered == [], "\(unit)")
      #expect(submission.moved.contains { $0.place.sheet == Self.figures }, "\(unit)")
    }
  }

  @Test("Columns of a ledger in reverse order, below rows of its own, are read the same")
  func ledgerTurnedAround() throws {
    var form = try ReadingCase("云岩区")
    let definition = try #require(form.taskBook.ledger(.projects))
    let count = definition.columns(forTable: 1).count
    try form.draft.rearrange(
      definition.sheet, row: { $0 + 4 }, column: { count + 1 - $0 })
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.ledgers[.projects]?.titleRow == FormLayout.ledgerTitleRow + 4)
    let place = try #require(submission.rows(.projects).first?["id"]?.place)
    #expect(place.cell == CellReference(row: FormLayout.ledgerTitleRow + 5, column: count))
    #expect(submission.moved.map(\.place.sheet) == [definition.sheet])
  }

  @Test("Blank rows between the rows of a ledger are passed over")
  func blankLedgerRows() throws {
    var form = try ReadingCase("市投资促进局")
    let sheet = try #require(form.taskBook.ledger(.projects)?.sheet)
    try form.draft.insert(sheet, rows: 2, above: FormLayout.ledgerTitleRow + 2)
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.rows(.projects).dropFirst().first?.number == FormLayout.ledgerTitleRow + 4)
  }

  @Test("Sheets with other names in another order are known by what stands in them")
  func sheetsRenamed() throws {
    var form = try ReadingCase("乌当经济开发区")
    for index in form.draft.sheets.indices {
      form.draft.sheets[index].draft.name = "Sheet\(index + 1)"
    }
    form.draft.sheets.reverse()
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.sheet == "Sheet1")
    #expect(submission.missing == [])
    let told = submission.moved.map(\.what).joined()
    for name in ["目标完成情况", "项目台账", "活动台账", "标房台账"] {
      #expect(told.contains("“\(name)”改名为"), "\(name)")
    }
    #expect(told.contains("顺序"))
  }

  @Test("A sheet or a column of one's own beside the form's is told and changes nothing")
  func strangeSheet() throws {
    var form = try ReadingCase("云岩区")
    var row = RowDraft(1)
    row.cells = [CellDraft(1, .text("责任单位")), CellDraft(2, .number(5))]
    form.draft.sheets.insert(
      ReadingDraft.Sheet(draft: SheetDraft(name: "测算"), rows: [row]), at: 0)
    let note = try #require(form.layout.ledger(.projects, column: "note", index: 0))
    var title = note
    (title.cell.row, title.cell.column) = (note.cell.row - 1, note.cell.column + 1)
    form.draft[title] = .text("联系人")
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.sheet == Self.figures)
    #expect(submission.hidden == [])
    #expect(submission.moved.map(\.what) == ["多了工作表“测算”", "多了一列“联系人”"])
  }

  @Test("Our own sheet of findings is neither form nor ledger, whatever it quotes")
  func findingsSheet() throws {
    var form = try ReadingCase("云岩区")
    var copies = form.draft.sheets
    for index in copies.indices { copies[index].draft.name = "校验结果\(index)" }
    form.draft.sheets = copies + form.draft.sheets
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.sheet == Self.figures)
    #expect(submission.doubled == [])
    #expect(submission.moved == [])
  }

  @Test("What is hidden is read; where it holds figures that is told apart")
  func hidden() throws {
    var form = try ReadingCase("云岩区")
    let projects = try form.draft.position("项目台账")
    for index in form.draft.sheets[projects].rows.indices
    where (5...7).contains(form.draft.sheets[projects].rows[index].number) {
      form.draft.sheets[projects].rows[index].isHidden = true
    }
    let activities = try form.draft.position("活动台账")
    form.draft.sheets[activities].draft.visibility = .hidden
    let figures = try form.draft.position(Self.figures)
    form.draft.sheets[figures].draft.columns = [
      ColumnWidth(5...6, width: 9, isHidden: true)
    ]
    for index in form.draft.sheets[figures].rows.indices
    where form.draft.sheets[figures].rows[index].number == form.layout.rateRow {
      form.draft.sheets[figures].rows[index].isHidden = true
    }
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(
      submission.hidden.map { "\($0.place) \($0.what)" } == [
        "目标完成情况!E1 E 至 F 列", "项目台账!A5 第 5 至 7 行", "活动台账!A1 整张工作表",
      ])
    #expect(submission.moved.map(\.what) == ["第 \(form.layout.rateRow) 行被隐藏"])
  }

  @Test("The printed notes hold no figures, hidden or not")
  func hiddenNotes() throws {
    var form = try ReadingCase("云岩区")
    let notes = try form.draft.position(FormLayout.notesSheet)
    form.draft.sheets[notes].draft.visibility = .hidden
    let submission = try form.submission()
    #expect(submission.hidden == [])
    #expect(submission.moved.map(\.what) == ["工作表“填报说明”被隐藏"])
  }

  @Test("A second sheet with the table, and a second ledger, are told; the first shown is read")
  func doubled() throws {
    var form = try ReadingCase("云岩区")
    for name in [Self.figures, "项目台账"] {
      var copy = form.draft.sheets[try form.draft.position(name)]
      copy.draft.name = name + " (2)"
      form.draft.sheets.append(copy)
    }
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.sheet == Self.figures)
    #expect(submission.doubled.map(\.place.sheet) == [Self.figures + " (2)", "项目台账 (2)"])
    #expect(submission.doubled.map(\.read.sheet) == [Self.figures, "项目台账"])
  }
}
