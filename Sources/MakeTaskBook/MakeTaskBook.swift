import ArgumentParser

/// Makes the task book of a year from its source.
@main
struct MakeTaskBook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-taskbook", abstract: "Makes the task book of a year from its CSV source.")

  @Option(help: "The folder of the CSV files.") var source: String
  @Option(help: "The workbook to write.") var out: String

  func run() throws {
    try TaskBookDraft(TaskBookSource(directory: source)).write(to: out)
  }
}
