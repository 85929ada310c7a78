import Submissions
import Workbooks

extension Rule {
  /// The file asks for more than the safety limits allow.
  static let s103 = Rule(
    id: "S103",
    chinese: "文件超出安全上限:解压后过大、部件或单元格过多、嵌套过深,或含文档类型声明。",
    english: "The file is beyond the safety limits: size, parts, cells, depth, or it has a DTD.",
    remedy: "请把填报表的内容复制到重新下发的空白填报表里(只粘贴数值),保存后重报。",
    passing: [Example("读得出的填报表", "云岩区")],
    failing: [
      Example(
        "一个部件解压后过大",
        file: .unreadable(.limit(.partBytes, part: "xl/worksheets/sheet1.xml", limit: 1024))),
      Example(
        "含文档类型声明",
        file: .unreadable(.limit(.documentType, part: "xl/workbook.xml", limit: 0))),
    ],
    check: .file { receipt in
      guard case .unreadable(.limit(let kind, let part, let limit)) = receipt.outcome else {
        return []
      }
      let place = part.isEmpty ? "文件" : "部件 \(part) "
      let message =
        kind == .documentType
        ? "\(place)含文档类型声明(DTD),不予读取。" : "\(place)\(kind.chinese)超过上限 \(limit)。"
      return [
        .file(
          found: part.isEmpty ? nil : part,
          expected: kind == .documentType ? "没有文档类型声明" : "\(kind.chinese)不超过 \(limit)",
          message: message)
      ]
    })
}
