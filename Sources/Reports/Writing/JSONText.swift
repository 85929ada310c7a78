/// JSON as it is written: keys in the order they are put in, no spaces, exact numbers.
struct JSONText {
  /// What has been written, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// What has been written.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// An object with the members that the body puts in.
  mutating func object(_ body: (inout Self) -> Void) {
    nest("{", "}", body)
  }

  /// An array with the elements that the body puts in.
  mutating func array(_ body: (inout Self) -> Void) {
    nest("[", "]", body)
  }

  /// The key of the member whose value comes next.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text; nil is null.
  mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    separate()
    Self.quote(text, into: &bytes)
  }

  /// A number, literal or other value that is JSON already.
  mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// A member with a text; nil is null.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }

  /// A member with a number, literal or other value that is JSON already.
  mutating func member(_ name: String, raw text: String) {
    key(name)
    raw(text)
  }

  /// A member with an array of what the body puts in for each element.
  mutating func member<Element>(
    _ name: String, each elements: [Element], _ body: (inout Self, Element) -> Void
  ) {
    key(name)
    array { json in
      for element in elements { body(&json, element) }
    }
  }

  /// A line end, which separates nothing.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Forgets what has been written, which the caller has taken.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func nest(_ open: String, _ close: String, _ body: (inout Self) -> Void) {
    raw(open)
    needsComma = false
    body(&self)
    bytes.append(contentsOf: close.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Nearly every text is written as it is.
    guard !text.utf8.allSatisfy(isPlain) else { return bytes.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u00" + (digits.count < 2 ? "0" : "") + digits).utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
