import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// Forms in which printed parts were altered or taken out.
struct ReadingAlteredTests {
  private static let figures = FormLayout.figuresSheet

  private func place(_ row: Int, _ column: Int) -> Place {
    Place(sheet: Self.figures, cell: CellReference(row: row, column: column))
  }

  @Test("A target typed over is told with both values, at its cell")
  func target() throws {
    var form = try ReadingCase("云岩区")
    let target = try #require(form.layout.target(.paidIn))
    form.draft[target] = .number(1)
    let submission = try form.submission()
    let expected = try #require(form.taskBook.target(of: form.unit, .paidIn))
    let indicator = try #require(form.taskBook.indicator(.paidIn, inTable: 1))
    #expect(submission.altered.map(\.kind) == [.target])
    #expect(submission.altered.first?.place == target)
    #expect(submission.altered.first?.found == "1")
    #expect(submission.altered.first?.expected == indicator.text(expected))
    try form.expectSameData(submission)
  }

  @Test("A header that is still like the printed one is read and told")
  func header() throws {
    var form = try ReadingCase("云岩区")
    let column = try #require(form.layout.target(.paidIn)?.cell.column)
    form.draft[place(4, column)] = .text("产业到位资金(万元)")
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.altered.map(\.kind) == [.header])
    #expect(submission.altered.first?.found == "产业到位资金(万元)")
    #expect(submission.altered.first?.place == place(4, column))
    #expect(submission.missing == [])
  }

  @Test("An upper header over two columns is told once")
  func upperHeader() throws {
    var form = try ReadingCase("市政府驻北京联络处")
    let column = try #require(form.layout.target(.signing)?.cell.column)
    form.draft[place(4, column)] = .text("项目签约总金额(亿元)")
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.altered.map(\.found) == ["项目签约总金额(亿元)"])
  }

  @Test("Line breaks and spaces in a header are nothing; another width of its brackets is told")
  func headerSpaces() throws {
    var form = try ReadingCase("云岩区")
    let column = try #require(form.layout.target(.paidIn)?.cell.column)
    form.draft[place(4, column)] = .text(" 产业到位\n资金 (亿元)")
    #expect(try form.submission().altered == [])
    form.draft[place(4, column)] = .text("产业到位资金（亿元）")
    #expect(try form.submission().altered.map(\.found) == ["产业到位资金（亿元）"])
  }

  @Test("A header that is gone makes its column missing, with what stands there instead")
  func headerGone() throws {
    var form = try ReadingCase("云岩区")
    let column = try #require(form.layout.target(.paidIn)?.cell.column)
    form.draft[place(4, column)] = .text("备用")
    let submission = try form.submission()
    #expect(submission.figures[.paidIn] == nil)
    #expect(submission.missing.map(\.column) == ["产业到位资金(亿元)"])
    #expect(submission.missing.first?.probablyText == "备用")
    #expect(submission.missing.first?.probably == place(4, column))
  }

  @Test("The unit's name in the table and a printed note are held to the print")
  func nameAndNote() throws {
    var form = try ReadingCase("乌当经济开发区")
    form.draft[place(form.layout.targetRow, FormLayout.unitColumn)] = .text("乌当开发区")
    form.draft[form.layout.note(0)] = .text("注:优强项目指项目投资2亿元以上的制造业项目")
    let submission = try form.submission()
    #expect(submission.altered.map(\.kind) == [.unitName, .note])
    #expect(submission.altered.first?.expected == "乌当经济开发区")
    #expect(submission.altered.last?.expected == form.layout.table?.notes.first)
    form.draft[form.layout.note(0)] = nil
    #expect(try form.submission().altered.last?.found == "")
  }

  @Test("The word before the line to be filled may be altered, and is told")
  func line() throws {
    var form = try ReadingCase("云岩区")
    form.draft[place(form.layout.figureRow, FormLayout.labelColumn)] = .text("本年完成")
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.altered.map(\.found) == ["本年完成"])
  }

  @Test("The targets are those above the line to be filled, whatever the word before them is now")
  func wordOfTargets() throws {
    for unit in ReadingCase.units {
      var form = try ReadingCase(unit)
      let target = try #require(
        form.taskBook.indicators(forTable: form.unit.table).lazy
          .compactMap { form.layout.target($0.id) }.first)
      let row = target.cell.row
      form.draft[place(row, 3)] = .text("目标")
      let submission = try form.submission()
      try form.expectSameData(submission)
      #expect(submission.altered.map(\.found) == ["目标"], "\(unit)")
      #expect(submission.missing == [], "\(unit)")
    }
  }

  @Test("The printed issue typed over is told with the one that was issued")
  func issue() throws {
    var form = try ReadingCase("云岩区")
    form.draft[place(3, 6)] = .text("2022-1")
    let altered = try form.submission().altered
    #expect(altered.map(\.subject) == ["版次"])
    #expect(altered.map(\.found) == ["2022-1"])
    #expect(altered.map(\.expected) == [form.taskBook.issue])
    #expect(altered.map(\.place) == [place(3, 6)])
  }

  @Test("A column of a ledger under another title is missing, its likely new title named")
  func ledgerTitle() throws {
    var form = try ReadingCase("云岩区")
    let title = try #require(form.layout.ledger(.projects, column: "signedOn", index: -1))
    form.draft[title] = .text("签约日")
    let submission = try form.submission()
    #expect(submission.missing.map(\.column) == ["签约日期"])
    #expect(submission.missing.first?.probablyText == "签约日")
    #expect(submission.missing.first?.probably == title)
    #expect(submission.rows(.projects).first?["signedOn"] == nil)
    #expect(submission.rows(.projects).count == form.data.ledgers[.projects]?.count)
  }

  @Test("A ledger without its sheet is missing; so is a column taken out")
  func missing() throws {
    var form = try ReadingCase("云岩区")
    form.draft.sheets.remove(at: try form.draft.position("活动台账"))
    let column = try #require(form.layout.figure(.headquarters)?.cell.column)
    try form.draft.rearrange(
      Self.figures, column: { $0 == column ? nil : $0 > column ? $0 - 1 : $0 })
    let submission = try form.submission()
    #expect(submission.ledgers[.activities] == nil)
    #expect(
      submission.missing.map { "\($0.sheet)/\($0.column ?? "")" } == [
        "目标完成情况/总部经济(个数)", "活动台账/",
      ])
    #expect(submission.figures[.digital]?.number == form.data.figures[.digital])
  }

  @Test("The seen unit and period are read from their labels, the issued ones from any mark left")
  func identity() throws {
    var form = try ReadingCase("云岩区")
    form.draft[form.layout.unitPlace] = .text("南明区")
    form.draft[form.layout.periodPlace] = .text("2023.7")
    for step in 0..<4 {
      // Marks go one after the other: properties, names, the sheet of choices.
      if step == 1 { form.draft.properties.custom = [:] }
      if step == 2 { form.draft.names = [] }
      if step == 3 { form.draft.sheets.removeLast() }
      let identity = try form.submission().identity
      #expect(identity.unit?.name == "南明区")
      #expect(identity.unitEntry?.place == form.layout.unitPlace)
      #expect(identity.period == Period("2023-07"))
      #expect(identity.issuedTo == (step < 3 ? "云岩区" : nil), "\(step)")
      #expect(identity.issuedFor == (step < 3 ? Period("2023-06") : nil), "\(step)")
      #expect(identity.issue == form.taskBook.issue)
    }
    form.draft[form.layout.unitPlace] = nil
    #expect(try form.submission().identity.unitEntry?.reading == .blank)
    #expect(try form.submission().identity.unitEntry?.place == form.layout.unitPlace)
  }

  @Test("A workbook with other headers is no form; the nearest sheet is named")
  func nearest() throws {
    var form = try ReadingCase("云岩区")
    form.draft.sheets = [form.draft.sheets[0]]
    for row in form.layout.targetRow...form.layout.rateRow {
      form.draft[place(row, FormLayout.labelColumn)] = nil
    }
    guard case .notAForm(let nearest?) = try form.receipt().outcome else {
      Issue.record("a sheet without the line to be filled was read as a form")
      return
    }
    #expect(nearest.sheet == Self.figures)
    #expect(nearest.table == 1)
    #expect(nearest.missing == ["本年累计完成"])
    form.draft.sheets[0].rows = []
    guard case .notAForm(nil) = try form.receipt().outcome else {
      Issue.record("a blank sheet resembles a table")
      return
    }
  }

  @Test("A file that cannot be read says why, with its digest where it has bytes")
  func unreadable() throws {
    let reader = FormReader(try ReadingCase.book.get())
    let none = reader.read("/nowhere/form.xlsx")
    #expect(none.sha256 == "")
    guard case .unreadable(.file) = none.outcome else {
      Issue.record("\(none.outcome)")
      return
    }
    let text = reader.read(#filePath)
    #expect(text.sha256.count == 64)
    #expect(text.outcome == .unreadable(.notAWorkbook(.plainText)))
  }
}
