import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// More was signed than is invested, or more has arrived than was signed.
  static let l307 = Rule(
    id: "L307",
    chinese: "签约金额大于项目投资额,或到位资金大于签约金额。",
    english: "In a ledger row, signed > invested or paid in > signed.",
    remedy: "请核对两个金额;属实的,说明原因(如追加投资)。",
    passing: [
      Example("签约金额等于项目投资额", "云岩区") { form in
        form.type(.number(form.number("signed", of: 0).double), into: "investment", of: 0)
      }
    ],
    failing: [
      Example("签约金额大于项目投资额", "云岩区") { form in
        let signed = form.number("signed", of: form.first("kind", "其他"))
        form.type(
          .number((signed - Decimal(1) / 100).double), into: "investment",
          of: form.first("kind", "其他"))
        return form.spot("signed", of: form.first("kind", "其他"))
      }
    ],
    check: .form { inquiry in
      let pairs = [("signed", "investment"), ("paidIn", "signed")]
      return inquiry.rows(of: .projects) { plain in
        let places = pairs.map { (less: plain.column($0), more: plain.column($1)) }
        return { row in
          places.contains { place in
            let (less, more) = (plain.word(row, place.less), plain.word(row, place.more))
            // Where one is blank there is nothing to compare; what is unclear is above all else.
            return more == PlainRows.unclear || more != PlainRows.blank && less > more
          }
        }
      }.flatMap { row in
        pairs.compactMap { less, more -> Ruling? in
          guard let lessField = inquiry.field(less, of: row, in: .projects),
            let moreField = inquiry.field(more, of: row, in: .projects),
            let lessNumber = try? inquiry.number(lessField),
            let moreNumber = try? inquiry.number(moreField), lessNumber > moreNumber
          else { return nil }
          return .found(
            Observation(
              at: lessField.entry, expected: "不大于\(moreField.text(moreNumber))",
              difference: "\(lessNumber - moreNumber)",
              message: "\(lessField.name)是\(lessField.text(lessNumber)),"
                + "大于同一行的\(moreField.text(moreNumber))(\(moreField.entry.header))。",
              related: [moreField.entry.place], subject: lessField.subject,
              values: ["\(lessNumber)", "\(moreNumber)"],
              causes: [moreField.entry.place, lessField.entry.place]))
        }
      }
    })
}
