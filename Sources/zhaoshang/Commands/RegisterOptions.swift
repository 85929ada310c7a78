import ArgumentParser
import Registers
import Reports
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// The register in which a run records what it judged, and from which it knows the past.
struct RegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("登记簿:收到的填报表都记在这个文件里;check 没有就新建。", valueName: "file"))
  var register: String?

  /// The register that was named, made where there is none to record in; nil where none was named.
  func open(toRecord: Bool, _ language: Language) throws -> Register? {
    guard let register else { return nil }
    return try Failure.catching(language) {
      toRecord ? try Register(recordingIn: register) : try Register(reading: register)
    }
  }

  /// What was known before the run: what `--previous` tells, and the register; nil is neither.
  static func history(
    _ past: History?, _ register: Register?, for period: Period?, _ reader: FormReader,
    hasLedgers: Bool = true, _ language: Language
  ) throws -> History? {
    guard let register else { return past }
    let known = try Failure.catching(language) {
      try register.history(for: period, read: reader, hasLedgers: hasLedgers)
    }
    return History(
      reports: (past?.reports ?? []) + known.reports, checks: (past?.checks ?? []) + known.checks)
  }
}

extension Register {
  /// Records what was judged, and only then says so on standard error.
  func take(_ judgements: [Judgement], _ taskBook: TaskBook, _ language: Language) throws {
    let count = try Failure.catching(language) { try record(judgements, under: taskBook) }
    let isEnglish = language == .english
    for judgement in judgements where judgement.receipt.sha256.isEmpty {
      let file = judgement.receipt.file
      StandardStream.error.write(
        isEnglish
          ? "\(file): not recorded, it cannot be read\n" : "文件无法读取,没有登记:\(file)\n")
    }
    StandardStream.error.write(
      isEnglish ? "\(count) workbooks recorded: \(path)\n" : "已登记 \(count) 份:\(path)\n")
  }
}
