import Workbooks

/// Makes a task book of the sheets of a workbook, and notes every mistake on the way.
///
/// The lists that others refer to are read first: choices, rules, ledgers, indicators, units.
struct TaskBookLoader {
  /// The sheets, in the order of the tabs.
  var grids: [SheetGrid] = []
  /// What is wrong so far.
  var mistakes = Mistakes()
  /// The task book as far as it is read.
  var book = TaskBook(
    year: 0, title: "", document: "", issue: "", sha256: "", tables: [], units: [],
    indicators: [], ledgers: [], rules: [], choices: [], waivers: [], fillingNotes: [], goals: [],
    reasonLength: 0, keyMonths: [])

  /// Holds the sheets of a workbook.
  init(_ workbook: borrowing Workbook) throws(WorkbookError) {
    for sheet in workbook.sheets where sheet.isWorksheet {
      grids.append(try SheetGrid(sheet, of: workbook))
    }
  }

  /// Reads everything.
  mutating func read() {
    readAbout()
    readChoices()
    readRules()
    readLedgers()
    readIndicators()
    readUnits()
    readParameters()
    readTables()
    readGoals()
    readFillingNotes()
    readWaivers()
  }

  /// The records of a list sheet; a sheet that is not there is a mistake.
  mutating func records(of sheet: String, _ titles: [String]) -> [Record] {
    guard let grid = grid(named: sheet) else { return [] }
    return ListSheet(grid, titles: titles, mistakes: &mistakes).records
  }

  /// The sheet of that name; one that is not there is a mistake.
  mutating func grid(named name: String) -> SheetGrid? {
    let wanted = NormalizedText(name)
    if let grid = grids.first(where: { NormalizedText($0.name) == wanted }) { return grid }
    let near = mistakes.nearest(to: name, among: grids.map(\.name))
    mistakes.add(
      name, nil, "没有工作表“\(name)”",
      expected: near.map { "是不是改名成了“\($0)”" } ?? "任务书应有这张工作表")
    return nil
  }

  /// The sheets of the breakdown tables by number: those whose names start with 表1, 表2, ….
  var tableGrids: [(number: Int, name: String, grid: SheetGrid)] {
    grids.compactMap { grid in
      guard grid.name.first == "表", let number = grid.name.dropFirst().first?.wholeNumberValue,
        (1...9).contains(number)
      else { return nil }
      return (number, ParameterText.trimmed(grid.name.dropFirst(2)), grid)
    }
  }

  /// The numbers of the tables, ascending.
  var tableNumbers: [Int] { Set(tableGrids.map(\.number)).sorted() }
}
