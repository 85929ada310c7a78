import ArgumentParser
import Reports
import Workbooks

/// `zhaoshang annotate`: marks on any cells of any workbook.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "标注:按核表结果在任何工作簿上做标注。")

  @Argument(help: ArgumentHelp("工作簿。", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("核表结果(JSON),或问题的数组。", valueName: "file.json"))
  var findings: String

  @Option(help: ArgumentHelp("写成的文件。", valueName: "file.xlsx"))
  var out: String

  @OptionGroup var limits: LimitOptions

  @Option(help: ArgumentHelp("提示语的语言:zh 或 en。", valueName: "zh|en"))
  var lang: Language = .chinese

  func run() throws {
    try KeptFiles([file, findings], language: lang).refuse(out)
    let json = try Failure.bytes(ofFile: findings, lang)
    try Failure.catching(lang) {
      let list = try FindingsFile(json: json)
        .findings(forFile: file, sha256: try FileDigest.sha256(path: file))
      try Annotation.write(list, on: file, to: out, limits: limits.applied())
    }
  }
}
