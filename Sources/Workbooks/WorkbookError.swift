/// Why a workbook could not be read or written.
///
/// Each case names the place as far as it is known.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The file cannot be opened, read or written; `reason` is the system's own word for it.
  case file(path: String, reason: String)
  /// The file is another kind of file.
  case notAWorkbook(FileKind)
  /// The workbook is encrypted, and not with the password that was given.
  case wrongPassword
  /// The workbook is encrypted in a way that is not read; `scheme` is what MS-OFFCRYPTO calls it.
  case unsupportedEncryption(scheme: String)
  /// A limit on hostile input was passed; `limit` is the value that holds.
  case limit(Limit, part: String, limit: Int)
  /// The archive is damaged: cut off, overlapping entries, a wrong checksum.
  case damagedArchive(part: String?, reason: String)
  /// A part that another part names is not there.
  case missingPart(String, namedBy: String)
  /// A part is not well-formed XML or holds what its kind cannot hold.
  case malformedPart(String, line: Int, column: Int, reason: String)
  /// What was asked to be written cannot stand in a workbook (a sheet name, a list over 255).
  case cannotWrite(sheet: String?, cell: CellReference?, reason: String)
  /// The sheet asked for is not in the workbook.
  case noSuchSheet(String)

  /// What a file that is no XLSX workbook turns out to be.
  public enum FileKind: String, Hashable, Sendable {
    /// No byte in it.
    case empty
    /// A ZIP archive that was cut off.
    case truncated
    /// A ZIP archive with something other than a workbook in it (.docx, .pptx, .zip).
    case otherZip
    /// An Excel 97–2003 workbook (.xls, .et), an OLE compound file.
    case legacyExcel
    /// A workbook encrypted with a password that was not given, an OLE compound file.
    case encrypted
    /// Another OLE compound file.
    case otherCompound
    /// An Excel binary workbook (.xlsb).
    case binaryWorkbook
    /// An OpenDocument spreadsheet (.ods).
    case openDocument
    /// HTML or XML text renamed.
    case markup
    /// Plain text or CSV renamed.
    case plainText
    /// A PDF.
    case pdf
    /// Nothing that is known.
    case unknown
  }

  /// The limits on hostile input, each named as in ``Limits``.
  public enum Limit: String, Hashable, Sendable, CaseIterable {
    /// Bytes of one part after inflating.
    case partBytes
    /// Bytes of all parts after inflating.
    case totalBytes
    /// Entries in the archive.
    case entries
    /// Sheets in the workbook.
    case sheets
    /// Elements inside one another.
    case depth
    /// Attributes of one element.
    case attributes
    /// Elements kept of one part.
    case elements
    /// Cells in the workbook that hold something.
    case cells
    /// Rows in the workbook, and cells that hold nothing.
    case blanks
    /// Things around the cells of one sheet.
    case features
    /// Shared texts in the workbook.
    case strings
    /// Bytes of one text.
    case textLength
    /// Bytes of one formula that stands once for many cells.
    case sharedFormulaLength
    /// Bytes that shared texts and formulas come to.
    case expandedBytes
    /// Rounds in which a password is hashed.
    case spinCount
    /// Steps of evaluating formulas; beyond it formulas say that they were not evaluated.
    case formulaSteps
    /// A document type declaration, of which none is allowed.
    case documentType
  }
}
