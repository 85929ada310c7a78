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

  /// What tells projects apart: their number, or their enterprise and name; nil where they lack it.
  private typealias Traits<Trait> = (id: Trait?, named: Trait?)

  /// The pairs, in the order of the later rows; a row is paired with the first of its likes only.
  static func pairs(in rows: [LedgerRow], _ plain: PlainRows?) -> [Pair] {
    let byMarks = plain.flatMap { marks(of: rows, $0) }.flatMap { marks in
      // Two marks that are the same may yet be those of two texts.
      pairs(marks) { earlier, later, column in
        let (earlier, later) = (texts(of: rows[earlier]), texts(of: rows[later]))
        return column == "id" ? earlier.id == later.id : earlier.named == later.named
      }
    }
    return (byMarks ?? pairs(rows.map(texts)) { _, _, _ in true } ?? []).map { pair in
      Pair(earlier: rows[pair.earlier], later: rows[pair.later], column: pair.column)
    }
  }

  /// The pairs by traits; nil where rows share one and are not the same.
  private static func pairs<Trait: Hashable>(
    _ traits: [Traits<Trait>], areSame: (_ earlier: Int, _ later: Int, _ column: String) -> Bool
  ) -> [(earlier: Int, later: Int, column: String)]? {
    var byID: [Trait: Int] = [:]
    var byName: [Trait: Int] = [:]
    byID.reserveCapacity(traits.count)
    byName.reserveCapacity(traits.count)
    var pairs: [(earlier: Int, later: Int, column: String)] = []
    for (row, own) in traits.enumerated() {
      var isPaired = false
      if let id = own.id {
        if let earlier = byID[id] {
          guard areSame(earlier, row, "id") else { return nil }
          pairs.append((earlier, row, "id"))
          isPaired = true
        } else {
          byID[id] = row
        }
      }
      if let named = own.named {
        if let earlier = byName[named] {
          guard areSame(earlier, row, "name") else { return nil }
          if !isPaired { pairs.append((earlier, row, "name")) }
        } else {
          byName[named] = row
        }
      }
    }
    return pairs
  }

  /// The traits as they are typed.
  private static func texts(of row: LedgerRow) -> Traits<String> {
    let (id, name, code) = (key(row["id"]), key(row["name"]), key(row["creditCode"]))
    return (
      id.isEmpty ? nil : id, name.isEmpty || code.isEmpty ? nil : code + "|" + name
    )
  }

  /// The traits by the words of plain cells; nil where only texts tell.
  private static func marks(of rows: [LedgerRow], _ plain: PlainRows) -> [Traits<Int>]? {
    let columns = (
      id: plain.column("id"), name: plain.column("name"), code: plain.column("creditCode")
    )
    /// The mark of a cell, 0 where it is blank.
    func mark(_ row: Int, _ column: Int?, _ key: String) -> Int? {
      let word = plain.word(row, column)
      if word == PlainRows.blank { return 0 }
      return word == PlainRows.unclear ? PlainRows.mark(of: Self.key(rows[row][key])) : word
    }
    var traits: [Traits<Int>] = []
    traits.reserveCapacity(rows.count)
    for row in rows.indices {
      guard let id = mark(row, columns.id, "id"), let name = mark(row, columns.name, "name"),
        let code = mark(row, columns.code, "creditCode")
      else { return nil }
      traits.append(
        (id == 0 ? nil : id, name == 0 || code == 0 ? nil : name &* 0x9E37_79B9_7F4A_7C1 ^ code))
    }
    return traits
  }

  private static func key(_ entry: Entry?) -> String {
    guard let entry, !entry.isBlank else { return "" }
    return NormalizedText(entry.string ?? entry.text).description
  }
}
