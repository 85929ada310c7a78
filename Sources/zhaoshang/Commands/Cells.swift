import ArgumentParser
import Reports
import Workbooks

/// `zhaoshang cells`: every cell of any workbook.
struct Cells: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "列格:列出任何工作簿里有内容的单元格。")

  @Argument(help: ArgumentHelp("工作簿。", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("只列这一张工作表。", valueName: "name"))
  var sheet: String?

  @Option(help: ArgumentHelp("输出格式:ndjson 或 csv。", valueName: "ndjson|csv"))
  var format: CellListing.Format = .ndjson

  @OptionGroup var limits: LimitOptions

  @Option(help: ArgumentHelp("提示语的语言:zh 或 en。", valueName: "zh|en"))
  var lang: Language = .chinese

  func run() throws {
    try Failure.catching(lang) {
      try CellListing(format, sheet: sheet).list(file, limits: limits.applied()) {
        StandardStream.output.write($0)
      }
    }
  }
}
