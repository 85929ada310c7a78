import ArgumentParser
import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// `zhaoshang issue`: a form for each unit.
struct Issue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "发表:为每个责任单位生成当期填报表。")

  @Option(help: ArgumentHelp("报告期,如 2023-06。", valueName: "yyyy-mm"))
  var period: Period

  @Option(help: ArgumentHelp("写入的文件夹。", valueName: "dir"))
  var out: String

  @Option(help: ArgumentHelp("只为这个单位生成,可重复;不写则为全部单位。", valueName: "name"))
  var unit: [String] = []

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let taskBook = try common.loadTaskBook()
    try period.mustLie(in: taskBook, common.lang)
    let units =
      try unit.isEmpty ? taskBook.units : unit.map { try taskBook.mustHave($0, common.lang) }
    let folder = try OutputFolder(out, language: common.lang)
    let language = common.lang
    let isThere: @Sendable (Unit) -> Bool = {
      FileManager.default.fileExists(atPath: folder.path + "/" + $0.name + ".xlsx")
    }
    for unit in units.filter(isThere) { try refuseFilled(unit, taskBook, in: folder) }
    _ = try await parallelMap(units.filter { !isThere($0) }) { unit in
      try Failure.catching(language) {
        try Form.issue(
          to: try folder.file(unit.name + ".xlsx"), unit: unit, period: period, taskBook: taskBook)
      }
    }
    StandardStream.error.write(
      common.lang == .english
        ? "\(units.count) forms in \(out)\n" : "已生成 \(units.count) 份填报表:\(out)\n")
  }

  /// Ends the command where the form is there already and is no longer blank.
  private func refuseFilled(_ unit: Unit, _ taskBook: TaskBook, in folder: OutputFolder) throws {
    let path = try folder.file(unit.name + ".xlsx")
    let blank = try folder.file(".\(unit.name).blank.xlsx")
    defer { try? FileManager.default.removeItem(atPath: blank) }
    let isBlank = try Failure.catching(common.lang) {
      try Form.issue(to: blank, unit: unit, period: period, taskBook: taskBook)
      return try FileDigest.sha256(path: path) == FileDigest.sha256(path: blank)
    }
    guard !isBlank else { return }
    throw Failure.say(
      common.lang == .english
        ? "\(path) is there already and is not this blank form; it is not replaced"
        : "已有同名文件 \(path),内容不是这份空白表(可能已经填过),不予覆盖;请换一个文件夹")
  }
}

extension Period {
  /// Ends the command where the period is not of the task book's year.
  func mustLie(in taskBook: TaskBook, _ language: Language) throws {
    guard year == taskBook.year else {
      throw Failure.say(
        language == .english
          ? "\(self) is not in \(taskBook.year), the year of the task book"
          : "报告期 \(self) 不在任务书的年度 \(taskBook.year) 内")
    }
  }
}

extension TaskBook {
  /// The unit of this name or alias; the command ends where there is none, naming the nearest.
  func mustHave(_ name: String, _ language: Language) throws -> Unit {
    if let unit = unit(named: name) { return unit }
    let near = nearestUnit(to: name)?.name
    throw Failure.say(
      language == .english
        ? "no unit named \(name)" + (near.map { "; did you mean \($0)?" } ?? "")
        : "任务书里没有责任单位“\(name)”" + (near.map { ",是否为“\($0)”?" } ?? ""))
  }
}
