import Workbooks

/// What is said of a workbook whose digital signature does not hold for what was written.
enum SignatureNotice {
  /// Says so on standard error where marks broke a signature.
  static func say(_ plan: SavePlan, of file: String, _ language: Language) {
    guard plan.breaksSignature else { return }
    StandardStream.error.write(
      language == .english
        ? "\(file) is signed; with marks in it the signature does not hold, clean brings it back\n"
        : "“\(file)”带有数字签名,加上标注后签名失效;用 clean 去标后恢复\n")
  }

  /// Says on standard error what became of the signature of a workbook without its marks.
  static func say(cleaned file: String, password: String?, _ language: Language)
    throws(WorkbookError)
  {
    guard try WorkbookEditor(path: file, password: password).isSigned else { return }
    StandardStream.error.write(
      language == .english
        ? "\(file) is signed; the signature holds if no other program saved the marked workbook\n"
        : "“\(file)”带有数字签名;带标注的工作簿若没有被其他程序另存过,签名已恢复有效\n")
  }
}
