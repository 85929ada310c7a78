/// A JSON value (RFC 8259) whose numbers keep their digits and whose objects keep their order.
package indirect enum JSONValue: Hashable, Sendable {
  /// A name with its value.
  package struct Member: Hashable, Sendable {
    /// The name.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// A name with its value.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, by its digits as they stand.
  case number(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Names with their values, in order.
  case object([Member])

  /// The kind of value it is, in Chinese.
  package var kind: String {
    switch self {
    case .null: "空(null)"
    case .bool: "true 或 false"
    case .number: "数"
    case .string: "文字"
    case .array: "列表 […]"
    case .object: "对象 {…}"
    }
  }

  /// The value as text; what lies deeper than `depth` stands on one line.
  package func text(openTo depth: Int = 0) -> String {
    var text = ""
    write(to: &text, depth: 0, open: depth)
    return text
  }

  private func write(to text: inout String, depth: Int, open: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): Self.quote(string, to: &text)
    case .array(let values):
      Self.write(values, "[", "]", to: &text, depth: depth, open: open) { value, text in
        value.write(to: &text, depth: depth + 1, open: open)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, depth: depth, open: open) { member, text in
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, depth: depth + 1, open: open)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ head: String, _ tail: String, to text: inout String, depth: Int, open: Int,
    _ write: (Part, inout String) -> Void
  ) {
    text += head
    let isOpen = depth < open && !parts.isEmpty
    for (index, part) in parts.enumerated() {
      if index > 0 { text += isOpen ? "," : ", " }
      if isOpen { text += "\n" + String(repeating: "  ", count: depth + 1) }
      write(part, &text)
    }
    if isOpen { text += "\n" + String(repeating: "  ", count: depth) }
    text += tail
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
