import Testing

@testable import Workbooks

struct WritingPictureTests {
  private let place = CellReference(row: 2, column: 3)

  private func refusal(_ bytes: [UInt8]) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try Picture(bytes, at: place)
      return nil
    } catch {
      return error
    }
  }

  @Test func eachKindIsKnownByItsBytes() throws {
    for (bytes, format) in [
      (PictureFiles.png(), Picture.Format.png), (PictureFiles.jpeg(), .jpeg),
      (PictureFiles.gif(), .gif), (PictureFiles.bmp(), .bmp),
    ] {
      let picture = try Picture(bytes, at: place)
      #expect(picture.format == format)
      #expect((picture.pixelWidth, picture.pixelHeight) == (300, 150))
    }
  }

  @Test func theResolutionOfTheFileGivesTheSize() throws {
    let print = try Picture(PictureFiles.png(perMetre: 11_811), at: place)
    #expect(abs(print.width - 72) < 0.01 && abs(print.height - 36) < 0.01)
    let inches = try Picture(PictureFiles.jpeg(unit: 1, density: 150), at: place)
    #expect(inches.width == 144)
    let centimetres = try Picture(PictureFiles.jpeg(unit: 2, density: 50), at: place)
    #expect(abs(centimetres.width - 300 * 72 / 127) < 0.01)
    let bitmap = try Picture(PictureFiles.bmp(perMetre: 11_811), at: place)
    #expect(abs(bitmap.width - 72) < 0.01)
  }

  @Test(arguments: [
    PictureFiles.png(), PictureFiles.png(perMetre: 0), PictureFiles.png(perMetre: 1),
    PictureFiles.jpeg(), PictureFiles.jpeg(unit: 0, density: 1),
    PictureFiles.jpeg(unit: 1, density: 1), PictureFiles.gif(), PictureFiles.bmp(perMetre: 0),
  ])
  func withoutACredibleResolutionThereAre96PixelsToTheInch(bytes: [UInt8]) throws {
    let picture = try Picture(bytes, at: place, scale: 2)
    #expect(picture.width == 225 && picture.height == 112.5)
    #expect(picture.anchor == DrawingAnchor(at: place, width: 450, height: 225))
  }

  @Test func whatIsNoPictureIsRefusedWithItsPlace() {
    for bytes in [[], Array("%PDF-1.7".utf8), Array("<svg/>".utf8), [0x89, 0x50]] {
      guard case .cannotWrite(nil, place, let reason) = refusal(bytes) else {
        Issue.record("not refused: \(bytes)")
        continue
      }
      #expect(reason.contains("PNG"))
    }
  }

  @Test func aPictureWithoutASizeIsRefused() {
    #expect(refusal(PictureFiles.png(width: 0)) != nil)
    #expect(refusal(PictureFiles.png(width: 0x7FFF_FFFF)) != nil)
    #expect(refusal(PictureFiles.png(width: 65_535)) == nil)
    #expect(refusal(PictureFiles.bmp(height: -150)) == nil)
    #expect(refusal(PictureFiles.bmp(height: .min)) != nil)
    // The data of a JPEG before any frame, and a segment shorter than its own length.
    #expect(refusal([0xFF, 0xD8, 0xFF, 0xDA, 0, 8]) != nil)
    #expect(refusal([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0]) != nil)
  }

  @Test func aHeaderThatIsCutOffIsRefusedAtEveryByte() {
    for (bytes, length) in [
      (PictureFiles.png(), 24), (PictureFiles.jpeg(), 25), (PictureFiles.gif(), 10),
      (PictureFiles.bmp(), 46),
    ] {
      let refused = (0..<length).filter { refusal(Array(bytes.prefix($0))) != nil }
      #expect(refused.count == length)
    }
  }

  @Test func hostileHeadersNeitherCrashNorHang() {
    var random = SystemRandomNumberGenerator()
    for bytes in [
      PictureFiles.png(perMetre: 3780), PictureFiles.jpeg(unit: 1, density: 72),
      PictureFiles.gif(), PictureFiles.bmp(perMetre: 3780),
    ] {
      for _ in 0..<400 {
        var bytes = bytes
        for _ in 0..<4 {
          bytes[Int.random(in: 2..<bytes.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        guard let picture = try? Picture(bytes, at: place) else { continue }
        let isSound = picture.width > 0 && picture.width.isFinite && picture.height > 0
        if !isSound { Issue.record("\(bytes)") }
      }
    }
  }
}

/// Headers of pictures, byte by byte.
enum PictureFiles {
  private static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  static func png(width: Int = 300, height: Int = 150, perMetre: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += big(13, 4) + Array("IHDR".utf8) + big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
    bytes += big(0, 4)
    if let perMetre {
      bytes += big(9, 4) + Array("pHYs".utf8) + big(perMetre, 4) + big(perMetre, 4) + [1]
      bytes += big(0, 4)
    }
    return bytes + big(0, 4) + Array("IDAT".utf8) + big(0, 4)
  }

  static func jpeg(unit: Int? = nil, density: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFF, 0xE1, 0, 4, 0x45, 0x78]
    if let unit {
      bytes += [0xFF, 0xE0] + big(16, 2) + Array("JFIF".utf8) + [0, 1, 2] + big(unit, 1)
      bytes += big(density, 2) + big(density, 2) + [0, 0]
    }
    bytes += [0xFF, 0xC4, 0, 5, 0, 0, 0]
    return bytes + [0xFF, 0xC2, 0, 11, 8] + big(150, 2) + big(300, 2) + [1, 1, 0x11, 0]
  }

  static func gif() -> [UInt8] { Array("GIF89a".utf8) + [0x2C, 1, 150, 0, 0, 0, 0, 0x3B] }

  static func bmp(height: Int32 = 150, perMetre: Int = 0) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }
    var bytes = Array("BM".utf8) + little(0, 8) + little(54, 4) + little(40, 4)
    bytes += little(300, 4) + little(Int(height), 4) + little(1, 2) + little(24, 2)
    bytes += little(0, 8) + little(perMetre, 4) + little(perMetre, 4)
    return bytes + little(0, 8)
  }
}
