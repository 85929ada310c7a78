import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import Submissions

struct EntryReaderTests {
  @Test(
    "A number typed as text is read whole, in the unit of its column",
    arguments: [
      ("１２．５", "12.5"), ("1,234.5", "1234.5"), ("1，234", "1234"), (" 12 ", "12"), ("+3", "3"),
      ("1 234", "1234"), ("86.5亿元", "86.5"), ("12000万元", "1.2"), ("3,000万元", "0.3"),
      ("250000000元", "2.5"), ("-3", "-3"), ("－3", "-3"), ("0.1万", "0.00001"), ("75.30", "75.3"),
      ("3千万", "0.3"), ("5百万元", "0.05"), ("1.2亿", "1.2"), ("１．２亿元", "1.2"), ("1亿2000万元", "1.2"),
      ("一亿二千万", "1.2"), ("一点二亿", "1.2"), ("三千五百万元", "0.35"), ("五十", "50"), ("十二亿", "12"),
      ("12.5(含预付款)", "12.5"), ("12.5亿元（含设备）", "12.5"), ("贰佰万元", "0.02"),
    ])
  func amount(text: String, number: String) {
    let reading = EntryReader.read(.text(text), as: .figure(.amount))
    #expect(reading == .number(Decimal(string: number) ?? .nan, .normalised))
  }

  @Test(
    "What is not one number is read as none, and nothing by prefix",
    arguments: [
      "约5亿左右", "3亿左右", "12abc", "/", "见附件", "1.2.3", "12,34", "1,2345", ",123", "1e5", "几十", ".5",
      "12.5(左右)", "12.5(约)", "(12.5)", "12(3)", "五六个亿", "一二", "二十十", "百二", "万", "一亿三亿", "5(预计)",
      "5.",
      "亿元", "--1", "３亿多", "0x10", "NaN", "inf", "1-2",
    ])
  func noAmount(text: String) {
    #expect(EntryReader.read(.text(text), as: .figure(.amount)) == .unreadable)
  }

  @Test("Units of another measure are not taken off")
  func unitOfAnotherMeasure() {
    #expect(EntryReader.read(.text("5个"), as: .figure(.amount)) == .unreadable)
    #expect(EntryReader.read(.text("１２个"), as: .figure(.count)) == .number(12, .normalised))
    #expect(
      EntryReader.read(.text("35000平方米"), as: .number(isArea: true))
        == .number(Decimal(string: "3.5") ?? 0, .normalised))
  }

  @Test(
    "Counts, areas and shares are read in Chinese numerals too",
    arguments: [
      ("五十", EntryKind.figure(.count), "50"), ("五十个", .figure(.count), "50"),
      ("一百零二家", .figure(.count), "102"), ("两次", .figure(.count), "2"),
      ("二十", .figure(.count), "20"), ("3个(其中1个在建)", .figure(.count), "3"),
      ("三万平方米", .figure(.area), "3"), ("百分之二十三", .figure(.share), "23"),
    ])
  func numerals(text: String, kind: EntryKind, number: String) {
    #expect(
      EntryReader.read(.text(text), as: kind)
        == .number(Decimal(string: number) ?? .nan, .normalised))
  }

  @Test(
    "The double of a cell is the decimal that was typed",
    arguments: [
      (75.299999999999997, "75.3"), (0.1 + 0.2, "0.3"), (1234.5678, "1234.5678"),
      (1e15, "1000000000000000"),
      (-0.07, "-0.07"), (2.9999, "2.9999"), (0, "0"), (1e-9, "0.000000001"),
      (123456789.12345678, "123456789.123457"),
    ])
  func exact(double: Double, text: String) {
    #expect(ExactNumber.decimal(double) == Decimal(string: text))
  }

  @Test("A share is percent, and doubtful where 0.55 stands outside a percent format")
  func share() {
    let kind = EntryKind.figure(.share)
    #expect(EntryReader.read(.number(0.23), isPercent: true, as: kind) == .number(23, .plain))
    #expect(EntryReader.read(.number(23), as: kind) == .number(23, .plain))
    #expect(EntryReader.read(.number(0.55), as: kind) == .doubtful(Decimal(string: "0.55") ?? 0))
    #expect(EntryReader.read(.number(0), as: kind) == .number(0, .plain))
    #expect(EntryReader.read(.text("23％"), as: kind) == .number(23, .normalised))
    #expect(
      EntryReader.read(.text("0.5%"), as: kind) == .number(Decimal(string: "0.5") ?? 0, .normalised)
    )
    #expect(EntryReader.read(.text("0.55"), as: kind) == .doubtful(Decimal(string: "0.55") ?? 0))
    #expect(EntryReader.read(.number(23), isPercent: true, as: kind) == .number(2300, .plain))
  }

  @Test(
    "A day is read in every way it is typed",
    arguments: [
      CellValue.text("2023.5.6"), .text("2023/5/6"), .text("2023-05-06"), .text("20230506"),
      .text("2023年5月6日"), .text("２０２３年５月６日"), .text("2023年5月6号"), .number(45_052),
      .number(20_230_506), .text("2023/5/6 0:00"), .text("2023-05-06T08:30:00"),
    ])
  func day(value: CellValue) {
    guard case .date(let date, _) = EntryReader.read(value, as: .date) else {
      Issue.record("\(value) was not read as a day")
      return
    }
    #expect(date.description == "2023-05-06")
  }

  @Test("A serial of the 1904 system is read in its own system")
  func day1904() {
    let reading = EntryReader.read(.number(43_590), is1904: true, as: .date)
    #expect(reading == DateTime(year: 2023, month: 5, day: 6).map { .date($0, .plain) })
  }

  @Test(
    "What is no day is read as none",
    arguments: [
      CellValue.text("2023-02-29"), .text("2023.13.1"), .text("5月6日"), .text("5/6/2023"),
      .text("2023.5"),
      .text("2023-5-6-7"), .text("2023年5月"), .number(2023), .number(20_231_301), .bool(true),
      .text("待定"), .text("2023-05-06 上午"), .text("2023-05-06 8"),
    ])
  func noDay(value: CellValue) {
    #expect(EntryReader.read(value, as: .date) == .unreadable)
  }

  @Test("A choice is the list's, by its words, its letter or its name")
  func choice() {
    let kind = EntryKind.choice(["B 采矿业", "C 制造业"])
    for text in ["C 制造业", "C制造业", "C", "ｃ", "制造业"] {
      #expect(EntryReader.read(.text(text), as: kind) == .text("C 制造业"))
    }
    for text in ["制造", "C 采矿业", "X"] {
      #expect(EntryReader.read(.text(text), as: kind) == .unreadable)
    }
  }

  @Test("Blank, a dash, an error and a flag are each their own reading")
  func others() {
    let figure = EntryKind.figure(.count)
    #expect(EntryReader.read(nil, as: figure) == .blank)
    #expect(EntryReader.read(.text(" 　"), as: figure) == .blank)
    for dash in ["-", "—", "－", "——"] {
      #expect(EntryReader.read(.text(dash), as: figure) == .notAssessed)
    }
    #expect(EntryReader.read(.text("-"), as: .number(isArea: false)) == .unreadable)
    #expect(EntryReader.read(.error("#REF!"), as: .text) == .error("#REF!"))
    #expect(EntryReader.read(.text(" 是 "), as: .flag) == .flag(true))
    #expect(EntryReader.read(.text("√"), as: .flag) == .unreadable)
    #expect(EntryReader.read(.bool(true), as: figure) == .unreadable)
  }
}
