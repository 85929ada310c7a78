import Rulebook

/// Rules that could not be evaluated for one and the same reason.
struct RulesNotRun: Hashable {
  /// The rules' IDs: `L305、P409`.
  var rules: String
  /// Why, in Chinese.
  var why: String

  /// The rules of a judgement, those with the same reason together, in the order of the first.
  static func grouped(_ notEvaluated: [Judgement.NotEvaluated]) -> [RulesNotRun] {
    var reasons: [String] = []
    var rules: [String: [String]] = [:]
    for rule in notEvaluated {
      if rules[rule.why] == nil { reasons.append(rule.why) }
      rules[rule.why, default: []].append(rule.rule)
    }
    return reasons.map { RulesNotRun(rules: (rules[$0] ?? []).joined(separator: "、"), why: $0) }
  }

  /// Those that more than half of at least three workbooks have in common, with how many have
  /// them; they are told once and not again with each workbook.
  static func common(in judgements: [Judgement]) -> [(group: RulesNotRun, workbooks: Int)] {
    var order: [RulesNotRun] = []
    var counts: [RulesNotRun: Int] = [:]
    for group in judgements.flatMap({ grouped($0.notEvaluated) }) {
      if counts[group] == nil { order.append(group) }
      counts[group, default: 0] += 1
    }
    let least = max(3, judgements.count / 2 + 1)
    return order.compactMap { group in
      counts[group].flatMap { $0 >= least ? (group, $0) : nil }
    }
  }
}
