import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The workbook carries macros, links to other files or the like.
  static let s113 = Rule(
    id: "S113",
    chinese: "工作簿含宏、外部链接、嵌入对象或网络查询;一律不运行、不跟随。",
    english: "Macros, external links, embedded objects or web queries; never run, never followed.",
    remedy: "请去掉后另存为 .xlsx;确有必要的,说明用途。",
    passing: [Example("只有数据", "云岩区")],
    failing: [
      Example("含宏", "云岩区") { form in
        form.submission.carried = [.macros]
        return .file
      }
    ],
    check: .form { inquiry in
      inquiry.submission.carried.map { part in
        // Links from cells that ask for a figure are V209's to tell.
        let linked = inquiry.fields.filter(\.refersOutside).map(\.entry.place)
        return .found(
          Observation(
            sheet: nil, cells: nil, found: part.rawValue, expected: "没有\(part.rawValue)",
            message: "工作簿含\(part.rawValue),没有运行也没有跟随。",
            subject: "carried:\(part.rawValue)", values: [part.rawValue],
            causes: part == .externalLinks ? linked : []))
      }
    })
}
