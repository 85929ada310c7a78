internal import Rulebook
internal import Submissions
internal import TaskBooks

/// What a report counts over all its workbooks.
extension CheckReport {
  /// The findings that are open, and the notices, by level; folded ones count with their cause.
  var openCounts: [Level: Int] {
    var sums: [Level: Int] = [:]
    for judgement in judgements {
      let counts = FindingCounts(judgement.findings)
      for level in Level.allCases { sums[level, default: 0] += counts[level] }
    }
    return sums
  }

  /// The rules of those findings, the most frequent first.
  var busiestRules: [(id: String, name: String, findings: Int, workbooks: Int)] {
    var findings: [String: Int] = [:]
    var workbooks: [String: Int] = [:]
    for judgement in judgements {
      let rules = judgement.findings.filter { $0.level == .notice || $0.isOpen }.map(\.rule)
      for rule in rules { findings[rule, default: 0] += 1 }
      for rule in Set(rules) { workbooks[rule, default: 0] += 1 }
    }
    let ids = findings.keys.sorted { (findings[$1] ?? 0, $0) < (findings[$0] ?? 0, $1) }
    return ids.map { id in
      let name = taskBook.rules.first { $0.id == id }?.name ?? ""
      return (id, name, findings[id] ?? 0, workbooks[id] ?? 0)
    }
  }

  /// The units that are missing, under the number and short name of their table.
  var missingByTable: [(number: Int, name: String, units: [Unit])] {
    taskBook.tables.compactMap { table in
      let units = missing.filter { $0.table == table.number }
      return units.isEmpty ? nil : (table.number, table.name, units)
    }
  }
}
