/// Characters that XML cannot hold, written as `_xHHHH_` (ECMA-376, 22.9.2.19).
enum XString {
  /// The text that is meant: `_x000D_` is a carriage return, `_x005F_` an underscore.
  static func unescaped(_ text: String) -> String {
    guard text.holds(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    guard bytes.count >= 7, bytes.indices.contains(where: { code(in: bytes, at: $0) != nil }) else {
      return text
    }
    // Two halves of a pair come as two escapes, so units are joined first and decoded after.
    var units: [UInt16] = []
    var plain = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let unit = code(in: bytes, at: index) else {
        index += 1
        continue
      }
      units += String(decoding: bytes[plain..<index], as: UTF8.self).utf16
      units.append(unit)
      index += 7
      plain = index
    }
    units += String(decoding: bytes[plain...], as: UTF8.self).utf16
    return String(decoding: units, as: UTF16.self)
  }

  private static func code(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var code: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt16(byte - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt16(byte - 55)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt16(byte - 87)
      default: return nil
      }
    }
    return code
  }
}
