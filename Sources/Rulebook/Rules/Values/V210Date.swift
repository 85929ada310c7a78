import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A date is none, lies outside the year or after the period.
  static let v210 = Rule(
    id: "V210",
    chinese: "不是日期,不在本年度,或晚于报告期末。",
    english: "It is no date, lies outside the year, or after the period's end.",
    remedy: "请填签约或活动当天的日期,如 2023-05-06;不属于本年本期的,从台账中移出。",
    passing: [
      Example("报告期最后一天", "云岩区") { $0.type("2023-06-30", into: "signedOn", of: 0) },
      Example("报告期最后一秒", "云岩区") { form in
        let last = DateTime(year: 2023, month: 6, day: 30, seconds: 86_399)
        return form.type(last.map { .date($0) }, into: "signedOn", of: 0)
      },
      Example("本年第一天", "云岩区") { $0.type("2023年1月1日", into: "signedOn", of: 0) },
      Example("2月28日", "云岩区", "2023-02") { $0.type("2023.2.28", into: "signedOn", of: 0) },
    ],
    failing: [
      Example("不是日期", "云岩区") { $0.type("上月底", into: "signedOn", of: 0) },
      Example("没有这一天", "云岩区") { $0.type("2023-02-29", into: "signedOn", of: 0) },
      Example("不在本年度", "云岩区") { $0.type("2022-12-31", into: "signedOn", of: 0) },
      Example("晚于报告期末", "云岩区") { $0.type("2023-07-01", into: "signedOn", of: 0) },
      Example("活动日期晚于报告期末", "市投资促进局") { form in
        form.type("20230701", into: "date", of: 0, in: .activities)
      },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard case .column(let column, _) = field.kind, column.kind == .date else { return nil }
        switch field.entry.reading {
        case .blank, .error: return nil
        case .date(let date, _):
          return inquiry.objection(to: date).map { expected, message in
            .found(
              field.observation(
                expected: expected, read: date.description,
                message: "\(field.name)是\(date),\(message)。"))
          }
        default:
          return .found(
            field.observation(
              expected: "一个日期,如 \(inquiry.taskBook.year)-05-06",
              message: "\(field.name)里的“\(field.entry.text)”不是完整的日期,或没有这一天。"))
        }
      }
    })
}

extension Inquiry {
  /// Why the day does not belong into the form; nil where it does.
  fileprivate func objection(to date: DateTime) -> (expected: String, message: String)? {
    let year = taskBook.year
    guard date.year == year else { return ("\(year)年的日期", "不在\(year)年度") }
    guard let period, period.year == year, date.month > period.month else { return nil }
    let last = DateTime.days(inMonth: period.month, of: year)
    return ("不晚于\(year)年\(period.month)月\(last)日", "晚于报告期末(\(period.chinese)\(last)日)")
  }
}
