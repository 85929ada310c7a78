import ArgumentParser
import Workbooks

/// `zhaoshang clean`: a workbook without our marks.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "去标:去掉退回工作簿里的批注、标色和校验结果。")

  @Argument(help: ArgumentHelp("带有标注的工作簿。", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("写成的文件。", valueName: "file.xlsx"))
  var out: String

  @OptionGroup var limits: LimitOptions

  @Option(help: ArgumentHelp("提示语的语言:zh 或 en。", valueName: "zh|en"))
  var lang: Language = .chinese

  func run() throws {
    try KeptFiles([file], language: lang).refuse(out)
    let hadMarks = try Failure.catching(lang) {
      try Overlay.remove(from: file, output: out, limits: limits.applied())
    }
    if !hadMarks {
      StandardStream.error.write(
        lang == .english ? "there were no marks of ours\n" : "工作簿里没有本程序的标注,原样写出\n")
    }
  }
}
