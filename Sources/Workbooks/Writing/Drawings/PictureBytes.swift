/// The bytes of a picture, read by their places; beyond their end every reading is refused.
struct PictureBytes {
  private let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether they start with these.
  func starts(with head: [UInt8]) -> Bool { bytes.starts(with: head) }

  /// A whole number of up to four bytes, the most significant one first.
  func big(_ place: Int, _ count: Int) throws(PictureHeader.Refusal) -> Int {
    guard place >= 0, place <= bytes.count - count else { throw .broken }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A whole number of up to four bytes, the least significant one first.
  func little(_ place: Int, _ count: Int) throws(PictureHeader.Refusal) -> Int {
    guard place >= 0, place <= bytes.count - count else { throw .broken }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// A metre has 39.37 inches; pictures count pixels by either.
private let inch = 0.0254

extension PictureBytes {
  /// PNG (ISO/IEC 15948, 11.2.2 and 11.3.5.3): IHDR comes first, pHYs before the image data.
  func png() throws(PictureHeader.Refusal) -> PictureHeader.Reading {
    guard try big(12, 4) == 0x4948_4452 else { throw .broken }
    var reading = PictureHeader.Reading(width: try big(16, 4), height: try big(20, 4))
    var place = 33
    while place <= bytes.count - 12 {
      let (length, kind) = (try big(place, 4), try big(place + 4, 4))
      if kind == 0x4944_4154 { break }
      if kind == 0x7048_5973, try big(place + 16, 1) == 1 {
        let (across, down) = (try big(place + 8, 4), try big(place + 12, 4))
        reading.resolution = (Double(across) * inch, Double(down) * inch)
        break
      }
      place += length + 12
    }
    return reading
  }

  /// JPEG (ITU-T T.81, B.1 and B.2): segments up to the frame header, JFIF's density among them.
  func jpeg() throws(PictureHeader.Refusal) -> PictureHeader.Reading {
    var reading = PictureHeader.Reading()
    var place = 2
    while true {
      guard try big(place, 1) == 0xFF else { throw .broken }
      let marker = try big(place + 1, 1)
      switch marker {
      // A marker may be filled up with any number of these.
      case 0xFF: place += 1
      // Markers without a length.
      case 0x01, 0xD0...0xD7: place += 2
      // A frame of whatever coding; among them stand tables that are none.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        (reading.height, reading.width) = (try big(place + 5, 2), try big(place + 7, 2))
        return reading
      // The end of the picture, or the data of one without a frame.
      case 0xD9, 0xDA: throw .broken
      default:
        let length = try big(place + 2, 2)
        guard length >= 2 else { throw .broken }
        if marker == 0xE0, length >= 14, try big(place + 4, 4) == 0x4A46_4946 {
          let scale = [1: 1, 2: 2.54][try big(place + 11, 1)]
          let (across, down) = (try big(place + 12, 2), try big(place + 14, 2))
          reading.resolution = scale.map { (Double(across) * $0, Double(down) * $0) }
        }
        place += length + 2
      }
    }
  }

  /// GIF (GIF89a, 18): the size of the logical screen.
  func gif() throws(PictureHeader.Refusal) -> PictureHeader.Reading {
    PictureHeader.Reading(width: try little(6, 2), height: try little(8, 2))
  }

  /// A bitmap: the old header of 12 bytes, or a longer one with a resolution.
  func bmp() throws(PictureHeader.Refusal) -> PictureHeader.Reading {
    guard try little(14, 4) >= 40 else {
      return PictureHeader.Reading(width: try little(18, 2), height: try little(20, 2))
    }
    // A negative height counts rows from the top.
    let height = Int(Int32(truncatingIfNeeded: try little(22, 4)))
    var reading = PictureHeader.Reading(width: try little(18, 4), height: abs(height))
    let (across, down) = (try little(38, 4), try little(42, 4))
    reading.resolution = (Double(across) * inch, Double(down) * inch)
    return reading
  }
}
