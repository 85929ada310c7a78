/// Text of markup as it is meant.
enum MarkupText {
  /// The text that the bytes stand for: the five entities and character references resolved.
  ///
  /// A reference that names nothing stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var reference: [UInt8]?
    for byte in bytes {
      if byte == UInt8(ascii: "&") {
        plain += reference ?? []
        reference = [byte]
      } else if let open = reference {
        if byte == UInt8(ascii: ";") {
          plain += resolved(open.dropFirst()) ?? open + [byte]
          reference = nil
        } else if open.count > 10 {
          plain += open + [byte]
          reference = nil
        } else {
          reference = open + [byte]
        }
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain + (reference ?? []), as: UTF8.self)
  }

  private static func resolved(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "lt": return Array("<".utf8)
    case "gt": return Array(">".utf8)
    case "amp": return Array("&".utf8)
    case "quot": return Array("\"".utf8)
    case "apos": return Array("'".utf8)
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      guard let code, let scalar = Unicode.Scalar(code) else { return nil }
      return Array(String(Character(scalar)).utf8)
    }
  }
}
