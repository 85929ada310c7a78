/// What the header of a picture says: its kind, its size in pixels and its resolution.
///
/// Only headers are read, and no further than the bytes go.
struct PictureHeader: Hashable {
  /// Why bytes are no picture that a workbook can show.
  struct Refusal: Error, Hashable {
    let reason: String

    /// A header that ends or errs before it gave a size.
    static let broken = Refusal(reason: "the picture is damaged or cut off in its header")
  }

  /// The longest side that is taken, in pixels; more than any program shows.
  static let longestSide = 65_535

  let format: Picture.Format
  /// Pixels across.
  let width: Int
  /// Pixels down.
  let height: Int
  /// Pixels to the inch across.
  let horizontalResolution: Double
  /// Pixels to the inch down.
  let verticalResolution: Double

  /// What a format's own header says, before it is made sure of.
  struct Reading {
    var width = 0
    var height = 0
    /// Pixels to the inch; nil where the file does not say.
    var resolution: (horizontal: Double, vertical: Double)?
  }

  /// Reads the header of a picture.
  init(_ bytes: [UInt8]) throws(Refusal) {
    let bytes = PictureBytes(bytes: bytes)
    let reading: Reading
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      format = .png
      reading = try bytes.png()
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      format = .jpeg
      reading = try bytes.jpeg()
    } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      format = .gif
      reading = try bytes.gif()
    } else if bytes.starts(with: Array("BM".utf8)) {
      format = .bmp
      reading = try bytes.bmp()
    } else {
      throw Refusal(reason: "a picture is a PNG, JPEG, GIF or BMP file")
    }
    let sides = 1...Self.longestSide
    guard sides.contains(reading.width), sides.contains(reading.height) else {
      throw Refusal(
        reason: "a picture has 1 to \(Self.longestSide) pixels a side, not "
          + "\(reading.width) × \(reading.height)")
    }
    (width, height) = (reading.width, reading.height)
    horizontalResolution = Self.credible(reading.resolution?.horizontal)
    verticalResolution = Self.credible(reading.resolution?.vertical)
  }

  /// The resolution, or that of screens where it is missing or makes no sense.
  private static func credible(_ resolution: Double?) -> Double {
    guard let resolution, (10...10_000).contains(resolution) else { return 96 }
    return resolution
  }
}
