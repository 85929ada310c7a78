import FoundationEssentials
import Testing

@testable import Workbooks

/// Encrypted workbooks of Excel, LibreOffice and others, if their folder stands beside the checkout.
@Suite(.enabled(if: Shared.folder != nil, "the corpus is not here"))
struct EncryptedCorpusTests {
  /// The files with their passwords; nil where Excel does not ask for one.
  private static let files: [(name: String, password: String?)] = [
    ("tafia+calamine/tests/pass_protected.xlsx", "123"),
    ("dimastbk+python-calamine/tests/data/password.xlsx", "1234"),
    ("tfussell+xlnt/samples/data/encrypted.xlsx", "secret"),
    ("tfussell+xlnt/tests/data/6_encrypted_libre.xlsx", "пароль"),
    ("tfussell+xlnt/tests/data/7_encrypted_standard.xlsx", "password"),
    ("ExcelDataReader+ExcelDataReader/src/TestData/TestExcel_2040.xlsx", nil),
    ("ExcelDataReader+ExcelDataReader/src/TestData/Test_git_issue289.xlsx", nil),
    ("nolze+msoffcrypto-tool/tests/inputs/example_password.xlsx", "Password1234_"),
  ]

  @Test("Each is read, and what is written from it opens with the same password")
  func all() throws {
    let scratch = try Scratch()
    let (marked, clean) = (scratch.path("marked.xlsx"), scratch.path("clean.xlsx"))
    for (name, password) in Self.files {
      let path = try #require(Shared.folder) + "/corpus/files/" + name
      let sheets = try Workbook(path: path, password: password).sheets
      var overlay = Overlay()
      overlay.sheet = SheetDraft(name: "校验结果")
      try overlay.apply(to: path, output: marked, password: password)
      #expect(
        try Workbook(path: marked, password: password).sheets.map(\.name)
          == sheets.map(\.name) + ["校验结果"], "\(name)")
      try Overlay.remove(from: marked, output: clean, password: password)
      let before = try Archive(path: path, password: password)
      let after = try Archive(path: clean, password: password)
      for entry in before.entries {
        let (old, new) = (try before.read(entry), try after.read(entry))
        #expect(old == new, "\(name) \(entry)")
      }
      guard password != nil else { continue }
      #expect(throws: WorkbookError.notAWorkbook(.encrypted)) { _ = try Workbook(path: path) }
      #expect(throws: WorkbookError.notAWorkbook(.encrypted)) { _ = try Workbook(path: marked) }
    }
  }
}
