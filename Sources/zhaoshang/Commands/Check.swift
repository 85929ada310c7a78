import ArgumentParser
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

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let taskBook = try common.loadTaskBook()
    try period?.mustLie(in: taskBook, common.lang)
    let inputs = try InputFiles(paths, language: common.lang)
    let folder = try out.map { try OutputFolder($0, language: common.lang) }
    let judgements = try await Judging(taskBook, period: period).judge(inputs)
    let report = CheckReport(judgements, taskBook: taskBook, period: period)
    write(report)
    if let folder { try await annotate(judgements, inputs, taskBook, into: folder) }
    if report.count(.returned) > 0 { throw Failure.returned }
  }

  private func write(_ report: CheckReport) {
    switch format {
    case .text:
      StandardStream.output.write(report.text(in: common.lang, isColored: Terminal.isColored))
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
    let language = common.lang
    _ = try await parallelMap(Array(zip(inputs.files, judgements).map { ($0, $1) })) { pair in
      let (file, judgement) = pair
      if case .unreadable = judgement.receipt.outcome { return }
      try Failure.catching(language) {
        try Annotation.write(judgement, taskBook: taskBook, to: try folder.file(file.name))
      }
    }
  }
}
