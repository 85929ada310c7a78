import ArgumentParser
import Workbooks

/// The passwords that encrypted workbooks may have been given.
struct PasswordOptions: ParsableArguments {
  @Option(
    name: .customLong("password"),
    help: ArgumentHelp("加密工作簿的打开密码,可重复;每个都在每个加密文件上试。", valueName: "password"))
  var all: [String] = []

  /// The one that opens the file; nil where it needs none.
  func password(for file: String, limits: Limits) throws(WorkbookError) -> String? {
    try Workbook.password(for: file, among: all, limits: limits)
  }
}
