import ArgumentParser

/// The command of the project: from the task book to the consolidated workbook.
@main
struct Zhaoshang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhaoshang",
    abstract: "招商目标:发表、核表、退表、汇总。",
    discussion: """
      退出状态:0 没有需要退回的;1 有工作簿须退回;2 命令或文件无法使用;64 用法有误。
      """,
    version: "0.1.0",
    subcommands: [
      Issue.self, Fill.self, Figures.self, Check.self, Consolidate.self, AuditCommand.self,
      Rules.self, Credit.self, Cells.self, Annotate.self, Clean.self,
      HistoryCommand.self,
    ])
}
