internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// Findings as lines for a terminal: levels, places and messages each in a column.
struct FindingLines {
  /// The language of the fixed words.
  let language: Language
  /// How words are coloured and lines wrapped.
  let paint: TerminalText

  /// The widest place for which the others make room.
  private static let widestPlace = 36

  /// All findings, folded ones behind their cause and further in.
  func lines(_ findings: [Finding]) -> String {
    let items = FindingItem.list(findings)
    let levelWidth = items.reduce(0) { max($0, DisplayWidth.of(level($1))) }
    let widest = items.reduce(0) { max($0, DisplayWidth.of(place($1.finding))) }
    let most = paint.columns.map { min(Self.widestPlace, $0 / 3) } ?? Self.widestPlace
    return items.map { lines($0, levelWidth: levelWidth, placeWidth: min(widest, most)) }.joined()
  }

  private func lines(_ item: FindingItem, levelWidth: Int, placeWidth: Int) -> String {
    let finding = item.finding
    let observation = finding.observation
    let level = level(item)
    let start = 2 + levelWidth + 2
    var head = "  " + paint.level(finding.level, level)
    head += TerminalText.padded("", to: levelWidth - DisplayWidth.of(level) + 2)
    let place = place(finding)
    head += TerminalText.padded(place, to: placeWidth) + "  "
    let width = start + placeWidth + 2
    // A place that is too long for its column has the line to itself where lines are wrapped.
    if paint.columns != nil, DisplayWidth.of(place) > placeWidth {
      head += "\n" + TerminalText.padded("", to: width)
    }
    var text = paint.line(head, width: width, observation.message)
    for detail in details(item) {
      let label =
        TerminalText.padded("", to: start) + TerminalText.padded(detail.name, to: labelWidth)
      let width = start + labelWidth + 2
      text +=
        detail.isFaint
        ? paint.faintLine(label + "  ", width: width, detail.value)
        : paint.line(label + "  ", width: width, detail.value)
    }
    return text
  }

  private struct Detail {
    var name: String
    var value: String
    var isFaint = false
  }

  private func details(_ item: FindingItem) -> [Detail] {
    let finding = item.finding
    let observation = finding.observation
    let elsewhere = observation.elsewhere.map { "\($0.file) \($0.place)" }
    let related = observation.related.map(\.description) + elsewhere
    let pairs: [(String, String?)] = [
      (language.word("现值", "found"), observation.found),
      (language.word("读作", "read as"), observation.read),
      (language.word("应为", "expected"), observation.expected),
      (language.word("相差", "difference"), observation.difference),
      (language.word("另涉及", "see also"), related.joined(separator: "、")),
      (language.word("怎么办", "remedy"), observation.remedy ?? finding.remedy),
      (language.word("说明", "reason"), finding.reason),
    ]
    var details: [Detail] = []
    for (name, value) in pairs {
      if let value, !value.isEmpty { details.append(Detail(name: name, value: value)) }
    }
    details.append(
      Detail(
        name: language.word("依据", "clause"), value: "\(finding.clause)(\(finding.rule))",
        isFaint: true))
    if item.followers > 0 {
      details.append(
        Detail(
          name: language.word("由此引起", "causes"),
          value: language.word("\(item.followers) 项,列在下面", "\(item.followers), listed below"),
          isFaint: true))
    }
    return details
  }

  private var labelWidth: Int { language == .english ? 10 : 8 }

  private func level(_ item: FindingItem) -> String {
    let finding = item.finding
    let mark = finding.state == .new ? "" : "(\(language.word(finding.state)))"
    return (item.cause == nil ? "" : "  ") + language.word(finding.level) + mark
  }

  private func place(_ finding: Finding) -> String {
    guard let sheet = finding.observation.sheet else { return language.word("整个文件", "whole file") }
    return TerminalText.plain(finding.observation.cells.map { "\(sheet)!\($0)" } ?? sheet)
  }
}
