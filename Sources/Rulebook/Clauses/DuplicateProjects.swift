import Submissions
import TaskBooks

/// Rows of 项目台账 that are the same project (L306).
struct DuplicateProjects {
  /// A project that stands in two rows.
  struct Pair {
    /// The row that stands first.
    var earlier: LedgerRow
    /// The row that repeats it.
    var later: LedgerRow
    /// The column by which they are the same: `id`, or `name` with 统一社会信用代码.
    var column: String
  }

  /// The pairs, in the order of the later rows; a row is paired with the first of its likes only.
  static func pairs(in rows: [LedgerRow]) -> [Pair] {
    var byID: [String: LedgerRow] = [:]
    var byName: [String: LedgerRow] = [:]
    var pairs: [Pair] = []
    for row in rows {
      let id = key(row["id"])
      let name = key(row["name"])
      let code = key(row["creditCode"])
      let named = name.isEmpty || code.isEmpty ? "" : code + "|" + name
      if !id.isEmpty, let earlier = byID[id] {
        pairs.append(Pair(earlier: earlier, later: row, column: "id"))
      } else if !named.isEmpty, let earlier = byName[named] {
        pairs.append(Pair(earlier: earlier, later: row, column: "name"))
      }
      if !id.isEmpty, byID[id] == nil { byID[id] = row }
      if !named.isEmpty, byName[named] == nil { byName[named] = row }
    }
    return pairs
  }

  private static func key(_ entry: Entry?) -> String {
    guard let entry, !entry.isBlank else { return "" }
    return NormalizedText(entry.string ?? entry.text).description
  }
}
