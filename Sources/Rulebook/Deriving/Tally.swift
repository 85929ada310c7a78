import FoundationEssentials
import Submissions

/// What rows of a ledger come to, exactly.
struct Tally {
  /// How many rows were counted.
  var count = 0
  private var sum: Decimal = 0
  /// What plain cells come to beside that.
  private var millionths = 0
  private var values: Set<String> = []
  /// The first row of each plain word, and how many there are.
  private var first: [Int: Int] = [:]
  private let plain: PlainRows?
  private let column: Int?

  /// Nothing so far, of a column that is summed; nil is none.
  init(_ plain: PlainRows?, _ column: String?) {
    self.plain = plain
    self.column = column.flatMap { plain?.column($0) }
  }

  /// The figure.
  var value: Decimal {
    sum + Decimal(sign: .plus, exponent: -6, significand: Decimal(millionths))
      + Decimal(count + values.count + first.count)
  }

  /// Adds what a cell of the column plainly says; false where it says nothing so.
  mutating func add(_ row: Int) -> Bool {
    guard let plain, let column else { return false }
    let word = plain.word(row, column)
    guard word != PlainRows.blank, word != PlainRows.unclear else { return false }
    let (total, isBeyond) = millionths.addingReportingOverflow(word)
    guard !isBeyond else { return false }
    millionths = total
    return true
  }

  /// Adds the value of a row that counts once; false where its plain word does not tell it.
  mutating func addDistinct(_ row: Int, _ rows: [LedgerRow], _ key: String) -> Bool {
    guard key == "creditCode", values.isEmpty, let plain, let column else { return false }
    let word = plain.word(row, column)
    guard word != PlainRows.blank, word != PlainRows.unclear else { return false }
    guard let other = first[word] else {
      first[word] = row
      return true
    }
    return rows[other].text(of: key) == rows[row].text(of: key)
  }

  /// Adds a number.
  mutating func add(_ number: Decimal) { sum += number }

  /// Adds a value of a key, which counts once, beside those of the rows added before.
  mutating func addDistinct(_ value: String, _ rows: [LedgerRow], _ key: String) {
    // What was told apart by words is now told apart by texts.
    for row in first.values { values.insert(rows[row].text(of: key) ?? "") }
    first = [:]
    values.insert(value)
  }
}
