/// How often each rule fired where it had to, and where it had not.
struct MutationScore {
  /// The counts of one rule.
  struct Count {
    /// How many cases it had to fire in.
    var cases = 0
    /// In how many it did, at the right cell.
    var hits = 0
    /// How often it fired without being asked.
    var unasked = 0
  }

  private(set) var counts: [String: Count] = [:]

  /// Takes in what a case gave.
  mutating func add(_ result: MutationResult) {
    if result.mutation.mustFire {
      counts[result.mutation.rule, default: Count()].cases += 1
      if result.isHit { counts[result.mutation.rule, default: Count()].hits += 1 }
    }
    for rule in result.unasked { counts[rule, default: Count()].unasked += 1 }
  }

  /// Markdown: rule, cases, precision, recall.
  var table: String {
    var lines = ["| rule | cases | precision | recall |", "| --- | ---: | ---: | ---: |"]
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) {
      let precision = Self.percent(count.hits, of: count.hits + count.unasked)
      let recall = Self.percent(count.hits, of: count.cases)
      lines.append("| \(rule) | \(count.cases) | \(precision) | \(recall) |")
    }
    return lines.joined(separator: "\n")
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : "\((Double(part) / Double(whole) * 1000).rounded() / 10) %"
  }
}
