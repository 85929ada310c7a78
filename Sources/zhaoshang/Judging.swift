import Reports
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// Reads and judges files, with progress on a terminal.
struct Judging: Sendable {
  let reader: FormReader
  let rulebook: Rulebook

  init(
    _ taskBook: TaskBook, period: Period?, history: History?, _ passwords: PasswordOptions,
    _ limits: LimitOptions
  ) {
    reader = FormReader(taskBook, passwords, limits)
    rulebook = Rulebook(taskBook, period: period, history: history)
  }

  /// The judgements, in the order of the files.
  func judge(_ inputs: InputFiles) async throws -> [Judgement] {
    let progress = Progress(total: inputs.files.count)
    let examinations = try await parallelMap(inputs.files) { file in
      let examination = rulebook.examine(reader.read(file.path))
      progress.advance()
      return examination
    }
    progress.end()
    return rulebook.conclude(examinations)
  }
}

extension FormReader {
  /// A reader with the passwords and limits of a call.
  init(_ taskBook: TaskBook, _ passwords: PasswordOptions, _ limits: LimitOptions) {
    self.init(taskBook)
    self.passwords = passwords.all
    self.limits = limits.applied(to: self.limits)
  }
}
