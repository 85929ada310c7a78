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
      Example("给出的密码打不开", file: .unreadable(.wrongPassword)),
      Example("加密方式不能读取", file: .unreadable(.unsupportedEncryption(scheme: "IRM"))),
      Example("二进制工作簿 .xlsb", file: .unreadable(.notAWorkbook(.binaryWorkbook))),
    ],
    check: .file { receipt in
      guard case .unreadable(let error) = receipt.outcome,
        let (name, why, remedy) = error.otherExcel
      else { return [] }
      return [
        .file(
          found: name, expected: "XLSX 工作簿(.xlsx)", message: "文件是\(name),\(why)。", remedy: remedy)
      ]
    })
}

extension WorkbookError {
  /// What the workbook is, why it says nothing, and how to save it anew.
  fileprivate var otherExcel: (name: String, why: String, remedy: String)? {
    let locked = "加了打开密码的工作簿"
    let unlock = "请打开后去掉密码(“文件—信息—保护工作簿—用密码进行加密”,清空密码),保存后重报"
    return switch self {
    case .notAWorkbook(.legacyExcel):
      (
        "旧版工作簿(.xls 或 .et)", "读不出内容",
        "请用 Excel 或 WPS 打开,“文件—另存为”,类型选“Excel 工作簿(*.xlsx)”,保存后重报。"
      )
    case .notAWorkbook(.binaryWorkbook):
      (
        "二进制工作簿(.xlsb)", "读不出内容",
        "请用 Excel 打开,“文件—另存为”,类型选“Excel 工作簿(*.xlsx)”,保存后重报。"
      )
    case .notAWorkbook(.encrypted): (locked, "没有给出密码,读不出内容", unlock + ";或把密码告知收表单位。")
    case .wrongPassword: (locked, "给出的密码打不开,读不出内容", unlock + ";或把正确的密码告知收表单位。")
    case .unsupportedEncryption(let scheme): (locked, "加密方式(\(scheme))不能读取", unlock + "。")
    default: nil
    }
  }
}
