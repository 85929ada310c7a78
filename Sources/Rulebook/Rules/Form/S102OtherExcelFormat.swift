import Submissions
import Workbooks

extension Rule {
  /// The file is an Excel workbook of another kind, or locked by a password.
  static let s102 = Rule(
    id: "S102",
    chinese: "报来的是旧版 .xls 或 .et、加了打开密码的工作簿,或 .xlsb。",
    english: "The file is an old .xls or .et, a password-encrypted workbook, or an .xlsb.",
    remedy: "请另存为“Excel 工作簿(*.xlsx)”后重报。",
    passing: [
      Example("PDF 归 S101", file: .unreadable(.notAWorkbook(.pdf))),
      Example("读得出的填报表", "云岩区"),
    ],
    failing: [
      Example("旧版 .xls", file: .unreadable(.notAWorkbook(.legacyExcel))),
      Example("加了打开密码", file: .unreadable(.notAWorkbook(.encrypted))),
      Example("二进制工作簿 .xlsb", file: .unreadable(.notAWorkbook(.binaryWorkbook))),
    ],
    check: .file { receipt in
      guard case .unreadable(.notAWorkbook(let kind)) = receipt.outcome,
        let (name, remedy) = kind.otherExcel
      else { return [] }
      return [
        .file(
          found: name, expected: "XLSX 工作簿(.xlsx)", message: "文件是\(name),读不出内容。", remedy: remedy)
      ]
    })
}

extension WorkbookError.FileKind {
  /// What the workbook is and how to save it anew.
  fileprivate var otherExcel: (name: String, remedy: String)? {
    switch self {
    case .legacyExcel:
      (
        "旧版工作簿(.xls 或 .et)",
        "请用 Excel 或 WPS 打开,“文件—另存为”,类型选“Excel 工作簿(*.xlsx)”,保存后重报。"
      )
    case .encrypted:
      (
        "加了打开密码的工作簿",
        "请打开后去掉密码(“文件—信息—保护工作簿—用密码进行加密”,清空密码),保存后重报。"
      )
    case .binaryWorkbook:
      (
        "二进制工作簿(.xlsb)",
        "请用 Excel 打开,“文件—另存为”,类型选“Excel 工作簿(*.xlsx)”,保存后重报。"
      )
    default: nil
    }
  }
}
