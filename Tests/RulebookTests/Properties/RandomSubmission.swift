import FoundationEssentials
import Rulebook
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

/// A submission made at random: a clean one with other rows, amounts, flags and figures.
///
/// Every value is one that the rules of values let pass, so that those of sums have to look.
struct RandomSubmission {
  private var random: SeededRandom
  private let table: Int
  /// The form.
  private(set) var form: Filling

  /// The submission of a number, always the same.
  init(_ number: Int) throws {
    random = SeededRandom(number)
    let book = try Cases.taskBook.get()
    table = number % 5 + 1
    let units = book.units.filter { [table] in $0.table == table }
    let unit = try #require(units.randomElement(using: &random))
    let month = random.whole(1...12)
    let start = try #require(Period(year: book.year, month: min(month, random.whole(1...3))))
    var data = SampleForm.clean(
      unit: unit, period: start, taskBook: book, seed: UInt64(random.whole(1...1_000_000)))
    data.period = try #require(Period(year: book.year, month: month))
    var rows = RandomRows(table: table, random: random)
    rows.change(&data)
    random = rows.random
    form = Filling(try #require(Submission(filling: data, in: book)), in: book)
    form.recount()
    settle()
    if !random.once(in: 4) { disturb() }
  }

  /// Types the bonus and the score that are due.
  private mutating func settle() {
    let plain = PlainForm(form)
    if table == 3 { type(plain.bonus, into: .bonus) }
    if table == 2 { type(plain.factoryScore, into: .factoryScore) }
  }

  /// Types other figures over some of those that are right.
  private mutating func disturb() {
    for indicator in form.taskBook.indicators(forTable: table) {
      let entry = form.submission.figures[indicator.id]
      guard let entry, entry.text != "-", random.once(in: 3) else { continue }
      let units = PlainForm.units(entry.text)
      switch indicator.measure {
      case .share: type(share(near: units), into: indicator.id)
      case .count:
        let count = max(0, units / PlainForm.one + random.whole(-2...6))
        type(count * PlainForm.one, into: indicator.id)
      case .score:
        let step = random.pick([-100_000, -20_000, -1_000, 1_000, 20_000, 500_000]) ?? 0
        type(max(0, units + step), into: indicator.id)
      case .amount, .area:
        let other = random.pick([units + 10, units - 10, units * 2, units / 20 * 10, 0]) ?? 0
        type(max(0, other), into: indicator.id)
      }
    }
    if table == 1, random.once(in: 4) { state() }
  }

  /// States funds of which a whole percent is industry's, and a share near to it.
  private mutating func state() {
    let (all, percent) = (random.whole(0...60) * PlainForm.one, random.whole(0...110))
    type(all, into: .paidIn)
    type(all / 100 * percent, into: .industrialPaidIn)
    type(share(near: percent * PlainForm.one), into: .industrialShare)
  }

  /// Half a point beside the ratio is let pass, a hundredth more is not.
  private mutating func share(near units: Int) -> Int {
    let shift = random.pick([-51, -50, -49, 0, 49, 50, 51, 200, -1_000]) ?? 0
    return min(100 * PlainForm.one, max(0, units + shift * PlainForm.one / 100))
  }

  private mutating func type(_ units: Int, into figure: IndicatorID) {
    let isShare = figure == .industrialShare
    // A percent-formatted cell holds the fraction.
    form.type(Double(units) / Double(isShare ? 100 * PlainForm.one : PlainForm.one), into: figure)
  }
}
