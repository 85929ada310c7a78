import Rulebook

/// Rules that could not be evaluated for one and the same reason.
struct RulesNotRun {
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
}
