import FoundationEssentials
import Testing

@testable import Workbooks

/// Workbooks encrypted by an independent implementation, each with one sheet and `云岩区` in A1.
struct EncryptedFixture: CustomTestStringConvertible, Sendable {
  var name: String
  /// nil where Excel's own password opens it.
  var password: String?
  var testDescription: String { name }

  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Fixtures/Encrypted/"

  static let all = [
    // Salts of 20 bytes, where a block has 16.
    EncryptedFixture(name: "agile-sha1-128", password: "招商引资2023😀"),
    EncryptedFixture(name: "agile-sha256-192", password: String(repeating: "长密码", count: 100)),
    // An empty password, and no code that tells whether the package is whole.
    EncryptedFixture(name: "agile-sha384-256", password: ""),
    agile,
    // SHA-1 for the password, too short for its key of 256 bits; SHA-512 for the package.
    EncryptedFixture(name: "agile-mixed", password: "Zs2023"),
    EncryptedFixture(name: "agile-excel-own", password: nil),
    standard,
    EncryptedFixture(name: "standard-192", password: "招商"),
    EncryptedFixture(name: "standard-256", password: "Zs2023"),
  ]
  static let agile = EncryptedFixture(name: "agile-sha512-256", password: "Zs2023")
  static let standard = EncryptedFixture(name: "standard-128", password: "Zs2023")

  var path: String { Self.folder + name + ".xlsx" }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  /// The bytes with one of the two streams changed.
  func changing(_ stream: String, _ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
    let file = try CompoundFile(bytes())
    var storage = try file.contents()
    var bytes = try #require(try file.stream(stream))
    change(&bytes)
    storage.put(stream, bytes)
    return try CompoundFile.bytes(of: storage)
  }

  /// The bytes with words in the `EncryptionInfo` changed.
  func replacing(_ old: String, with new: String) throws -> [UInt8] {
    try changing(EncryptionInfo.name) { bytes in
      let text = String(decoding: bytes.dropFirst(8), as: UTF8.self)
      bytes = bytes.prefix(8) + Array(text.replacing(old, with: new).utf8)
    }
  }

  /// Why bytes are refused; nil when they are read.
  static func refusal(
    _ bytes: [UInt8], _ password: String? = "Zs2023", limits: Limits = .standard
  ) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try Workbook(bytes: bytes, name: "a.xlsx", password: password, limits: limits)
      return nil
    } catch { return error }
  }
}

/// What stands in a cell of the first sheet.
func value(_ cell: String, of path: String, password: String?) throws -> CellValue? {
  let workbook = try Workbook(path: path, password: password)
  var rows = try workbook.rows(of: #require(workbook.sheets.first))
  while let row = try rows.next() {
    for found in row.cells where found.reference.description == cell { return found.value }
  }
  return nil
}
