import FoundationEssentials
import Workbooks

extension TaskBookLoader {
  /// Reads 规则.
  mutating func readRules() {
    let titles = ["规则", "名称", "启用", "级别", "关键节点级别", "依据", "有效期起", "有效期止", "说明"]
    let levels = Level.allCases.map { ($0.chinese, $0) }
    for record in records(of: "规则", titles) {
      guard let id = record["规则"].required(&mistakes) else { continue }
      guard Self.isRuleID(id) else {
        mistakes.add(record["规则"], "“\(id)”不是规则编号", expected: "应为 P402 的样子")
        continue
      }
      if book.rule(id) != nil {
        mistakes.add(record["规则"], "规则“\(id)”出现两次", expected: "每条规则只写一行")
        continue
      }
      let name = record["名称"].required(&mistakes)
      let isOn = record["启用"].word([("是", true), ("否", false)], &mistakes)
      let level: Level? = record["级别"].word(levels, &mistakes)
      let node = record["关键节点级别"]
      let keyNodeLevel: Level? = node.text.isEmpty ? nil : node.word(levels, &mistakes)
      let clause = record["依据"].required(&mistakes)
      let from = record["有效期起"].period(&mistakes)
      let to = record["有效期止"].period(&mistakes)
      if let from, let to, to < from {
        mistakes.add(
          record["有效期止"], "有效期止 \(to) 早于有效期起 \(from)", expected: "止不能早于起")
      } else if isOn == true {
        // Dates left from another year would switch the rule off without a word.
        for (field, isOut) in [
          (record["有效期起"], from.map { $0.year > book.year }),
          (record["有效期止"], to.map { $0.year < book.year }),
        ] where isOut == true {
          mistakes.add(
            field, "规则 \(id) 的有效期不在 \(book.year) 年度内,这一年用不上",
            expected: "请改有效期;不用的规则,“启用”填“否”")
        }
      }
      book.rules.append(
        RuleSetting(
          id: id, name: name ?? "", isOn: isOn ?? true, level: level ?? .error,
          keyNodeLevel: keyNodeLevel, clause: clause ?? "", validFrom: from, validTo: to,
          about: record["说明"].text))
    }
  }

  /// Reads 规则参数, after choices, rules and units.
  mutating func readParameters() {
    var common: [String: Field] = [:]
    for record in records(of: "规则参数", ["规则", "参数", "值", "单位"]) {
      guard let rule = record["规则"].required(&mistakes),
        let name = record["参数"].required(&mistakes),
        let value = record["值"].required(&mistakes)
      else { continue }
      if rule == TaskBook.commonRule {
        common[name] = record["值"]
        continue
      }
      guard let index = book.rules.firstIndex(where: { $0.id == rule }) else {
        let near = mistakes.nearest(to: rule, among: book.rules.map(\.id))
        mistakes.add(
          record["规则"], "规则“\(rule)”不在“规则”表里",
          expected: near.map { "是不是“\($0)”" } ?? "应为“规则”表里有的编号或“通用”")
        continue
      }
      if book.rules[index].parameters[name] != nil {
        mistakes.add(record["参数"], "规则 \(rule) 的参数“\(name)”出现两次", expected: "每个参数只写一行")
        continue
      }
      check(record["值"], unit: record["单位"].text)
      book.rules[index].parameters[name] = value
    }
    readCommon(common)
  }

  /// Holds the value of a parameter against the form that its unit asks for.
  private mutating func check(_ value: Field, unit: String) {
    switch unit {
    case "门类": checkNames(value, among: book.choices(named: "行业门类") ?? [])
    case "类别": checkNames(value, among: book.choices(named: "企业类别") ?? [])
    case "单位": checkNames(value, among: book.units.map(\.name))
    case "月", "表号":
      if !ParameterText.list(value.text).allSatisfy({ Int($0) != nil }) {
        mistakes.add(value, "“\(value.text)”不是整数", expected: "应为整数,几个的用“、”隔开")
      }
    case _ where unit.contains("→"):
      if ParameterText.steps(value.text) == nil {
        mistakes.add(value, "“\(value.text)”读不出", expected: "应为“数→数”,几个的用“、”隔开,如 10→5、20→10")
      }
    default: _ = value.decimal(&mistakes)
    }
  }

  /// Holds each name of a list against those that exist; `C 制造业` may be named by its letter.
  private mutating func checkNames(_ value: Field, among names: [String]) {
    for name in ParameterText.list(value.text)
    where !names.contains(where: { $0 == name || $0.hasPrefix(name + " ") }) {
      let near = mistakes.nearest(to: name, among: names)
      mistakes.add(
        value, "没有“\(name)”这个名称", expected: near.map { "是不是“\($0)”" } ?? "应为任务书里有的名称")
    }
  }

  /// Takes what holds for all rules.
  private mutating func readCommon(_ fields: [String: Field]) {
    guard grids.contains(where: { $0.name == "规则参数" }) else { return }
    for name in ["reasonLength", "keyMonths"] where fields[name] == nil {
      mistakes.add("规则参数", nil, "缺少通用参数“\(name)”", expected: "应有一行:通用、\(name)")
    }
    book.reasonLength = fields["reasonLength"]?.integer(0...1000, &mistakes) ?? 0
    guard let months = fields["keyMonths"] else { return }
    book.keyMonths = ParameterText.list(months.text).compactMap { Int($0) }
    let isGood =
      !book.keyMonths.isEmpty && book.keyMonths.allSatisfy { (1...12).contains($0) }
      && book.keyMonths.count == ParameterText.list(months.text).count
    if !isGood {
      mistakes.add(months, "“\(months.text)”不是月份", expected: "应为 1 到 12 的整数,用“、”隔开")
    }
  }

  /// Whether it is built like the ID of a rule: a capital letter and three digits.
  static func isRuleID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 4 && "SVLPXHT".utf8.contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}
