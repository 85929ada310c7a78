/// The formats that workbooks name by number alone.
extension NumberFormat {
  /// The format of that number (ECMA-376, 18.8.30); an unknown number counts as `General`.
  ///
  /// Dates and money follow Chinese (simplified), the language of the people who read them here.
  static func builtIn(_ id: Int) -> NumberFormat {
    builtIns[id] ?? .general
  }

  private static let builtIns: [Int: NumberFormat] = {
    var formats = codes.mapValues { NumberFormat($0) }
    for (ids, code) in chineseDates {
      for id in ids { formats[id] = NumberFormat(code) }
    }
    return formats
  }()

  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "\"¥\"#,##0;\"¥\"-#,##0", 6: "\"¥\"#,##0;[Red]\"¥\"-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"-#,##0.00", 8: "\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    23: "$#,##0_);($#,##0)", 24: "$#,##0_);[Red]($#,##0)",
    25: "$#,##0.00_);($#,##0.00)", 26: "$#,##0.00_);[Red]($#,##0.00)",
    37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
    41: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
    42: "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
    43: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
    44: "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  ]

  private static let chineseDates: [([Int], String)] = [
    ([27, 36, 50, 52, 57], "yyyy\"年\"m\"月\""), ([28, 29, 51, 53, 54, 58], "m\"月\"d\"日\""),
    ([30], "m-d-yy"), ([31], "yyyy\"年\"m\"月\"d\"日\""),
    ([32], "h\"时\"mm\"分\""), ([33], "h\"时\"mm\"分\"ss\"秒\""),
    ([34, 55], "上午/下午h\"时\"mm\"分\""), ([35, 56], "上午/下午h\"时\"mm\"分\"ss\"秒\""),
  ]
}
