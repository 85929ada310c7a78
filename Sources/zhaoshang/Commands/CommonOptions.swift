public import ArgumentParser
public import Reports
public import TaskBooks
public import Workbooks

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("任务书文件;不写则用内置的 2023 年任务书。", valueName: "file"))
  var taskbook: String?

  @Option(help: ArgumentHelp("提示语的语言:zh 或 en。", valueName: "zh|en"))
  var lang: Language = .chinese

  /// The task book; one that cannot be used ends the command.
  func loadTaskBook() throws -> TaskBook {
    try Failure.catching(lang) {
      guard let taskbook else { return try TaskBook.builtIn() }
      return try TaskBook.load(path: taskbook)
    }
  }
}

extension Language: ExpressibleByArgument {}

extension CellListing.Format: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  /// A period as typed after `--period`.
  public init?(argument: String) { self.init(argument) }
}
