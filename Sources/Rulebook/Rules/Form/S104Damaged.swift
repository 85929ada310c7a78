import Submissions
import Workbooks

extension Rule {
  /// The workbook is broken inside.
  static let s104 = Rule(
    id: "S104",
    chinese: "工作簿内部损坏:缺少部件、被截断、内容不合规范,或指向不存在的部件。",
    english: "The workbook is broken inside: a part is missing, cut off or not well-formed.",
    remedy: "请用 Excel 打开并按提示修复,核对数据后另存为 .xlsx 重报;修复不了的,请在空白填报表里重填。",
    passing: [Example("读得出的填报表", "云岩区")],
    failing: [
      Example(
        "缺部件",
        file: .unreadable(.missingPart("xl/workbook.xml", namedBy: "_rels/.rels"))),
      Example(
        "部件内容不合规范",
        file: .unreadable(
          .malformedPart(
            "xl/worksheets/sheet1.xml", line: 7, column: 21, reason: "a tag that does not end"))),
      Example("压缩包损坏", file: .unreadable(.damagedArchive(part: nil, reason: "CRC error"))),
    ],
    check: .file { receipt in
      guard case .unreadable(let error) = receipt.outcome else { return [] }
      switch error {
      case .missingPart(let part, let namedBy):
        return [
          .file(
            found: nil, expected: part, message: "工作簿里缺少部件 \(part)(\(namedBy) 指向它)。")
        ]
      case .malformedPart(let part, let line, let column, let reason):
        return [
          .file(
            found: "\(part) 第\(line)行第\(column)列", expected: "合乎规范的 XML",
            message: "部件 \(part) 第\(line)行第\(column)列损坏:\(WorkbookError.chinese(reason: reason))。")
        ]
      case .damagedArchive(let part, let reason):
        return [
          .file(
            found: part, expected: "完好的压缩包",
            message: (part.map { "部件 \($0) " } ?? "文件的压缩包")
              + "损坏:\(WorkbookError.chinese(reason: reason))。")
        ]
      case .noSuchSheet(let sheet):
        return [
          .file(found: nil, expected: sheet, message: "工作簿里没有工作表“\(sheet)”。")
        ]
      case .file, .notAWorkbook, .wrongPassword, .unsupportedEncryption, .limit, .cannotWrite:
        return []
      }
    })
}
