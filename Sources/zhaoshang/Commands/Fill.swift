import ArgumentParser
import Submissions
import TaskBooks
import Workbooks

/// `zhaoshang fill`: data of another system into a form.
struct Fill: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "填表:把其他系统导出的数据填入填报表。")

  @Argument(help: ArgumentHelp("填报表。", valueName: "form"))
  var form: String

  @Option(help: ArgumentHelp("数据文件(JSON)。", valueName: "file.json"))
  var data: String

  @Option(help: ArgumentHelp("写成的文件。", valueName: "file.xlsx"))
  var out: String

  @OptionGroup var limits: LimitOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let taskBook = try common.loadTaskBook()
    try KeptFiles([form, data, common.taskbook], language: common.lang).refuse(out)
    let json = try Failure.bytes(ofFile: data, common.lang)
    try Failure.catching(common.lang) {
      try Form.fill(
        form, with: try FormData(json: json), in: taskBook, to: out,
        limits: limits.applied(to: FormReader.formLimits))
    }
  }
}
