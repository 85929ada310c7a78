/// A picture on a sheet (ECMA-376, 20.5.2.25).
public struct Picture: Hashable, Sendable {
  /// The kinds of pictures that every spreadsheet program shows.
  public enum Format: String, Hashable, Sendable {
    /// Portable Network Graphics.
    case png
    /// JPEG, from a camera or scanner.
    case jpeg
    /// GIF.
    case gif
    /// A Windows bitmap.
    case bmp
  }

  /// The bytes of its file; the same bytes are stored once in a workbook.
  public let bytes: [UInt8]
  /// What kind of picture it is, by its first bytes.
  public let format: Format
  /// The width in pixels.
  public let pixelWidth: Int
  /// The height in pixels.
  public let pixelHeight: Int
  /// The width in points at the resolution that the file states, or else 96 pixels to the inch.
  public let width: Double
  /// The height in points, like the width.
  public let height: Double
  /// Where it stands.
  public var anchor: DrawingAnchor
  /// What it shows, in words, for those who cannot see it; nil is nothing.
  public var altText: String?
  /// Where a click on it leads; nil is nowhere.
  public var link: Hyperlink.Target?

  /// A picture that stands somewhere on a sheet.
  ///
  /// Throws ``WorkbookError/cannotWrite(sheet:cell:reason:)`` when the bytes are no picture of one
  /// of the four kinds, or none that has a size.
  public init(_ bytes: [UInt8], anchor: DrawingAnchor) throws(WorkbookError) {
    let header: PictureHeader
    do throws(PictureHeader.Refusal) {
      header = try PictureHeader(bytes)
    } catch {
      throw .cannotWrite(sheet: nil, cell: anchor.from.cell, reason: error.reason)
    }
    self.bytes = bytes
    self.anchor = anchor
    format = header.format
    (pixelWidth, pixelHeight) = (header.width, header.height)
    width = Double(header.width) * 72 / header.horizontalResolution
    height = Double(header.height) * 72 / header.verticalResolution
  }

  /// A picture at the upper left corner of a cell, in its own size times a scale.
  ///
  /// Throws like ``init(_:anchor:)``.
  public init(_ bytes: [UInt8], at cell: CellReference, scale: Double = 1) throws(WorkbookError) {
    try self.init(bytes, anchor: DrawingAnchor(at: cell, width: 0, height: 0))
    anchor = DrawingAnchor(at: cell, width: width * scale, height: height * scale)
  }
}
