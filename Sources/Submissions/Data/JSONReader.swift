/// What is wrong with a text that should be JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The byte in the line, from 1.
  package var column: Int
  /// What is wrong, in Chinese.
  package var reason: String
}

/// Reads JSON strictly (RFC 8259), from bytes of UTF-8.
///
/// A name that stands twice in an object is an error, and so is nesting beyond 64 levels.
package struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private static let deepest = 64

  /// Reads the one value that the text holds.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.index == bytes.count else { throw reader.error("值的后面还有内容") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func error(_ reason: String) -> JSONError {
    let before = bytes[..<min(index, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(line: line, column: before.count - start + 1, reason: reason)
  }

  private mutating func skipSpaces() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  /// Whether the character comes next; it is then passed.
  private mutating func pass(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard byte == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("嵌套超过\(Self.deepest)层") }
    skipSpaces()
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw error("内容不完整")
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if pass("}") { return .object([]) }
    repeat {
      skipSpaces()
      guard byte == UInt8(ascii: "\"") else { throw error("这里应是用双引号括起的键") }
      let key = try string()
      guard keys.insert(key).inserted else { throw error("键“\(key)”出现了两次") }
      guard pass(":") else { throw error("键“\(key)”后面缺冒号") }
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
    } while pass(",")
    guard pass("}") else { throw error("这里应是逗号或 }") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    if pass("]") { return .array([]) }
    repeat {
      values.append(try value(depth: depth + 1))
    } while pass(",")
    guard pass("]") else { throw error("这里应是逗号或 ]") }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw error("这里不是 JSON 的值") }
    index += word.utf8.count
    return value
  }

  /// `-12.50e3`, its digits as they stand.
  private mutating func number() throws(JSONError) -> String {
    let start = index
    if byte == UInt8(ascii: "-") { index += 1 }
    let first = byte
    let whole = digits()
    guard whole > 0 else {
      index = start
      throw error("这里不是 JSON 的值")
    }
    guard whole == 1 || first != UInt8(ascii: "0") else { throw error("数不能以0开头") }
    if byte == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw error("小数点后面缺数字") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw error("指数缺数字") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error("文字里有未转义的控制字符") }
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      text += String(try escape()).utf8
    }
    guard byte != nil else { throw error("文字缺右边的双引号") }
    index += 1
    guard let string = String(validating: text, as: UTF8.self) else {
      throw error("文字不是 UTF-8 编码")
    }
    return string
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let mark = byte
    index += 1
    switch mark {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw error("反斜杠后面的字符不对")
    }
  }

  /// The character behind `\u`, of two halves where the first is a high surrogate.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    var code = try hexadecimal()
    if (0xD800...0xDBFF).contains(code), bytes[min(index, bytes.count)...].starts(with: "\\u".utf8)
    {
      index += 2
      let low = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(low) else { throw error("\\u 后面不是一个字符") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("\\u 后面不是一个字符") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    let digits = bytes[min(index, bytes.count)...].prefix(4)
    guard digits.count == 4, !digits.contains(where: { $0 == 0x2B || $0 == 0x2D }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("\\u 后面应是四位十六进制数") }
    index += 4
    return code
  }
}
