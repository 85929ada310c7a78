import ArgumentParser
import Reports
import Rulebook
import Workbooks

/// `zhaoshang audit`: the task book held against itself.
struct AuditCommand: ParsableCommand {
  /// How the findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "自查:任务书印制的合计、占比与各行是否相符。")

  @Option(help: ArgumentHelp("输出格式:text 或 json。", valueName: "text|json"))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let taskBook = try common.loadTaskBook()
    let report = AuditReport(Audit.findings(of: taskBook), taskBook: taskBook)
    switch format {
    case .text: StandardStream.output.write(report.text(in: common.lang))
    case .json: StandardStream.output.write(report.json)
    }
  }
}
