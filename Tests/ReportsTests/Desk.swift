import FoundationEssentials
import Rulebook
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

/// A folder for the files of one test, gone at its end, with forms to put into it.
final class Desk {
  let folder: String
  let taskBook: TaskBook
  let period: Period

  init(_ period: String = "2023-06") throws {
    taskBook = try TaskBook.builtIn()
    self.period = try #require(Period(period))
    folder = FileManager.default.temporaryDirectory.path + "/reports-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func unit(_ name: String) throws -> Unit { try #require(taskBook.unit(named: name)) }

  func data(_ unit: String, in period: Period? = nil) throws -> FormData {
    SampleForm.clean(
      unit: try self.unit(unit), period: period ?? self.period, taskBook: taskBook)
  }

  /// A form of the unit, filled without a mistake.
  func filledForm(_ unit: String) throws -> String {
    let blank = path("\(unit)-blank.xlsx")
    let filled = path("\(unit).xlsx")
    try Form.issue(to: blank, unit: self.unit(unit), period: period, taskBook: taskBook)
    try Form.fill(blank, with: data(unit), in: taskBook, to: filled)
    return filled
  }

  /// The judgement of a form that was filled without a workbook in between.
  func judgement(
    _ unit: String, period: Period? = nil, file: String? = nil, findings: [Finding] = []
  ) throws -> Judgement {
    var submission = try #require(
      Submission(filling: data(unit, in: period), in: taskBook))
    submission.file = file ?? "\(unit).xlsx"
    submission.sha256 = FileDigest.sha256(of: Array(submission.file.utf8))
    let receipt = Receipt(
      file: submission.file, sha256: submission.sha256, outcome: .submission(submission))
    return Judgement(
      receipt: receipt, unit: try self.unit(unit), period: self.period, findings: findings)
  }

  /// All cells of a sheet of a workbook, with what they hold.
  static func cells(of path: String, sheet: String) throws -> [String: Cell] {
    let workbook = try Workbook(path: path)
    let info = try #require(workbook.sheets.first { $0.name == sheet })
    var cursor = try workbook.rows(of: info)
    var cells: [String: Cell] = [:]
    while let row = try cursor.next() {
      for cell in row.cells { cells[cell.reference.description] = cell }
    }
    return cells
  }
}

/// A finding at a cell.
func finding(
  _ rule: String = "V202", _ level: Level = .error, sheet: String? = "目标完成情况",
  cell: String? = "D7", found: String? = "约5亿左右", expected: String? = nil,
  message: String = "“约5亿左右”读不出数。", state: Finding.State = .new, hides: [Finding] = []
) -> Finding {
  let observation = Observation(
    sheet: sheet, cells: cell.flatMap { CellRange($0) }, header: "产业到位资金(亿元)", found: found,
    expected: expected, message: message, related: [], subject: "paidIn")
  return Finding(
    rule: rule, level: level, state: state, observation: observation, remedy: "请填一个数。",
    clause: "三(二)", fingerprint: "0123456789abcdef", valueHash: "fedcba9876543210", hides: hides)
}
