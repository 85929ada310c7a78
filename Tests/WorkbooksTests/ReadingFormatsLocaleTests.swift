import Testing

@testable import Workbooks

/// Formats in the language and calendar that their section names.
struct ReadingFormatsLocaleTests {
  @Test("Names of months and days are those of the section's language")
  func names() {
    Shown.expect(
      45_052,
      [
        ("[$-409]dddd, mmmm d, yyyy", "Saturday, May 6, 2023"),
        ("[$-1409]d mmmm yyyy;@", "6 May 2023"),
        ("[$-407]dddd d. mmmm yyyy", "Samstag 6. Mai 2023"),
        ("[$-40C]dddd d mmmm yyyy", "samedi 6 mai 2023"), ("[$-40C]ddd mmm", "sam. mai"),
        ("[$-C0A]dddd mmmm", "sábado mayo"), ("[$-410]ddd mmm", "sab mag"),
        ("[$-416]dddd mmmm", "sábado maio"), ("[$-413]dddd mmmm", "zaterdag mei"),
        ("[$-419]dddd mmmm", "суббота Май"), ("[$-411]dddd", "土曜日"),
        ("[$-411]aaa", "土"), ("[$-411]mmm", "5月"), ("[$-412]dddd", "토요일"), ("[$-412]aaa", "토"),
        ("[$-412]mmmm", "5월"), ("[$-de-DE]mmmm", "Mai"),
        ("[$-en-US]ddd", "Sat"), ("[$-ja-JP]dddd", "土曜日"), ("[$-ko]aaaa", "토요일"),
        ("[$-de]dddd", "Samstag"), ("[$-409]aaaa", "Saturday"),
        ("[$-9999]dddd", "Saturday"), ("[$-]dddd", "Saturday"), ("[$-xyz]dddd", "Saturday"),
      ])
    // [$€] has a sign alone, and leaves the language.
    Shown.expect(45_052, [("[$-411][$¥]dddd", "¥土曜日")])
  }

  @Test("The halves of the day are those of the section's language")
  func noon() {
    Shown.expect(
      0.5625,
      [
        ("[$-409]h:mm AM/PM", "1:30 PM"), ("[$-411]AM/PM h:mm", "午後 1:30"),
        ("[$-412]AM/PM h:mm", "오후 1:30"), ("午前/午後h時", "午後1時"), ("오전/오후 h", "오후 1"),
      ])
  }

  @Test("Japanese years are counted in eras")
  func japaneseEras() {
    let code = "[$-411]ggge\"年\"m\"月\"d\"日\";@"
    Shown.expect(
      code,
      [
        (45_052, "令和5年5月6日"), (43_586, "令和1年5月1日"), (43_585, "平成31年4月30日"), (32_516, "平成1年1月8日"),
        (32_515, "昭和64年1月7日"),
        (9_856, "昭和1年12月25日"), (9_855, "大正15年12月24日"), (4_595, "大正1年7月30日"), (4_594, "明治45年7月29日"),
      ])
    Shown.expect(
      45_052,
      [
        ("[$-411]ge.m.d", "R5.5.6"), ("[$-411]gge", "令5"), ("[$-411]gee", "R05"),
        ("[$-30411]ggge", "令和5"), ("[DBNum1][$-411]ggge年m月", "令和五年五月"),
      ])
  }

  @Test("Other calendars shift the year")
  func calendars() {
    Shown.expect(
      45_052,
      [
        ("[$-1070000]d/mm/yyyy", "6/05/2566"), ("[$-7041E]yyyy", "2566"), ("[$-50412]yyyy", "4356"),
        ("[$-41E]yyyy", "2023"),
      ])
  }

  @Test("Digits of other scripts")
  func scripts() {
    Shown.expect(
      45_052,
      [("[$-D07041E]d/m/yyyy", "๖/๕/๒๕๖๖"), ("[$-2000401]yyyy", "٢٠٢٣"), ("[$-1E000804]d", "六")])
    Shown.expect(
      1234.5,
      [
        ("[$-4000439]0.0", "१२३४.५"), ("[$-D000000]#,##0", "๑,๒๓๕"),
        ("[$-1F000804]General", "壹仟贰佰叁拾肆.伍"),
      ])
  }

  @Test("Japanese and Korean numerals leave out what those languages leave out")
  func numerals() {
    Shown.expect(
      12_345,
      [
        ("[DBNum1][$-411]General", "一万二千三百四十五"), ("[DBNum2][$-411]General", "壱萬弐阡参百四拾伍"),
        ("[DBNum3][$-411]General", "１万２千３百４十５"),
        ("[DBNum1][$-411]#,##0", "一二,三四五"), ("[DBNum4][$-412]General", "일만이천삼백사십오"),
        ("[DBNum1][$-412]General", "一万二千三百四十五"),
      ])
    Shown.expect(
      "[DBNum1][$-411]General",
      [(1000, "千"), (105, "百五"), (10, "十"), (11_111, "一万千百十一"), (10_001, "一万一")])
    Shown.expect("[DBNum2][$-411]General", [(12, "壱拾弐"), (0, "零")])
  }
}
