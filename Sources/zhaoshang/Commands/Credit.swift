import ArgumentParser
import Reports
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// `zhaoshang credit`: what a resident office's projects count for, and what if.
struct Credit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "折算:驻外办事处的签约金额和加分,逐项列出;可假设认定方式。")

  @Argument(help: ArgumentHelp("驻外办事处的填报表。", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("假设某项目(编号或名称)的认定方式,可重复。", valueName: "project=首次拜访|陪同考察"))
  var assume: [String] = []

  @OptionGroup var limits: LimitOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let taskBook = try common.loadTaskBook()
    let isEnglish = common.lang == .english
    let assumed = try assumptions(taskBook)
    var reader = FormReader(taskBook)
    reader.limits = limits.applied(to: reader.limits)
    let submission: Submission
    switch reader.read(file).outcome {
    case .submission(let found): submission = found
    case .unreadable(let error): throw Failure.say(error.message(in: common.lang))
    case .notAForm:
      throw Failure.say(isEnglish ? "\(file) is no form" : "“\(file)”不是本年度的填报表")
    }
    guard let account = CreditAccount(submission, in: taskBook, assuming: assumed) else {
      throw Failure.say(
        isEnglish ? "only table 3 has signing credit" : "只有驻外办事处(表3)按认定方式折算")
    }
    guard account.unknownProjects.isEmpty else {
      let names = account.unknownProjects.joined(separator: "、")
      throw Failure.say(isEnglish ? "no such project: \(names)" : "项目台账里没有:\(names)")
    }
    StandardStream.output.write(CreditReport(account).text(in: common.lang))
  }

  /// The assumed 认定方式 by project; one that is not on the list ends the command.
  private func assumptions(_ taskBook: TaskBook) throws -> [String: String] {
    let ways = taskBook.choices(named: "认定方式") ?? []
    var assumed: [String: String] = [:]
    for text in assume {
      // A project's name may hold `=` itself: the way stands behind the last one.
      guard let mark = text.lastIndex(of: "="),
        ways.contains(String(text[text.index(after: mark)...]))
      else {
        let list = ways.joined(separator: "|")
        throw Failure.say(
          common.lang == .english
            ? "--assume \(text): write PROJECT=\(list)" : "--assume \(text):应写成 项目=\(list)")
      }
      assumed[String(text[..<mark])] = String(text[text.index(after: mark)...])
    }
    return assumed
  }
}
