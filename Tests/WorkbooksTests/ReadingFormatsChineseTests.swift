import Testing

@testable import Workbooks

/// What Chinese workbooks show: 万 and 亿, Chinese numerals, dates, days of the week.
struct ReadingFormatsChineseTests {
  @Test("万 and 亿 by commas and by an escaped point")
  func tenThousands() {
    Shown.expect(
      123_456_789,
      [
        ("0!.0,\"万\"", "12345.7万"), ("0!.0000\"万\"", "12345.6789万"), ("0\\.0,\"万\"", "12345.7万"),
        ("0\".\"0,", "12345.7"),
        ("#,##0.00,,\"百万\"", "123.46百万"), ("0!.00,,\"亿\"", "1.23亿"), ("#!.0000", "12345.6789"),
        ("[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "1.23亿"),
      ])
    Shown.expect(
      "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0",
      [(56_789, "5.7万"), (999, "999"), (-5, "-5")])
    Shown.expect("0!.0,\"万\"", [(12_345, "1.2万"), (500, "0.1万"), (0, "0.0万"), (-12_345, "-1.2万")])
  }

  @Test("DBNum1 and DBNum2 spell General with their units")
  func spelling() {
    let cases: [(Double, String, String)] = [
      (0, "〇", "零"), (5, "五", "伍"), (10, "一十", "壹拾"), (12, "一十二", "壹拾贰"), (20, "二十", "贰拾"),
      (101, "一百〇一", "壹佰零壹"), (110, "一百一十", "壹佰壹拾"), (1001, "一千〇一", "壹仟零壹"),
      (1010, "一千〇一十", "壹仟零壹拾"), (1234, "一千二百三十四", "壹仟贰佰叁拾肆"), (10_000, "一万", "壹万"),
      (10_010, "一万〇一十", "壹万零壹拾"), (100_000, "一十万", "壹拾万"), (105_000, "一十万五千", "壹拾万伍仟"),
      (100_010, "一十万〇一十", "壹拾万零壹拾"), (100_000_001, "一亿〇一", "壹亿零壹"),
      (100_010_000, "一亿〇一万", "壹亿零壹万"),
      (12_345_678_901, "一百二十三亿四千五百六十七万八千九百〇一", "壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹"),
      (1_000_000_000_000, "一兆", "壹兆"), (1_000_000_000_000_000, "一千兆", "壹仟兆"), (-12, "-一十二", "-壹拾贰"),
      (12.5, "一十二.五", "壹拾贰.伍"), (0.25, "〇.二五", "零.贰伍"),
    ]
    for (number, small, capital) in cases {
      Shown.expect(
        number,
        [
          ("[DBNum1][$-804]General", small), ("[DBNum2][$-804]General", capital),
          ("[DBNum1]", small),
          ("[dbnum2]G/通用格式", capital), ("[$-zh-CN][DBNum1]General", small),
        ])
    }
    Shown.expect(
      123_456,
      [("[DBNum3][$-804]General", "１十２万３千４百５十６"), ("[DBNum2]General\"元整\"", "壹拾贰万叁仟肆佰伍拾陆元整")])
    Shown.expect(1e17, [("[DBNum1]General", "一E+一七")])
  }

  @Test("In places for digits they stand digit by digit")
  func digitByDigit() {
    Shown.expect(
      1234.5,
      [
        ("[DBNum1][$-804]0", "一二三五"), ("[DBNum2][$-804]0.00", "壹贰叁肆.伍零"),
        ("[DBNum3][$-804]0", "１２３５"),
        ("[DBNum1]#,##0.0", "一,二三四.五"), ("[DBNum1]0%", "一二三四五〇%"), ("[DBNum2]0\"元\"", "壹贰叁伍元"),
        ("[DBNum9]0", "1235"),
      ])
    Shown.expect(45, [("[DBNum2]0角0分", "肆角伍分"), ("[DBNum1]0000", "〇〇四五")])
    Shown.expect("[DBNum1]0;\"△\"0", [(12, "一二"), (-12, "△12")])
  }

  @Test("Dates are spelt, their years digit by digit")
  func dates() {
    Shown.expect(
      45_052,
      [
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "二〇二三年五月六日"),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"", "二〇二三年五月"),
        ("[DBNum1]yyyy年m月d日", "二〇二三年五月六日"), ("[DBNum2][$-804]yyyy\"年\"m\"月\"d\"日\"", "贰零贰叁年伍月陆日"),
        ("[DBNum2]yyyy年mm月dd日", "贰零贰叁年零伍月零陆日"), ("[DBNum3][$-804]yyyy\"年\"m\"月\"", "２０２３年５月"),
        ("yyyy\"年\"m\"月\"d\"日\"", "2023年5月6日"), ("yyyy年mm月dd日", "2023年05月06日"), ("e年m月", "2023年5月"),
        ("[$-804]aaaa;@", "星期六"), ("[$-804]aaa;@", "周六"), ("\"周\"aaa", "周六"), ("aaaa", "星期六"),
        ("[$-804]dddd", "星期六"), ("[$-804]mmmm", "五月"), ("[$-804]mmm", "5月"), ("[$-804]mmmmm", "五"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2023年5月6日"),
        ("[$-x-sysdate]dddd, mmmm dd, yyyy", "2023年5月6日"),
      ])
    Shown.expect(
      45_281,
      [
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇二三年十二月二十一日"),
        ("[DBNum2]yyyy年m月d日", "贰零贰叁年壹拾贰月贰拾壹日"),
        ("[DBNum3]m月d日", "１２月２１日"), ("[DBNum1]mm月dd日", "十二月二十一日"), ("[DBNum1]yy年", "二三年"),
      ])
  }

  @Test("Times in the halves of the day and in Chinese numerals")
  func times() {
    Shown.expect(
      45_052.5625,
      [
        ("上午/下午h\"时\"mm\"分\"", "下午1时30分"), ("[$-804]AM/PMh\"时\"mm\"分\"", "下午1时30分"),
        ("h\"时\"mm\"分\"ss\"秒\"", "13时30分00秒"),
        ("[DBNum1][$-804]上午/下午h\"时\"mm\"分\"", "下午一时三十分"), ("[DBNum1]h\"时\"mm\"分\"", "十三时三十分"),
        ("h:mm AM/PM", "1:30 PM"),
        ("[$-F400]h:mm:ss\\ AM/PM", "13:30:00"), ("[$-404]AM/PM h:mm", "下午 1:30"),
        ("\"上午/下午 \"hh\"時\"mm", "上午/下午 13時30"),
      ])
    Shown.expect(0.3375, [("[DBNum1]h时mm分", "八时〇六分"), ("[DBNum1]h时m分", "八时六分")])
  }

  @Test("Traditional Chinese has its own characters and the years of the Republic")
  func traditional() {
    Shown.expect(
      12_345,
      [
        ("[DBNum1][$-404]General", "一萬二千三百四十五"), ("[DBNum2][$-404]General", "壹萬貳仟參佰肆拾伍"),
        ("[DBNum2][$-zh-TW]0", "壹貳參肆伍"),
      ])
    Shown.expect(
      45_052,
      [
        ("[$-404]e/m/d;@", "112/5/6"), ("[$-404]e\"年\"m\"月\"d\"日\";@", "112年5月6日"),
        ("[$-404]ggge\"年\"", "中華民國112年"),
        ("[$-404]gge", "民國112"), ("[$-404]aaa", "週六"), ("[$-C04]dddd", "星期六"),
        ("[$-404]yyyy", "2023"), ("[$-zh-HK]aaa", "週六"),
      ])
    Shown.expect(3000, [("[$-404]e", "1908")])
  }
}
