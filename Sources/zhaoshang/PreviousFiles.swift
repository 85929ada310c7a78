import ArgumentParser
import FoundationEssentials
import Reports
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// What is given as the past: last month's workbooks, folders, a consolidated workbook or JSON.
struct PreviousFiles: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "上期或上次的填报表、文件夹、汇总工作簿,或 figures、check 的 JSON。", valueName: "path"))
  var previous: [String] = []

  /// The files that are read as the past, which no output may replace.
  func paths(_ language: Language) throws -> [String] {
    guard !previous.isEmpty else { return [] }
    return try InputFiles(previous, alsoTaking: ["json"], language: language).files.map(\.path)
  }

  /// What the files tell; nil where none were given.
  ///
  /// A file that is no use is named and left out; the command ends where none is of use.
  func history(_ forms: FormReader, _ language: Language) async throws -> History? {
    guard !previous.isEmpty else { return nil }
    let inputs = try InputFiles(previous, alsoTaking: ["json"], language: language)
    let reader = HistoryReader(forms)
    let parts = try await parallelMap(inputs.files) { file -> History? in
      let isJSON = file.path.lowercased().hasSuffix(".json")
      let bytes = isJSON ? try Failure.bytes(ofFile: file.path, language) : nil
      do {
        return try reader.read(file.path, json: bytes)
      } catch let failure as HistoryReader.Failure {
        StandardStream.error.write(
          language == .english
            ? "\(failure.file): left out, no use as the past (\(failure.why))\n"
            : "\(failure.file) 不能用作上期资料,没有采用:\(failure.why)\n")
        return nil
      }
    }.compactMap { $0 }
    guard !parts.isEmpty else {
      throw Failure.say(
        language == .english
          ? "no file given as --previous is of use" : "--previous 所给的文件都不能用作上期资料")
    }
    return History(reports: parts.flatMap(\.reports), checks: parts.flatMap(\.checks))
  }
}
