import Submissions
import Workbooks

extension Rule {
  /// The file is no XLSX workbook.
  static let s101 = Rule(
    id: "S101",
    chinese: "报来的文件不是 XLSX 工作簿:空文件、残缺、其他压缩包,或把 CSV、网页改了扩展名。",
    english: "The file is no XLSX workbook: empty, cut off, another archive, renamed CSV or HTML.",
    remedy: "请用 Excel 或 WPS 打开填报表,另存为“Excel 工作簿(*.xlsx)”后重报。",
    passing: [
      Example("旧版 .xls 归 S102", file: .unreadable(.notAWorkbook(.legacyExcel))),
      Example("读得出的填报表", "云岩区"),
    ],
    failing: [
      Example("空文件", file: .unreadable(.notAWorkbook(.empty))),
      Example("改了扩展名的 CSV", file: .unreadable(.notAWorkbook(.plainText))),
      Example("Word 文档", file: .unreadable(.notAWorkbook(.otherZip))),
    ],
    check: .file { receipt in
      switch receipt.outcome {
      case .unreadable(.notAWorkbook(let kind)):
        guard let (name, remedy) = kind.foreign else { return [] }
        return [
          .file(
            found: name, expected: "XLSX 工作簿(.xlsx)", message: "文件不是 XLSX 工作簿,而是\(name)。",
            remedy: remedy)
        ]
      case .unreadable(.file(_, let reason)):
        return [
          .file(
            found: WorkbookError.chinese(reason: reason), expected: "能打开的 .xlsx 文件",
            message: "文件打不开:\(WorkbookError.chinese(reason: reason))。",
            remedy: "请确认文件存在、没有被其他程序占用、有权读取,再重试。")
        ]
      default: return []
      }
    })
}

extension WorkbookError.FileKind {
  /// What the file is and what to do, where it is no kind of Excel workbook.
  fileprivate var foreign: (name: String, remedy: String?)? {
    switch self {
    case .empty: ("空文件(0字节)", "文件没有传全或没有保存,请重新保存后再报。")
    case .truncated: ("残缺的文件(压缩包被截断)", "文件没有传全,请重新传送原文件。")
    case .otherZip: ("另一种压缩包(如 .docx、.pptx、.zip)", "若是压缩包,请解压后只报里面的 .xlsx 文件。")
    case .openDocument:
      ("OpenDocument 表格(.ods)", "请在原程序里另存为“Excel 工作簿(*.xlsx)”后重报。")
    case .otherCompound: ("旧版 Office 复合文档(不是工作簿,如 .doc)", nil)
    case .markup: ("网页或 XML 文本", "请用 Excel 或 WPS 打开,另存为“Excel 工作簿(*.xlsx)”后重报。")
    case .plainText: ("纯文本或 CSV", "请把内容填进下发的填报表,不要只改扩展名。")
    case .pdf: ("PDF 文件", "请报填好的填报表本身,不要报打印件或扫描件。")
    case .unknown: ("认不出的文件", nil)
    case .legacyExcel, .encrypted, .binaryWorkbook: nil
    }
  }
}
