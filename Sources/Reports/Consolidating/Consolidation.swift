public import Rulebook
public import TaskBooks
public import Workbooks

/// The accepted returns of a period brought together, and all that the consolidated workbook says of
/// them.
public struct Consolidation: Hashable, Sendable {
  /// Why a file, or a unit without one, is not counted.
  public enum Reason: String, Hashable, Sendable {
    /// 未报: nothing came.
    case missing = "未报"
    /// 退回: an error is open.
    case returned = "退回"
    /// 待说明: something asks for a reason.
    case toExplain = "待说明"
    /// 期别不符: the file is for another month.
    case otherPeriod = "期别不符"
    /// 重复报送: two different accepted files, and nothing tells which is later.
    case conflicting = "重复报送"
    /// 单位不明: the file names no unit of the task book.
    case unknownUnit = "单位不明"
    /// 已另计: another file of the unit is counted.
    case superseded = "已另计"
    /// 未核: its figures were given and no check of it.
    case unchecked = "未核"
    /// 缺数: it was checked, but its figures were not given.
    case noFigures = "缺数"
  }

  /// A file that is not counted, or a unit that sent none.
  public struct Omission: Hashable, Sendable {
    /// The unit; nil where the file names none.
    public var unit: Unit?
    /// Why.
    public var reason: Reason
    /// The file; nil where none came.
    public var file: UnitReturn?
  }

  /// The task book.
  public var taskBook: TaskBook
  /// The period.
  public var period: Period
  /// What is known of earlier months; nil where nothing was given.
  public var history: History?
  /// The return counted for each unit, by its name.
  public private(set) var counted: [String: UnitReturn] = [:]
  /// What is not counted: the units in the order of the tables, then files of no known unit.
  public private(set) var omissions: [Omission] = []
  /// Where each figure counted stands on the sheet 来源.
  private(set) var sourceRows: SourceRows
  /// Why a unit is not counted, by its name: the first reason there is, of a file that still stands
  /// before that of one whose place was taken.
  private var reasons: [String: Reason] = [:]

  /// Brings judged files together; see ``init(taskBook:period:returns:history:)``.
  public init(
    taskBook: TaskBook, period: Period, judgements: [Judgement], history: History? = nil
  ) {
    self.init(
      taskBook: taskBook, period: period,
      returns: judgements.map { UnitReturn($0, in: taskBook) }, history: history)
  }

  /// Brings returns together: only accepted ones of the period count, one for each unit.
  ///
  /// Identical files count once. Of two different accepted files of one unit neither counts, as
  /// nothing tells which is later; both are named.
  public init(
    taskBook: TaskBook, period: Period, returns: [UnitReturn], history: History? = nil
  ) {
    self.taskBook = taskBook
    self.history = history
    self.period = period
    sourceRows = SourceRows([:], in: taskBook)
    var known: Set<String> = []
    var files: [String: [UnitReturn]] = [:]
    var strangers: [UnitReturn] = []
    for file in returns.sorted(by: Self.precedes) {
      guard file.sha256.isEmpty || known.insert(file.sha256).inserted else { continue }
      if let unit = file.unit {
        files[unit, default: []].append(file)
      } else {
        strangers.append(file)
      }
    }
    for unit in taskBook.units { decide(unit, files[unit.name] ?? []) }
    omissions += strangers.map { Omission(unit: nil, reason: .unknownUnit, file: $0) }
    sourceRows = SourceRows(counted, in: taskBook)
    for omission in omissions {
      guard let unit = omission.unit, reasons[unit.name] ?? .superseded == .superseded else {
        continue
      }
      reasons[unit.name] = omission.reason
    }
  }

  /// The order of files; those that were checked come before figures alone, whatever their names,
  /// so that of the same bytes the check holds.
  private static func precedes(_ left: UnitReturn, _ right: UnitReturn) -> Bool {
    (left.verdict == nil ? 1 : 0, left.file, left.sha256)
      < (right.verdict == nil ? 1 : 0, right.file, right.sha256)
  }

  private mutating func decide(_ unit: Unit, _ files: [UnitReturn]) {
    guard !files.isEmpty else {
      omissions.append(Omission(unit: unit, reason: .missing, file: nil))
      return
    }
    let good = files.filter {
      $0.verdict == .accepted && $0.hasFigures && isDue($0) && !$0.isSuperseded
    }
    if good.count == 1 { counted[unit.name] = good[0] }
    for file in files where counted[unit.name] != file {
      let reason: Reason =
        if !isDue(file) {
          .otherPeriod
        } else if counted[unit.name] != nil || file.isSuperseded {
          .superseded
        } else {
          switch file.verdict {
          case .returned: .returned
          case .toExplain: .toExplain
          case .accepted: file.hasFigures ? .conflicting : .noFigures
          case nil: .unchecked
          }
        }
      omissions.append(Omission(unit: unit, reason: reason, file: file))
    }
  }

  /// Whether the file is for the period; one that does not say is taken to be.
  private func isDue(_ file: UnitReturn) -> Bool { file.period.map { $0 == period } ?? true }

  /// Why the unit is not counted; nil where it is.
  func reason(for unit: Unit) -> Reason? {
    guard counted[unit.name] == nil else { return nil }
    return reasons[unit.name]
  }

  /// Writes the consolidated workbook, whole or not at all.
  public func write(to path: String) throws(WorkbookError) {
    var properties = DocumentProperties()
    properties.title = "\(taskBook.year)年产业大招商\(period.chinese)汇总"
    properties.subject = taskBook.document
    var writer = try WorkbookWriter(path: path, properties: properties)
    let progress = progressTables
    let overview = overview(progress)
    try writer.add(overview.draft, rows: overview.rows)
    for table in progress {
      let sheet = ConsolidatedTable(table.table, in: self)
      try writer.add(sheet.draft, rows: sheet.rows)
      let beside = table.sheet
      try writer.add(beside.draft, rows: beside.rows)
    }
    let city = city(progress)
    try writer.add(city.draft, rows: city.rows)
    let items = ScoreItems(self)
    let scores = ScoreSheet(items, in: self)
    for sheet in [sharesSheet, keyNodesSheet, scores.sheet] {
      try writer.add(sheet.draft, rows: sheet.rows)
    }
    let details = items.sheet(writtenTo: path, scores: scores.rows)
    try writer.add(details.draft, rows: details.rows)
    let charts = charts(progress)
    try writer.add(charts.draft, rows: charts.rows)
    for list in [board, givenReasons, absences, sources, files] {
      try writer.add(list.draft, rows: list.rows)
    }
    try writer.finish()
  }
}
