import ArgumentParser
import FoundationEssentials
import Registers
import Reports
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// `zhaoshang consolidate`: accepted submissions in one workbook.
struct Consolidate: AsyncParsableCommand {
  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case xlsx
    case json
  }

  static let configuration = CommandConfiguration(
    abstract: "汇总:把通过的填报表汇成一份工作簿。",
    discussion: "也收 figures 和 check 的 JSON,可以混着给。--format json 把各数及其出处写到标准输出。")

  @Argument(help: ArgumentHelp("填报表或文件夹;给了登记簿时可以不写。", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("报告期;不写则用各表所填的,须是同一期。", valueName: "yyyy-mm"))
  var period: Period?

  @Option(help: ArgumentHelp("写成的工作簿;只要 JSON 时可以不写。", valueName: "file.xlsx"))
  var out: String?

  @Option(help: ArgumentHelp("另写一份通报(HTML,可用 Word、WPS 打开修改)。", valueName: "file.html"))
  var bulletin: String?

  @Option(help: ArgumentHelp("输出格式。", valueName: "xlsx|json"))
  var format: Format = .xlsx

  @OptionGroup var past: PreviousFiles

  @OptionGroup var registering: RegisterOptions

  @OptionGroup var passwords: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if out == nil, format == .xlsx {
      throw ValidationError("请用 --out 写明写成的文件。Missing --out FILE.")
    }
    if let out, let bulletin,
      URL(filePath: out).standardizedFileURL == URL(filePath: bulletin).standardizedFileURL
    {
      throw ValidationError("--out 与 --bulletin 不能是同一个文件。--out and --bulletin are one file.")
    }
    if registering.register == nil, paths.isEmpty {
      throw ValidationError("请写明要汇总的填报表或文件夹。Missing expected argument '<path> ...'.")
    }
    if registering.register != nil, period == nil {
      throw ValidationError("用登记簿汇总须写明 --period。Missing --period with --register.")
    }
  }

  func run() async throws {
    let taskBook = try common.loadTaskBook()
    try period?.mustLie(in: taskBook, common.lang)
    let inputs = try InputFiles(paths, alsoTaking: ["json"], language: common.lang)
    // It must be there before the outputs are held against it.
    let register = try registering.open(toRecord: !paths.isEmpty, common.lang)
    let kept = KeptFiles(
      inputs.files.map(\.path) + (try past.paths(common.lang))
        + [common.taskbook, registering.register],
      language: common.lang)
    for output in [out, bulletin].compactMap(\.self) { try kept.refuse(output) }
    let (workbooks, written) = try separate(inputs)
    let reader = FormReader(taskBook, passwords, limits)
    let previous = try await past.history(reader, common.lang)
    let history = try RegisterOptions.history(
      previous, register, for: period, reader, hasLedgers: !paths.isEmpty, common.lang)
    let judging = Judging(taskBook, period: period, history: history, passwords, limits)
    let judgements = try await judging.judge(workbooks, with: written)
    let periods = Set(judgements.compactMap(\.period) + written.unchecked.compactMap(\.period))
    guard let period = period ?? periods.first, self.period != nil || periods.count == 1 else {
      let list = periods.sorted().map(\.description).joined(separator: "、")
      throw Failure.say(
        common.lang == .english
          ? "the workbooks are of several periods or none (\(list)); name one with --period"
          : "各表的报告期不止一个或看不出来(\(list)),请用 --period 指明")
    }
    if let register, !paths.isEmpty { try register.take(judgements, taskBook, common.lang) }
    let registered = try Failure.catching(common.lang) { try register?.returns(of: period) }
    let returns =
      registered?.returns(in: judging.rulebook, with: judgements)
      ?? judgements.map { UnitReturn($0, in: taskBook) }
    let consolidation = Consolidation(
      taskBook: taskBook, period: period, returns: returns + written.unchecked, history: history)
    if let out {
      try Failure.catching(common.lang) { try consolidation.write(to: out) }
    }
    if let bulletin {
      try WholeFile.write(consolidation.bulletin, to: bulletin, common.lang)
    }
    if format == .json { StandardStream.output.write(consolidation.json) }
    say(consolidation)
  }

  private func say(_ consolidation: Consolidation) {
    let (counted, all) = (consolidation.counted.count, consolidation.taskBook.units.count)
    let place = out.map { common.lang == .english ? " in \($0)" : ":\($0)" } ?? ""
    StandardStream.error.write(
      common.lang == .english
        ? "\(counted) of \(all) units consolidated\(place)\n"
        : "已汇总 \(counted) 个单位(共 \(all) 个)\(place)\n")
  }

  /// The workbooks, and what the JSON among the files says of others.
  private func separate(_ inputs: InputFiles) throws -> (InputFiles, ReturnedJSON) {
    var (workbooks, written) = (inputs, ReturnedJSON())
    workbooks.files.removeAll { $0.path.lowercased().hasSuffix(".json") }
    for file in inputs.files where file.path.lowercased().hasSuffix(".json") {
      let json = try Failure.bytes(ofFile: file.path, common.lang)
      do {
        try written.add(json, from: file.path)
      } catch {
        throw Failure.say(
          common.lang == .english
            ? "\(error.file): cannot be consolidated (\(error.why))"
            : "\(error.file) 不能用于汇总:\(error.why)")
      }
    }
    return (workbooks, written)
  }
}
