import FoundationEssentials
import TaskBooks

extension RuleCatalogue {
  /// The catalogue as a JSON array with a line break at the end, the same bytes each time.
  ///
  /// Of a rule: `id`, `name`, `on`, `level`, `keyNodeLevel`, `validFrom`, `validTo`, `clause`,
  /// `chinese`, `english`, `remedy`, `parameters`, `passing`, `failing`; what is not set is left
  /// out.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(entries.map(Record.init)) else { return "[]\n" }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// A rule as JSON has it.
  private struct Record: Encodable {
    let id, name, level, clause, chinese, english, remedy: String
    let keyNodeLevel, validFrom, validTo: String?
    let on: Bool
    let parameters: [String: String]
    let passing, failing: [String]

    init(_ entry: Entry) {
      (id, name) = (entry.rule.id, entry.setting.name)
      (level, clause) = (entry.setting.level.rawValue, entry.setting.clause)
      (chinese, english) = (entry.rule.chinese, entry.rule.english)
      remedy = entry.rule.remedy
      keyNodeLevel = entry.setting.keyNodeLevel?.rawValue
      validFrom = entry.setting.validFrom?.description
      validTo = entry.setting.validTo?.description
      on = entry.setting.isOn
      parameters = Dictionary(
        entry.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      (passing, failing) = entry.examples
    }
  }
}
