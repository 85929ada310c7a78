/// Characters that XML text does not show as they are.
enum XMLReferences {
  /// The text that bytes stand for; nil when it is no UTF-8 or a reference is not a plain one.
  ///
  /// The five entities and character references are resolved; line ends become line feeds
  /// (XML 1.0, 2.11).
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 13:
        plain.append(10)
        if index < bytes.endIndex, bytes[index] == 10 { index += 1 }
      case UInt8(ascii: "&"):
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")), end - index <= 10,
          let character = character(bytes[index..<end])
        else { return nil }
        plain += character
        index = end + 1
      default: plain.append(byte)
      }
    }
    return String(validating: plain, as: UTF8.self)
  }

  private static func character(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    case let name where name.hasPrefix("#"):
      let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
      guard digits.first?.isHexDigit == true,
        let code = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
        let scalar = Unicode.Scalar(code), code >= 32 || code == 9 || code == 10 || code == 13,
        code != 0xFFFE, code != 0xFFFF
      else { return nil }
      return Array(String(Character(scalar)).utf8)
    default: return nil
    }
  }
}
