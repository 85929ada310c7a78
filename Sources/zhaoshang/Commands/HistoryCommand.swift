import ArgumentParser
import Registers
import Reports
import Rulebook
import TaskBooks
import Workbooks

/// `zhaoshang history`: a unit's figures over months and revisions, from a register.
struct HistoryCommand: ParsableCommand {
  /// How the figures are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "查登记簿:一个单位各月、各次报来的数。")

  @Option(help: ArgumentHelp("登记簿。", valueName: "file"))
  var register: String

  @Option(help: ArgumentHelp("责任单位的名称或别名。", valueName: "name"))
  var unit: String

  @Option(help: ArgumentHelp("只查一个指标,写编号(paidIn)或表头;不写则查全部。", valueName: "id|header"))
  var indicator: String?

  @Option(help: ArgumentHelp("只查一个报告期;不写则查全部。", valueName: "yyyy-mm"))
  var period: Period?

  @Option(help: ArgumentHelp("输出格式。", valueName: "text|json|csv"))
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let taskBook = try common.loadTaskBook()
    let unit = try taskBook.mustHave(self.unit, common.lang)
    let indicators = try indicator.map { Set([try find($0, of: unit, in: taskBook)]) }
    let returns = try Failure.catching(common.lang) {
      try Register(reading: register).returns(of: unit, in: Rulebook(taskBook))
    }
    let history = FigureHistory(
      of: unit, in: taskBook, returns: returns, indicators: indicators, period: period)
    guard history.series.contains(where: { !$0.lines.isEmpty }) else {
      let month = period.map(common.lang == .english ? { " of \($0)" } : \.chinese) ?? ""
      throw Failure.say(
        common.lang == .english
          ? "\(register): no workbook of \(unit.name)\(month)"
          : "登记簿“\(register)”里没有“\(unit.name)”\(month)的填报表")
    }
    switch format {
    case .text:
      StandardStream.output.write(
        history.text(in: common.lang, isColored: Terminal.isColored))
    case .json: StandardStream.output.write(history.json)
    case .csv: StandardStream.output.write(history.csv(in: common.lang))
    }
  }

  /// The indicator of the unit's table by its ID or header; the command ends where there is none.
  private func find(
    _ text: String, of unit: Unit, in taskBook: TaskBook
  ) throws -> IndicatorID {
    let indicators = taskBook.indicators(forTable: unit.table)
    let wanted = NormalizedText(text)
    let found = indicators.first { indicator in
      let header = NormalizedText(indicator.header)
      // The unit in brackets behind the header may be left out.
      return indicator.id.rawValue == text || header == wanted
        || header.description.hasPrefix(wanted.description + "(")
    }
    if let found { return found.id }
    let list = indicators.map { "\($0.id.rawValue)(\($0.header))" }.joined(separator: "、")
    throw Failure.say(
      common.lang == .english
        ? "\(unit.name) has no indicator \(text); it has: \(list)"
        : "“\(unit.name)”没有指标“\(text)”;有:\(list)")
  }
}
