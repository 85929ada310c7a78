import Testing

@testable import Workbooks

/// Dates, times and durations.
struct ReadingFormatsDateTests {
  @Test("Parts of a date by their letters")
  func dateParts() {
    Shown.expect(
      45_052,
      [
        ("y", "23"), ("yy", "23"), ("yyy", "2023"), ("yyyy", "2023"), ("m", "5"), ("mm", "05"),
        ("mmm", "May"), ("mmmm", "May"),
        ("mmmmm", "M"), ("mmmmmm", "May"), ("d", "6"), ("dd", "06"), ("ddd", "Sat"),
        ("dddd", "Saturday"), ("ddddd", "Saturday"),
        ("aaa", "六"), ("aaaa", "星期六"), ("e", "2023"), ("ee", "2023"), ("bb", "66"),
        ("bbbb", "2566"), ("g", ""), ("gggyyyy", "2023"),
        ("YYYY-MM-DD", "2023-05-06"), ("m/d/yyyy", "5/6/2023"), ("d-mmm-yy", "6-May-23"),
        ("yyyymmdd", "20230506"),
        ("yyyy\\-mm\\-dd", "2023-05-06"), ("yyyy.m.d", "2023.5.6"), ("yyyy,m", "2023,5"),
        ("\"日期:\"yyyy/m/d", "日期:2023/5/6"),
        ("yyyy/m/d_)", "2023/5/6 "), ("* yyyy/m/d", "2023/5/6"), ("[Red]yyyy/m/d;@", "2023/5/6"),
        ("B1yyyy", "2023"), ("B2d-mmm-yy", "6-May-23"),
        ("yyyy-mm-dd\"T\"hh:mm:ss", "2023-05-06T00:00:00"), ("m-d\\d", "5-6d"),
      ])
  }

  @Test("An m is a minute beside hours or seconds, a month elsewhere")
  func minutes() {
    Shown.expect(
      45_052.354166667,
      [
        ("h:mm", "8:30"), ("mm:ss", "30:00"), ("m:s", "30:0"), ("mm mm", "05 05"), ("h m", "8 30"),
        ("m h", "5 8"), ("h:mm m", "8:30 5"),
        ("mmm mm", "May 05"), ("dd mm hh mm", "06 05 08 30"), ("h \"时\" mm", "8 时 30"),
        ("hh:mmm", "08:May"), ("[h]:mm", "1081256:30"),
        ("yyyy-mm-dd hh:mm:ss", "2023-05-06 08:30:00"), ("hmm", "830"),
        ("mm\"分\"ss\"秒\"", "30分00秒"), ("h d m", "8 6 5"),
      ])
  }

  @Test("Times by their letters, in halves of the day, with digits of a second")
  func times() {
    Shown.expect(
      0.5625,
      [
        ("h:mm AM/PM", "1:30 PM"), ("hh:mm am/pm", "01:30 PM"), ("h A/P", "1 P"), ("h a/p", "1 p"),
        ("AM/PM", "PM"), ("hhh", "13"),
      ])
    Shown.expect(
      "h:mm AM/PM", [(0, "12:00 AM"), (0.5, "12:00 PM"), (0.04, "12:57 AM"), (0.999, "11:58 PM")])
    Shown.expect(
      0.000_695_370_3,
      [
        ("mm:ss.0", "01:00.1"), ("mm:ss.00", "01:00.08"), ("ss.000", "00.080"), ("s.0", "0.1"),
        ("[s].00", "60.08"), ("mm:ss", "01:00"),
      ])
    Shown.expect(
      45_281.6543,
      [
        ("h:mm:ss", "15:42:12"), ("h:mm", "15:42"), ("h:mm:ss.0", "15:42:11.5"),
        ("yyyy/m/d", "2023/12/21"),
      ])
  }

  @Test("Durations go on beyond the day")
  func elapsed() {
    Shown.expect(
      1.5,
      [
        ("[h]:mm", "36:00"), ("[hh]:mm:ss", "36:00:00"), ("[m]", "2160"), ("[mm]:ss", "2160:00"),
        ("[s]", "129600"), ("[hhhh]", "0036"), ("[H]:MM", "36:00"),
      ])
    Shown.expect(
      0.0423611111, [("[mm]:ss", "61:00"), ("[h]:mm", "1:01"), ("[h]\"小时\"mm\"分\"", "1小时01分")])
    Shown.expect(
      "[h]:mm",
      [(-0.5, "#####"), (1e300, "#####"), (2_958_465, "71003160:00"), (2_958_466, "#####")])
  }

  @Test("Times are rounded to what is shown of them, dates alone are not")
  func rounding() {
    Shown.expect(
      0.99999999,
      [
        ("h:mm", "0:00"), ("h:mm:ss", "0:00:00"), ("[h]:mm:ss", "24:00:00"),
        ("h:mm:ss.000", "23:59:59.999"),
      ])
    Shown.expect(
      45_052.99999,
      [("yyyy/m/d", "2023/5/6"), ("yyyy/m/d h:mm", "2023/5/6 23:59"), ("h:mm:ss", "23:59:59")])
    Shown.expect(
      45_052.999_999_999_9, [("yyyy/m/d", "2023/5/7"), ("yyyy/m/d h:mm", "2023/5/7 0:00")])
  }

  @Test("The day 0 and the leap day of 1900 are shown, negative and far days are not")
  func bounds() {
    Shown.expect(
      "yyyy/m/d",
      [
        (0, "1900/1/0"), (0.5, "1900/1/0"), (1, "1900/1/1"), (59, "1900/2/28"), (60, "1900/2/29"),
        (61, "1900/3/1"),
        (2_958_465, "9999/12/31"), (2_958_466, "#####"), (-1, "#####"), (1e300, "#####"),
        (-1e300, "#####"),
      ])
    Shown.expect("ddd", [(0, "Sat"), (1, "Sun"), (60, "Wed"), (61, "Thu")])
    Shown.expect("yyyy/m/d;;", [(0, ""), (-1, ""), (1.5, "1900/1/1")])
  }

  @Test("From 1904 days are counted four years later, and may be negative")
  func from1904() {
    Shown.expect(
      "yyyy/m/d",
      [
        (0, "1904/1/1"), (43_590, "2023/5/6"), (-1, "-1904/1/2"), (2_957_003, "9999/12/31"),
        (2_957_004, "#####"),
      ], is1904: true)
    Shown.expect("ddd h:mm", [(0.25, "Fri 6:00"), (43_590.5, "Sat 12:00")], is1904: true)
    Shown.expect("[h]:mm", [(-1.5, "-36:00"), (1.5, "36:00")], is1904: true)
  }

  @Test("A condition may choose between a time and a date")
  func conditions() throws {
    Shown.expect("[<1]h:mm;yyyy/m/d", [(0.5, "12:00"), (45_052, "2023/5/6")])
    let format = NumberFormat("[<1]h:mm;yyyy/m/d")
    #expect(format.isDate && format.isDate(45_052))
    let other = NumberFormat("[>=40000]yyyy/m/d;0.00")
    #expect(other.isDate(45_052) && !other.isDate(39_999))
    let values = try HandMade(
      data: "<row><c s='0'><v>45052</v></c><c s='0'><v>39999</v></c></row>",
      styles:
        "<numFmts><numFmt numFmtId='200' formatCode='[&gt;=40000]yyyy/m/d;0.00'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs>"
    ).values()
    #expect(values["A1"] == .date(try #require(DateTime(year: 2023, month: 5, day: 6))))
    #expect(values["B1"] == .number(39_999))
  }

  @Test("Letters in quotes, brackets and words make no dates")
  func noDates() {
    for code in [
      "\"day\"0", "0\\d", "[Red]0", "[Yellow]General", "General", "G/通用格式", "[$-804]0",
      "[$Rd-804]0", "[$Dem] 0", "_d0", "0*y", "0;\"m\"",
      "0.00E+00", "0e+0", "[h]:mm", "[mm]:ss", "[s]", "[DBNum1]0", "@", "aa0",
      "0\"年\"", "[Magenta]0", "[红色]0", "d [h]:mm",
    ] {
      #expect(!NumberFormat(code).isDate, "\(code)")
    }
    for code in [
      "d", "[$-804]yyyy\"年\"", "e", "aaaa", "[$-F800]dddd", "m/d h:mm", "mmm", "[DBNum1]m月",
      "0;yyyy", "\"a\"m", "bbbb", "[$-411]ge", "[Red]d",
      "AM/PM d", "mm:ss.0", "h:mm AM/PM", "上午/下午h时", "[$-F400]h:mm:ss",
    ] {
      #expect(NumberFormat(code).isDate, "\(code)")
    }
  }
}
