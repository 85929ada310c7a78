extension Workbook {
  /// The first of some passwords that opens an encrypted workbook; nil where it needs none.
  ///
  /// What is not encrypted needs none. Throws ``WorkbookError/wrongPassword`` where none of them
  /// opens it, and ``WorkbookError/notAWorkbook(_:)`` where there is none to try.
  public static func password(
    for path: String, among passwords: [String], limits: Limits = .standard
  ) throws(WorkbookError) -> String? {
    let bytes = ArchiveBytes.file(try OpenFile(path))
    guard try FileProbe(bytes).content == .compound else { return nil }
    return try EncryptedFile(bytes, limits: limits).password(among: passwords)
  }
}
