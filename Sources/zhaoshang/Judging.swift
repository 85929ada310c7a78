import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// Reads and judges files, with progress on a terminal.
struct Judging: Sendable {
  let reader: FormReader
  let rulebook: Rulebook

  init(_ taskBook: TaskBook, period: Period?, limits: LimitOptions) {
    var reader = FormReader(taskBook)
    reader.limits = limits.applied(to: reader.limits)
    self.reader = reader
    rulebook = Rulebook(taskBook, period: period)
  }

  /// The judgements, in the order of the files.
  func judge(_ inputs: InputFiles) async throws -> [Judgement] {
    let progress = Progress(total: inputs.files.count)
    let judgements = try await parallelMap(inputs.files) { file in
      let judgement = rulebook.judge(reader.read(file.path))
      progress.advance()
      return judgement
    }
    progress.end()
    return judgements
  }
}
