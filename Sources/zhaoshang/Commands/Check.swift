import ArgumentParser
import Registers
import Reports
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// `zhaoshang check`: filled forms held against the rules, and sent back annotated.
struct Check: AsyncParsableCommand {
  /// How the findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case html
  }

  static let configuration = CommandConfiguration(abstract: "核表:逐格核对填报表,标注后退回。")

  @Argument(help: ArgumentHelp("填报表或文件夹。", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("正在收的报告期;不写则以各表所填为准。", valueName: "yyyy-mm"))
  var period: Period?

  @Option(help: ArgumentHelp("写入带标注的工作簿的文件夹。", valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp("输出格式。", valueName: "text|json|csv|html"))
  var format: Format = .text

  @OptionGroup var past: PreviousFiles

  @OptionGroup var registering: RegisterOptions

  @OptionGroup var passwords: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let taskBook = try common.loadTaskBook()
    try period?.mustLie(in: taskBook, common.lang)
    let inputs = try InputFiles(paths, leavingOut: out, language: common.lang)
    let folder = try out.map { try OutputFolder($0, language: common.lang) }
    // It must be there before the outputs are held against it.
    let register = try registering.open(toRecord: true, common.lang)
    if let folder { try refuseOutputs(inputs, into: folder) }
    let reader = FormReader(taskBook, passwords, limits)
    let previous = try await past.history(reader, common.lang)
    let history = try RegisterOptions.history(
      previous, register, for: period, reader, common.lang)
    let judgements = try await Judging(
      taskBook, period: period, history: history, passwords, limits
    ).judge(inputs)
    let report = CheckReport(judgements, taskBook: taskBook, period: period)
    // What cannot be recorded or written back must not keep the findings from being read.
    var trouble: (any Error)?
    do {
      try register?.take(judgements, taskBook, common.lang)
      if let folder { try await annotate(judgements, inputs, taskBook, into: folder) }
    } catch {
      trouble = error
    }
    write(report, folder: trouble == nil ? out : nil)
    if let trouble { throw trouble }
    if report.count(.returned) > 0 { throw Failure.returned }
  }

  /// Two workbooks of one name cannot both be written, and none over an input.
  private func refuseOutputs(_ inputs: InputFiles, into folder: OutputFolder) throws {
    let kept = KeptFiles(
      inputs.files.map(\.path) + (try past.paths(common.lang))
        + [common.taskbook, registering.register], language: common.lang)
    var names: [String: String] = [:]
    for file in inputs.files {
      try kept.refuse(folder.path + "/" + file.name)
      if let other = names.updateValue(file.path, forKey: file.name) {
        throw Failure.say(
          common.lang == .english
            ? "\(other) and \(file.path) have one name; check them apart or give their folder"
            : "\(other) 与 \(file.path) 同名,写不进同一个文件夹;请分开核,或改给它们上一级的文件夹")
      }
    }
  }

  /// Writes the report; `folder` is where the annotated workbooks are, nil is nowhere.
  private func write(_ report: CheckReport, folder: String?) {
    switch format {
    case .text:
      StandardStream.output.write(
        report.text(
          in: common.lang, isColored: Terminal.isColored, columns: Terminal.columns,
          folder: folder))
    case .json: StandardStream.output.write(report.json)
    case .csv: StandardStream.output.write(report.csv(in: common.lang))
    case .html: StandardStream.output.write(report.html(in: common.lang))
    }
  }

  /// Writes each workbook that could be read under its own name, with its findings marked in it.
  private func annotate(
    _ judgements: [Judgement], _ inputs: InputFiles, _ taskBook: TaskBook,
    into folder: OutputFolder
  ) async throws {
    let (language, limits) = (common.lang, limits.applied())
    let pairs = Array(zip(inputs.files, judgements).map { ($0, $1) })
    let progress = Progress(total: pairs.count)
    defer { progress.end() }
    let plans = try await parallelMap(pairs) { pair -> SavePlan? in
      let (file, judgement) = pair
      defer { progress.advance(file.name) }
      if case .unreadable = judgement.receipt.outcome { return nil }
      return try Failure.catching(language) {
        try Annotation.write(
          judgement, taskBook: taskBook, to: try folder.file(file.name), limits: limits)
      }
    }
    progress.end()
    for (file, plan) in zip(inputs.files, plans) {
      if let plan { SignatureNotice.say(plan, of: file.name, language) }
    }
  }
}
