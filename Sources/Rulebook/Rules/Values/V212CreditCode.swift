import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A 统一社会信用代码 is malformed, or its check character is wrong.
  static let v212 = Rule(
    id: "V212",
    chinese: "统一社会信用代码不足18位、含不允许的字符,或校验码不对。",
    english: "A credit code is not 18 characters of its alphabet, or its check character is wrong.",
    remedy: "请照营业执照填18位统一社会信用代码,字母大写。",
    passing: [
      Example("校验码对", "云岩区") { $0.type("91520100MA6DJ12X4L", into: "creditCode", of: 0) }
    ],
    failing: [
      Example("少一位", "云岩区") { form in
        form.type("9152010012345678", into: "creditCode", of: 0)
      },
      Example("把0写成了字母O", "云岩区") { form in
        form.type("9152O100MA6DJ12X4L", into: "creditCode", of: 0)
      },
      Example("校验码不对", "云岩区") { form in
        form.type("91520100MA6DJ12X4H", into: "creditCode", of: 0)
      },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard case .column(let column, _) = field.kind, column.kind == .creditCode,
          !field.entry.isBlank
        else { return nil }
        if case .error = field.entry.reading { return nil }
        if field.isStoredAsNumber { return .found(field.lostDigits) }
        let code = field.entry.string ?? field.entry.text
        return CreditCode.fault(of: code).map { fault in
          .found(
            field.observation(
              expected: fault.expected, message: "\(field.name)“\(code)”\(fault.chinese(in: code))。"
            ))
        }
      }
    })
}

extension Field {
  /// Whether its digits were taken for a number, of which Excel keeps fifteen.
  fileprivate var isStoredAsNumber: Bool {
    guard case .number = entry.value else { return false }
    return entry.text.utf8.count != 18
  }

  fileprivate var lostDigits: Observation {
    var observation = observation(
      expected: "按文本填的18位", message: "\(name)按数存了(“\(entry.text)”),15位以后的数字已经丢失。")
    observation.remedy = "请把单元格格式改为“文本”,再照营业执照填18位统一社会信用代码。"
    return observation
  }
}

extension CreditCode.Fault {
  /// What should stand there.
  fileprivate var expected: String {
    switch self {
    case .length: "18位"
    case .characters: "0-9 和除 I、O、S、V、Z 外的大写字母"
    case .check(let due): "第18位为 \(due)"
    }
  }

  /// What is wrong with the code, as it follows the code.
  fileprivate func chinese(in code: String) -> String {
    switch self {
    case .length(let count): return "是\(count)位,应为18位"
    case .characters(let misfits):
      let parts = misfits.map { misfit in
        "第\(misfit.place)位“\(misfit.character)”"
          + (misfit.probably.map { "(应是 \($0) 吧?)" } ?? "")
      }
      return "含不允许的字符:" + parts.joined(separator: "、")
    case .check(let due):
      let swap = CreditCode.swappedPair(in: code).map { first, second in
        ",或是第\(first)、\(second)位写反了"
      }
      return "的校验码不对:前17位无误的话,第18位应为 \(due)" + (swap ?? "")
    }
  }
}
