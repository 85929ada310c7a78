internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// Findings as lines for a terminal, their places in one column.
struct FindingLines {
  /// The language of the fixed words.
  let language: Language
  /// How words are coloured.
  let paint: TerminalText

  /// The widest place for which the others make room.
  private static let widestPlace = 36

  /// All findings, folded ones behind their cause and further in.
  func lines(_ findings: [Finding]) -> String {
    let items = FindingItem.list(findings)
    let width = items.reduce(0) { max($0, DisplayWidth.of(place($1.finding))) }
    return items.map { lines($0, placeWidth: min(width, Self.widestPlace)) }.joined()
  }

  private func lines(_ item: FindingItem, placeWidth: Int) -> String {
    let finding = item.finding
    let observation = finding.observation
    let indent = item.cause == nil ? "  " : "    "
    let mark = finding.state == .new ? "" : "(\(language.word(finding.state)))"
    let level = paint.level(finding.level, language.word(finding.level))
    let place = TerminalText.padded(place(finding), to: placeWidth)
    var text = "\(indent)\(level)\(mark)  \(place)  \(TerminalText.plain(observation.message))\n"
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      text += "\(indent)      \(name)\(language.word(":", ": "))\(TerminalText.plain(value))\n"
    }
    add(language.word("现值", "found"), observation.found)
    add(language.word("读作", "read as"), observation.read)
    add(language.word("应为", "expected"), observation.expected)
    add(language.word("相差", "difference"), observation.difference)
    add(
      language.word("另涉及", "see also"),
      observation.related.map(\.description).joined(separator: "、"))
    add(language.word("怎么办", "remedy"), observation.remedy ?? finding.remedy)
    add(language.word("依据", "clause"), "\(finding.clause)(\(finding.rule))")
    return text
  }

  private func place(_ finding: Finding) -> String {
    guard let sheet = finding.observation.sheet else { return language.word("整个文件", "whole file") }
    return TerminalText.plain(finding.observation.cells.map { "\(sheet)!\($0)" } ?? sheet)
  }
}
