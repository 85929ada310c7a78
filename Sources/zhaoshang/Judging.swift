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
    rulebook.conclude(try await examine(inputs))
  }

  /// The judgements of workbooks, and of what was written of others, all held against each other.
  ///
  /// A file that is both there and written of counts once.
  func judge(_ inputs: InputFiles, with written: ReturnedJSON) async throws -> [Judgement] {
    var examinations = try await examine(inputs)
    let present = Set(examinations.map(\.receipt.sha256))
    examinations += written.judgements(in: rulebook)
      .filter { $0.receipt.sha256.isEmpty || !present.contains($0.receipt.sha256) }
      .map(rulebook.resume)
    examinations.sort {
      ($0.receipt.file, $0.receipt.sha256) < ($1.receipt.file, $1.receipt.sha256)
    }
    return rulebook.conclude(examinations)
  }

  private func examine(_ inputs: InputFiles) async throws -> [Examination] {
    let progress = Progress(total: inputs.files.count)
    defer { progress.end() }
    let examinations = try await parallelMap(inputs.files) { file in
      let examination = rulebook.examine(reader.read(file.path))
      progress.advance(file.name)
      return examination
    }
    return examinations
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
