import Submissions
import TaskBooks

extension PlainRows {
  /// A condition held against the plain words of its column.
  struct Test {
    fileprivate let column: Int?
    fileprivate let isMet: [Bool]
    fileprivate let isFlag: Bool
  }

  /// A test whether rows meet the condition.
  func test(_ condition: Condition) -> Test {
    let column = column(condition.column)
    return Test(
      column: column, isMet: column.map { choices[$0].map(condition.allows) } ?? [],
      isFlag: column.map { isFlag[$0] } ?? false)
  }

  /// Whether a row meets conditions.
  enum Answer {
    case yes
    case no
    /// That is not plain.
    case unclear
  }

  /// Whether each of the rows meets all conditions, one that it plainly fails settling it.
  func answers(_ conditions: [Condition], rows: Int) -> [Answer] {
    var answers = [Answer](repeating: .yes, count: rows)
    for test in conditions.map(test) {
      for row in answers.indices where answers[row] != .no {
        switch meets(row, test) {
        case true?: continue
        case false?: answers[row] = .no
        case nil: answers[row] = .unclear
        }
      }
    }
    return answers
  }

  /// Whether the row meets the condition; nil where that is not plain.
  func meets(_ row: Int, _ test: Test) -> Bool? {
    let word = word(row, test.column)
    // A blank flag is 否.
    if word == Self.blank { return test.isFlag ? test.isMet[0] : nil }
    return word < test.isMet.count ? test.isMet[word] : nil
  }
}

extension PlainRows {
  /// Which rows plainly meet a condition; none where the rule lacks it.
  func meeting(_ condition: Result<Condition, Unusable>) -> (Int) -> Bool {
    guard let test = (try? condition.get()).map(test) else { return { _ in false } }
    return { row in meets(row, test) == true }
  }

  /// Which rows plainly do not meet a condition; none where the rule lacks it.
  func missing(_ condition: Result<Condition, Unusable>) -> (Int) -> Bool {
    guard let test = (try? condition.get()).map(test) else { return { _ in false } }
    return { row in meets(row, test) == false }
  }
}

extension PlainRows {
  /// Which rows plainly meet a condition.
  func meeting(_ condition: Condition) -> (Int) -> Bool { meeting(.success(condition)) }

  /// Which rows plainly do not meet a condition.
  func missing(_ condition: Condition) -> (Int) -> Bool { missing(.success(condition)) }
}

extension Inquiry {
  /// The condition that a column holds one of the choices that the rule, or another, lists.
  func condition(
    _ column: String, among list: String, of rule: String? = nil
  ) -> Result<Condition, Unusable> {
    Result { () throws(Unusable) in
      let inquiry = if let rule { try asked(of: rule) } else { self }
      return Condition(column: column, values: try inquiry.list(list))
    }
  }

  /// The rows of a ledger that take a closer look, by what the cells plainly say.
  ///
  /// The screen is made once of the plain cells, and then asked row by row.
  func rows(of ledger: LedgerKey, where screen: (PlainRows) -> (Int) -> Bool) -> [LedgerRow] {
    let rows = submission.rows(ledger)
    guard let plain = plain[ledger] else { return rows }
    let isDoubtful = screen(plain)
    var doubtful: [LedgerRow] = []
    for row in rows.indices where isDoubtful(row) { doubtful.append(rows[row]) }
    return doubtful
  }
}
