import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The period is missing, unreadable, or not the one that is collected.
  static let s108 = Rule(
    id: "S108",
    chinese: "报告期空白、无法识别,或不是正在收的一期。",
    english: "The period is missing, unreadable, or not the one being collected.",
    remedy: "请用本期下发的填报表填报;报告期由表内印好,不要改动。",
    passing: [Example("正在收的一期", "云岩区", "2023-06")],
    failing: [
      Example("上一期的表", "云岩区", "2023-06") { form in form.name(period: "2023年5月") },
      Example("报告期认不出", "云岩区", "2023-06") { form in form.name(period: "上半年") },
      Example("报告期空白", "云岩区", "2023-06") { form in form.name(period: "") },
    ],
    check: .form { inquiry in
      let identity = inquiry.submission.identity
      let due = inquiry.collected ?? identity.issuedFor
      func found(_ message: String) -> [Ruling] {
        let expected = due?.chinese
        guard let entry = identity.periodEntry else {
          return [
            .found(
              Observation(
                sheet: inquiry.submission.sheet, cells: nil, header: "报告期", expected: expected,
                message: message, subject: "period"))
          ]
        }
        return [
          .found(
            Observation(at: entry, expected: expected, message: message, subject: "period"))
        ]
      }
      let text = identity.periodEntry?.text ?? ""
      guard let named = identity.period ?? (identity.periodEntry == nil ? identity.issuedFor : nil)
      else {
        if identity.periodEntry == nil { return found("表里找不到“报告期”。") }
        return found(text.isEmpty ? "报告期空白。" : "报告期“\(text)”认不出是哪一期。")
      }
      if let due, named != due {
        return found(
          inquiry.collected == nil
            ? "报告期写的是\(named.chinese),这份填报表却是为\(due.chinese)发的。"
            : "报告期是\(named.chinese),正在收的是\(due.chinese)。")
      }
      guard named.year == inquiry.taskBook.year else {
        return found("报告期是\(named.chinese),不在任务书的\(inquiry.taskBook.year)年度。")
      }
      return []
    })
}

extension Filling {
  /// Writes another period over the printed one; gives back where.
  fileprivate mutating func name(period: String) -> Spot {
    let months = (1...12).compactMap { Period(year: taskBook.year, month: $0) }
    submission.identity.periodEntry?.text = period
    submission.identity.periodEntry?.value = period.isEmpty ? nil : .text(period)
    submission.identity.periodEntry?.reading = period.isEmpty ? .blank : .text(period)
    submission.identity.period = months.first { $0.chinese == period }
    return submission.identity.periodEntry.map { Spot($0.place) } ?? .file
  }
}
