import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A formula without a stored result, or one that refers to another file.
  static let v209 = Rule(
    id: "V209",
    chinese: "公式没有存下结果,也算不出来;引用其他文件的公式按强制处理。",
    english: "A formula without a stored result; one that refers outside the workbook is an error.",
    remedy: "请直接填数,或用 Excel 打开、重新计算并保存后再报。",
    passing: [
      Example("有结果的公式", "云岩区") { form in
        form.write(formula: "12+9", into: .trips, keepsResult: true)
      },
      Example("引用本工作簿的表格", "云岩区") { form in
        form.write(formula: "SUM(Table1[金额])-Table1[数]-'表 2'!A1", into: .paidIn, keepsResult: true)
      },
    ],
    failing: [
      Example("引用其他文件的名称", "云岩区") { form in
        form.write(formula: "[1]!合计+0", into: .trips, keepsResult: true)
      },
      Example("没有结果、也算不出来的公式", "云岩区") { form in
        form.write(formula: "NOW()-45000", into: .paidIn, keepsResult: false)
      },
      Example("引用其他文件的公式", "云岩区") { form in
        form.write(formula: "'C:\\[汇总.xlsx]Sheet1'!B2", into: .paidIn, keepsResult: true)
      },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard let formula = field.entry.formula else { return nil }
        if field.refersOutside || field.isExternal {
          var observation = field.observation(
            expected: "直接填写的值", message: "\(field.name)的公式 =\(formula) 引用了其他文件。")
          observation.level = .error
          return .found(observation)
        }
        guard field.entry.isBlank, field.entry.value == nil else { return nil }
        let why = field.refusal.map { "(\($0.message(in: .chinese)))" } ?? ""
        var observation = field.observation(
          expected: "直接填写的值", message: "\(field.name)的公式 =\(formula) 没有存下结果,也算不出来\(why)。")
        observation.found = "=" + formula
        observation.values = [formula]
        return .found(observation)
      }
    })
}

extension Field {
  /// Why its formula was not evaluated; nil where it was.
  fileprivate var refusal: FormulaResult.Reason? {
    if case .refused(let reason) = entry.evaluation { reason } else { nil }
  }

  /// Whether its formula refers to another file by way of a name.
  fileprivate var isExternal: Bool {
    if case .externalReference = refusal { true } else { false }
  }

  /// Whether its formula refers to another file: `[1]Sheet1!A1`, `'C:\[x.xlsx]Sheet1'!A1`.
  ///
  /// A column of a table, `Table1[Amount]`, has brackets too, but no `!` behind them.
  var refersOutside: Bool {
    guard let formula = entry.formula else { return false }
    var isQuoted = false
    var bracketInQuotes = false
    for (index, character) in zip(formula.indices, formula) {
      switch character {
      case "'":
        if isQuoted, bracketInQuotes, formula[formula.index(after: index)...].first == "!" {
          return true
        }
        isQuoted.toggle()
        bracketInQuotes = false
      case "]" where isQuoted: bracketInQuotes = true
      case "]":
        let rest = formula[formula.index(after: index)...]
        let sheet = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        if rest[sheet.endIndex...].first == "!" { return true }
      default: break
      }
    }
    return false
  }
}

extension Filling {
  /// Writes a formula over a figure, whose value stays as its result or goes; gives back where.
  fileprivate mutating func write(
    formula: String, into figure: IndicatorID, keepsResult: Bool
  ) -> Spot {
    if !keepsResult { type(nil, into: figure) }
    submission.figures[figure]?.formula = formula
    return spot(figure)
  }
}
