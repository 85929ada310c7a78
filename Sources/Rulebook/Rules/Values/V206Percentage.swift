import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A percentage is outside 0 to 100, or its scale is doubtful.
  static let v206 = Rule(
    id: "V206",
    chinese: "百分比不在0至100之间,或看不出是百分之几。",
    english: "A percentage is outside 0–100, or its scale is doubtful.",
    remedy: "请在百分比格式的单元格里填,如 55%。",
    passing: [
      Example("百分比格式里的数", "云岩区"),
      Example("带百分号的文本", "云岩区") { form in
        let share = form.submission.figures[.industrialShare]?.number?.description ?? ""
        return form.type("\(share)%", into: .industrialShare)
      },
    ],
    failing: [
      Example("百分比格式里填23,成了2300%", "云岩区") { $0.type(23, into: .industrialShare) },
      Example("负的百分比", "云岩区") { $0.type(-0.05, into: .industrialShare) },
      Example("看不出是0.55%还是55%", "云岩区") { form in
        form.submission.figures[.industrialShare]?.text = "0.55"
        form.submission.figures[.industrialShare]?.reading = .doubtful(Decimal(55) / 100)
        return form.spot(.industrialShare)
      },
    ],
    check: .form { inquiry in
      inquiry.figureFields.compactMap { field in
        guard field.isAssessed else { return nil }
        switch field.entry.reading {
        case .doubtful(let number):
          return .found(
            field.observation(
              expected: "\(number * 100)%",
              message: "\(field.name)填的是\(number),看不出是\(number)%还是\(number * 100)%。"))
        case .number(let number, _) where field.measure == .share:
          guard case .outsideShare = NumberFault(number, measure: .share) else { return nil }
          // 23 typed into a percent format is 2300 %.
          let meant = number > 100 && number <= 10_000 ? "\(number / 100)%" : nil
          return .found(
            field.observation(
              expected: meant ?? "0至100%之间",
              message: "\(field.name)是\(number)%,不在0至100之间"
                + (meant.map { ",应是\($0)吧?" } ?? "。")))
        default: return nil
        }
      }
    })
}
