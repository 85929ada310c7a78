import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// Two different workbooks of one unit for one period, with nothing to tell which is later.
  static let x503 = Rule(
    id: "X503",
    chinese: "同一单位同一期报来两份不同的工作簿,分不出先后。",
    english: "Two different workbooks of one unit for one period, with nothing to tell the later.",
    remedy: "请单位确认以哪份为准,另一份撤回。",
    passing: [
      Example("只有一份", "云岩区", beside: ["南明区"]),
      Example("同一份报了两次", "云岩区", beside: ["云岩区"]),
      Example("另一份是更早保存的", "云岩区", beside: ["云岩区"]) { form in
        form.beside[0].submission.sha256 = "另一份"
        form.beside[0].submission.saved = DateTime(year: 2023, month: 7, day: 1)
        form.submission.saved = DateTime(year: 2023, month: 7, day: 2)
        return .file
      },
    ],
    failing: [
      Example("两份不同,没有保存时间", "云岩区", beside: ["云岩区"]) { form in
        form.beside[0].submission.sha256 = "另一份"
        return .file
      },
      Example("已被后保存的一份取代,只作提示", "云岩区", beside: ["云岩区"]) { form in
        form.beside[0].submission.sha256 = "另一份"
        form.beside[0].submission.saved = DateTime(year: 2023, month: 7, day: 3)
        form.submission.saved = DateTime(year: 2023, month: 7, day: 2)
        return .file
      },
    ],
    check: .between { inquiry, gathering in
      let own = inquiry.submission
      let others = gathering.inquiries.filter {
        $0.submission.sha256 != own.sha256 && inquiry.unit != nil && $0.unit == inquiry.unit
          && $0.submission.month == own.month
      }
      guard !others.isEmpty else { return [] }
      if let doubtful = others.first(where: { $0.submission.isOrdered(with: own) == nil }) {
        let name = doubtful.submission.fileName
        return [
          .found(
            .file(
              found: own.fileName, expected: "一个单位一期一份",
              message: "本单位本期还报来一份不同的工作簿(\(name)),分不出先后。"))
        ]
      }
      guard let later = others.first(where: { $0.submission.isOrdered(with: own) == false }) else {
        return []
      }
      var observation = Observation.file(
        found: own.fileName, expected: nil,
        message: "这一份已被后来保存的\(later.submission.fileName)取代,以那一份为准。",
        remedy: "不用处理;应以这一份为准的,请撤回另一份。")
      observation.level = .notice
      return [.found(observation)]
    })
}

extension Submission {
  /// The month it is for, as it says itself.
  fileprivate var month: Period? { identity.period ?? identity.issuedFor }

  /// Whether it was saved before the other; nil where nothing tells.
  fileprivate func isOrdered(with other: Submission) -> Bool? {
    guard let saved, let otherSaved = other.saved, saved != otherSaved else { return nil }
    return saved < otherSaved
  }

  /// The name of the file without its folders.
  fileprivate var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
