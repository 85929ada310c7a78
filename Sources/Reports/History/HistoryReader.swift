public import Rulebook
public import Submissions
internal import TaskBooks
internal import Workbooks

/// Reads what is given as the past: forms, consolidated workbooks, and JSON of `figures` or `check`.
public struct HistoryReader: Sendable {
  /// Why a file cannot be taken as the past.
  public struct Failure: Error, Hashable, Sendable {
    /// The file, as it was given.
    public var file: String
    /// Why, in Chinese.
    public var why: String
  }

  private let reader: FormReader
  private var taskBook: TaskBook { reader.taskBook }

  /// Reads forms, and what was made of them, as a reader does.
  public init(_ reader: FormReader) {
    self.reader = reader
  }

  /// What one file tells.
  public func read(_ path: String, json bytes: [UInt8]?) throws(Failure) -> History {
    if let bytes { return try history(ofJSON: bytes, path) }
    let receipt = reader.read(path)
    switch receipt.outcome {
    case .submission: return try history(of: receipt)
    case .notAForm:
      do throws(WorkbookError) {
        let reports = try ConsolidatedFile(path, reader).reports
        if !reports.isEmpty { return History(reports: reports) }
      } catch {
        throw Failure(file: path, why: error.message(in: .chinese))
      }
      throw Failure(file: path, why: "不是填报表,也不是汇总工作簿。")
    case .unreadable(let error): throw Failure(file: path, why: error.message(in: .chinese))
    }
  }

  /// A form tells what was reported, and what a check of it finds.
  private func history(of receipt: Receipt) throws(Failure) -> History {
    guard case .submission(let submission) = receipt.outcome,
      let data = submission.data(in: taskBook)
    else { throw Failure(file: receipt.file, why: "看不出责任单位或报告期。") }
    let judgement = Rulebook(taskBook, period: data.period).judge(receipt)
    return History(
      reports: [History.Report(file: receipt.file, data: data, hasLedgers: true)],
      checks: [
        History.Check(
          unit: data.unit, period: data.period, findings: judgement.findings,
          fixed: judgement.fixed)
      ])
  }

  private func history(ofJSON bytes: [UInt8], _ path: String) throws(Failure) -> History {
    if let reports = try? FormData.list(json: bytes) {
      return History(
        reports: reports.map { History.Report(file: path, data: $0, hasLedgers: true) })
    }
    do {
      return History(checks: try FindingsFile(json: bytes).checks)
    } catch {
      throw Failure(file: path, why: "不是 figures 或 check 的 JSON:\(error.message(in: .chinese))")
    }
  }
}
