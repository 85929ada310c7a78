import FoundationEssentials
import TaskBooks
import Testing

@Suite struct FigureTextTests {
  @Test func aFigureIsPrintedWithItsUnit() throws {
    let book = try TaskBook.builtIn()
    let share = try #require(book.indicator(.industrialShare, inTable: 1))
    let money = try #require(book.indicator(.paidIn, inTable: 1))
    #expect(share.text(Decimal(23)) == "23%")
    #expect(money.text(Decimal(17)) == "17亿元")
    #expect(money.text(Target.notAssessed) == "-")
  }

  @Test(
    arguments: [
      ("2.99995", 4, "3"), ("2.99994", 4, "2.9999"), ("-0.5", 0, "-1"), ("68.75", 1, "68.8"),
      ("5", 2, "5"), ("-2.345", 2, "-2.35"), ("0.005", 2, "0.01"), ("-0.004", 2, "0"),
    ])
  func roundingIsHalfAwayFromZero(figure: String, decimals: Int, rounded: String) throws {
    let figure = try #require(Decimal(string: figure))
    #expect(FigureText.digits(figure, decimals: decimals) == rounded)
  }

  @Test func aDoubleIsReadByItsShortestDigits() {
    #expect(Decimal(shortest: 0.23).map { $0 * 100 } == 23)
    #expect(Decimal(shortest: 2.9999)?.description == "2.9999")
    #expect(Decimal(shortest: .nan) == nil)
    #expect(Decimal(shortest: .infinity) == nil)
  }

  @Test(arguments: [
    ("3", true), ("-0.5", true), ("3亿", false), ("1e5", false), (".5", false), ("", false),
  ])
  func aParameterIsAPlainDecimal(text: String, isNumber: Bool) {
    #expect((ParameterText.decimal(text) != nil) == isNumber)
  }

  @Test func namesAreComparedAsPeopleTypeThem() {
    #expect(NormalizedText("广州〈深圳〉 办事处") == NormalizedText("广州(深圳)办事处"))
    #expect(NormalizedText("ABC公司") == NormalizedText("abc公司"))
    #expect(NormalizedText("云岩区") != NormalizedText("白云区"))
    #expect(NormalizedText("云岩区").distance(to: NormalizedText("云区")) == 1)
  }
}
