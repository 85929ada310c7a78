import Submissions
import TaskBooks

extension Rule {
  /// A figure where the unit is not assessed.
  static let v214 = Rule(
    id: "V214",
    chinese: "该单位不考核的指标填了数。",
    english: "A figure where the unit is not assessed.",
    remedy: "不考核的指标不计入;可以改回“-”。",
    passing: [
      Example("不考核的印着“-”", "市金融办"),
      Example("写明不考核", "市金融办") { $0.type("不考核", into: .industrialSigning) },
    ],
    failing: [
      Example("不考核却填了3", "市金融办") { $0.type(3, into: .industrialSigning) },
      Example("不考核却填了2", "贵阳综合保税区") { $0.type(2, into: .headquarters) },
    ],
    check: .form { inquiry in
      inquiry.figureFields.compactMap { field in
        guard !field.isAssessed else { return nil }
        switch field.entry.reading {
        case .number, .doubtful:
          return .found(
            field.observation(
              expected: "-", message: "本单位不考核\(field.name),却填了“\(field.entry.text)”。"))
        default: return nil
        }
      }
    })
}
