import ArgumentParser
import Rulebook
import TaskBooks
import Workbooks

/// `zhaoshang rules`: the catalogue as this task book sets it.
struct Rules: ParsableCommand {
  /// How the catalogue is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case md
  }

  static let configuration = CommandConfiguration(abstract: "规则:列出全部规则,或一条规则和它的例子。")

  @Argument(help: ArgumentHelp("规则编号,如 P402。", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("输出格式。", valueName: "text|json|md"))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let taskBook = try common.loadTaskBook()
    let catalogue = RuleCatalogue(taskBook, id: id?.uppercased())
    if let id, catalogue.entries.isEmpty {
      throw Failure.say(common.lang == .english ? "no rule \(id)" : "没有编号为“\(id)”的规则")
    }
    switch format {
    case .text: StandardStream.output.write(catalogue.text(in: common.lang))
    case .json: StandardStream.output.write(catalogue.json())
    case .md: StandardStream.output.write(catalogue.markdown(in: common.lang))
    }
  }
}
