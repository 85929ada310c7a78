import Testing

@testable import Workbooks

/// The formats that are named by number alone, as a Chinese Excel shows them.
struct ReadingFormatsBuiltInTests {
  private func expect(
    _ id: Int, _ cases: [(Double, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (number, shown) in cases {
      #expect(
        NumberFormat.builtIn(id).text(of: .number(number)) == shown, "\(id) of \(number)",
        sourceLocation: sourceLocation)
    }
  }

  @Test("Numbers, percentages, powers, fractions")
  func numbers() {
    expect(0, [(1234.5, "1234.5")])
    expect(1, [(1234.5, "1235")])
    expect(2, [(1234.5, "1234.50")])
    expect(3, [(1234.5, "1,235")])
    expect(4, [(-1234.5, "-1,234.50")])
    expect(9, [(0.075, "8%")])
    expect(10, [(0.075, "7.50%")])
    expect(11, [(12_345, "1.23E+04")])
    expect(12, [(1.25, "1 1/4")])
    expect(13, [(1.25, "1  1/4 ")])
    expect(48, [(12_345, "12.3E+3")])
    expect(49, [(12.5, "12.5")])
  }

  @Test("Money and accounts")
  func money() {
    expect(5, [(1234.5, "¥1,235"), (-1234.5, "¥-1,235")])
    expect(6, [(-1234.5, "¥-1,235")])
    expect(7, [(1234.5, "¥1,234.50"), (-2, "¥-2.00")])
    expect(8, [(-2, "¥-2.00")])
    expect(23, [(1234.5, "$1,235 "), (-1234.5, "($1,235)")])
    expect(26, [(-2, "($2.00)")])
    for id in [37, 38] { expect(id, [(1234.5, "1,235"), (-1234.5, "-1,235")]) }
    for id in [39, 40] { expect(id, [(1234.5, "1,234.50"), (-1234.5, "-1,234.50")]) }
    expect(41, [(5, " 5 "), (-5, " -5 "), (0, " - ")])
    expect(42, [(5, " ¥5 "), (-5, " ¥-5 "), (0, " ¥- ")])
    expect(43, [(5, " 5.00 "), (-5, " -5.00 "), (0, " -   ")])
    expect(44, [(5, " ¥5.00 "), (-5, " ¥-5.00 "), (0, " ¥-   ")])
    #expect(NumberFormat.builtIn(43).text(of: .text("甲")) == " 甲 ")
  }

  @Test("Dates and times")
  func dates() {
    let moment = 45_052.5625
    expect(14, [(moment, "2023/5/6")])
    expect(15, [(moment, "6-May-23")])
    expect(16, [(moment, "6-May")])
    expect(17, [(moment, "May-23")])
    expect(18, [(moment, "1:30 PM")])
    expect(19, [(moment, "1:30:00 PM")])
    expect(20, [(moment, "13:30")])
    expect(21, [(moment, "13:30:00")])
    expect(22, [(moment, "2023/5/6 13:30")])
    expect(45, [(moment, "30:00")])
    expect(46, [(moment, "1081261:30:00")])
    expect(47, [(moment, "30:00.0")])
  }

  @Test("The numbers that East Asian languages fill")
  func eastAsian() {
    let moment = 45_052.5625
    for id in [27, 36, 50, 52, 57] { expect(id, [(moment, "2023年5月")]) }
    for id in [28, 29, 51, 53, 54, 58] { expect(id, [(moment, "5月6日")]) }
    expect(30, [(moment, "5-6-23")])
    expect(31, [(moment, "2023年5月6日")])
    expect(32, [(moment, "13时30分")])
    expect(33, [(moment, "13时30分00秒")])
    for id in [34, 55] { expect(id, [(moment, "下午1时30分")]) }
    for id in [35, 56] { expect(id, [(moment, "下午1时30分00秒")]) }
    for id in [-1, 59, 163, 100_000] { expect(id, [(moment, "45052.5625")]) }
  }
}
