import TaskBooks
public import Workbooks

extension RuleCatalogue {
  /// The catalogue as plain text: one rule a paragraph.
  public func text(in language: Language) -> String {
    entries.map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// The catalogue as Markdown, a section for each group of rules.
  public func markdown(in language: Language) -> String {
    let words = CatalogueWords(language)
    var groups: [(letter: Character, entries: [Entry])] = []
    for entry in entries {
      guard let letter = entry.rule.id.first else { continue }
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].entries.append(entry)
    }
    let sections = groups.map { group in
      "## \(words.group(group.letter))\n\n"
        + group.entries.map { $0.markdown(in: language) }.joined(separator: "\n")
    }
    return "# \(words.title)\n\n" + sections.joined(separator: "\n")
  }
}

extension RuleCatalogue.Entry {
  /// The rule's name, its sentence, and lines of a label and what it says.
  private func parts(
    in language: Language
  ) -> (heading: String, sentence: String, lines: [(label: String, text: String)]) {
    let words = CatalogueWords(language)
    let (passing, failing) = examples
    var lines = [(words.level, words.level(of: setting)), (words.clause, setting.clause)]
    if language == .chinese { lines.append((words.remedy, rule.remedy)) }
    if let validity = words.validity(of: setting) { lines.append((words.valid, validity)) }
    lines += parameters.map { (words.parameter, "\($0.name) = \($0.value)") }
    lines.append((words.failing, failing.joined(separator: ";")))
    lines.append((words.passing, passing.joined(separator: ";")))
    return (
      language == .chinese ? "\(rule.id) \(setting.name)" : rule.id,
      language == .chinese ? rule.chinese : rule.english, lines
    )
  }

  fileprivate func text(in language: Language) -> String {
    let parts = parts(in: language)
    let colon = CatalogueWords(language).colon
    return "\(parts.heading)\n  \(parts.sentence)\n"
      + parts.lines.map { "  \($0.label)\(colon)\($0.text)\n" }.joined()
  }

  fileprivate func markdown(in language: Language) -> String {
    let parts = parts(in: language)
    let colon = CatalogueWords(language).colon
    return "### \(parts.heading)\n\n\(parts.sentence)\n\n"
      + parts.lines.map { "- \($0.label)\(colon)\($0.text)\n" }.joined()
  }
}
