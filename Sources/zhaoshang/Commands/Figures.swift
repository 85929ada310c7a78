import ArgumentParser
import Submissions
import TaskBooks
import Workbooks

/// `zhaoshang figures`: what filled forms say, each figure with its cell.
struct Figures: AsyncParsableCommand {
  /// How figures are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    abstract: "取数:填报表里填了什么,每个数在哪一格。",
    discussion: "一个文件给出一个 JSON 对象,多个文件给出它们的数组。")

  @Argument(help: ArgumentHelp("填报表或文件夹。", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("输出格式:json 或 csv。", valueName: "json|csv"))
  var format: Format = .json

  @OptionGroup var limits: LimitOptions

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let taskBook = try common.loadTaskBook()
    let inputs = try InputFiles(files, language: common.lang)
    var reader = FormReader(taskBook)
    reader.limits = limits.applied(to: reader.limits)
    let receipts = try await parallelMap(inputs.files) { [reader] in reader.read($0.path) }
    var parts: [String] = []
    var unread = 0
    for receipt in receipts {
      guard case .submission(let submission) = receipt.outcome,
        let data = submission.data(in: taskBook)
      else {
        unread += 1
        StandardStream.error.write(receipt.file + ":" + why(receipt) + "\n")
        continue
      }
      let cells = FormCells(of: submission)
      parts.append(
        format == .json
          ? data.json(in: taskBook, cells: cells) : data.csv(in: taskBook, cells: cells))
    }
    switch format {
    case .json where receipts.count == 1: StandardStream.output.write(parts.joined())
    case .json: StandardStream.output.write("[" + parts.joined(separator: ",") + "]\n")
    case .csv: StandardStream.output.write(FormData.csvHeader + parts.joined())
    }
    if unread > 0 { throw Failure.unusable }
  }

  private func why(_ receipt: Receipt) -> String {
    let isEnglish = common.lang == .english
    return switch receipt.outcome {
    case .unreadable(let error): error.message(in: common.lang)
    case .notAForm:
      isEnglish ? "no form of this task book" : "不是本年度的填报表,找不到五张分解表中任何一张的表头。"
    case .submission:
      isEnglish ? "unit or period cannot be told" : "看不出责任单位或报告期。"
    }
  }
}
