import FoundationEssentials
import Registers
import Reports
import Rulebook
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

/// A counter at which workbooks are handed in, with a register of its own, gone at its end.
final class Counter {
  let folder: String
  let taskBook: TaskBook
  private var clock = Date(timeIntervalSince1970: 1_688_200_200)

  init() throws {
    taskBook = try TaskBook.builtIn()
    folder = FileManager.default.temporaryDirectory.path + "/register-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/登记簿.sqlite" }

  /// The files of the folder, in order.
  var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  func unit(_ name: String) throws -> Unit { try #require(taskBook.unit(named: name)) }

  /// A form handed in without a file in between; what the bytes would be follows from the name.
  func receipt(
    _ unit: String, _ period: String, file: String? = nil, saved: DateTime? = nil,
    _ change: (inout FormData) -> Void = { _ in }
  ) throws -> Receipt {
    var data = SampleForm.clean(
      unit: try self.unit(unit), period: try #require(Period(period)), taskBook: taskBook)
    change(&data)
    var submission = try #require(Submission(filling: data, in: taskBook))
    submission.file = file ?? "\(unit)-\(period).xlsx"
    submission.sha256 = FileDigest.sha256(of: Array(submission.file.utf8))
    submission.saved = saved
    return Receipt(
      file: submission.file, sha256: submission.sha256, outcome: .submission(submission))
  }

  /// Checks what was handed in as a run of `check --register` does, a minute after the last one.
  @discardableResult
  func check(_ receipts: Receipt..., period: String) throws -> [Judgement] {
    let register = try Register(recordingIn: path)
    let period = try #require(Period(period))
    let rulebook = Rulebook(
      taskBook, period: period,
      history: try register.history(for: period, read: FormReader(taskBook)))
    let judgements = rulebook.conclude(receipts.map(rulebook.examine))
    clock += 60
    #expect(try register.record(judgements, under: taskBook, at: clock) == receipts.count)
    return judgements
  }

  func entries(_ period: String) throws -> [RegisterEntry] {
    let period = try #require(Period(period))
    return try Register(reading: path).returns(of: period).entries.values
      .sorted { ($0.unit ?? "", $0.revision ?? 0) < ($1.unit ?? "", $1.revision ?? 0) }
  }

  /// The consolidated workbook of returns.
  func consolidated(_ returns: [UnitReturn], _ period: String) throws -> Data {
    let out = folder + "/\(UUID().uuidString).xlsx"
    try Consolidation(
      taskBook: taskBook, period: try #require(Period(period)), returns: returns
    ).write(to: out)
    return try Data(contentsOf: URL(filePath: out))
  }
}

extension Receipt {
  /// What the form says; nil where it says nothing.
  func figure(_ id: IndicatorID) -> Decimal? {
    guard case .submission(let submission) = outcome else { return nil }
    return submission.figures[id]?.number
  }
}
