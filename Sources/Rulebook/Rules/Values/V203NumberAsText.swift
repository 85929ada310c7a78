import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A number typed as text, read after normalising.
  static let v203 = Rule(
    id: "V203",
    chinese: "数按文本填写(全角数字、千分位、空格、带单位),已换算后读取。",
    english: "A number typed as text, read after normalising; shows what it was read as.",
    remedy: "请核对读出的数;不对的,改成不带单位、不带逗号的数;对的,写明“读数无误”。",
    passing: [Example("数按数填写", "云岩区")],
    failing: [
      Example("带单位", "云岩区") { form in
        form.type("\(form.submission.figures[.paidIn]?.number?.description ?? "")亿元", into: .paidIn)
      },
      Example("全角数字", "云岩区") { form in
        let digits = (form.submission.figures[.trips]?.number?.description ?? "").map { digit in
          Character(Unicode.Scalar(0xFEE0 + (digit.unicodeScalars.first?.value ?? 48)) ?? "0")
        }
        return form.type(String(digits), into: .trips)
      },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard field.isNumeric, field.isAssessed,
          case .number(let number, .normalised) = field.entry.reading
        else { return nil }
        let read = field.text(number)
        return .found(
          field.observation(
            read: read, message: "\(field.name)填的是文本“\(field.entry.text)”,读作\(read)。"))
      }
    })
}
