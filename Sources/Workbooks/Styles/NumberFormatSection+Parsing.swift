/// Taking number format codes apart.
extension NumberFormatSection {
  /// The sections of a code.
  static func sections(of code: String) -> [NumberFormatSection] {
    var sections: [NumberFormatSection] = []
    var current = NumberFormatSection()
    var rest = Substring(code)
    while let first = rest.first {
      if first == ";" {
        rest.removeFirst()
        sections.append(current.finished())
        current = NumberFormatSection()
      } else {
        current.take(&rest)
      }
    }
    sections.append(current.finished())
    return sections
  }

  /// Takes the next piece off the code.
  private mutating func take(_ rest: inout Substring) {
    let first = rest.removeFirst()
    switch first {
    case "\"":
      let text = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 1)
      literal(String(text))
    case "\\", "!": if let escaped = rest.popFirst() { literal(String(escaped)) }
    case "_":
      // A blank as wide as the character behind it.
      if rest.popFirst() != nil { literal(" ") }
    case "*": _ = rest.popFirst()
    case "[":
      let inside = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(inside.count + 1)
      bracket(String(inside))
    case "0", "#", "?": tokens.append(.digit(first))
    case ".": tokens.append(.point)
    case ",": tokens.append(.comma)
    case "%": tokens.append(.percent)
    case "@": tokens.append(.text)
    case "/": tokens.append(.slash)
    case "E" where rest.first == "+" || rest.first == "-":
      tokens.append(.exponent(rest.removeFirst()))
    case "上" where rest.hasPrefix("午/下午"):
      rest = rest.dropFirst(4)
      tokens.append(.noon("上午", "下午"))
    case "A", "a": noonOrDay(first, &rest)
    case "G", "g":
      if rest.lowercased().hasPrefix("eneral") {
        rest = rest.dropFirst(6)
        tokens.append(.general)
      } else {
        letter("g", &rest)
      }
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "e", "E", "b", "B":
      letter(Character(first.lowercased()), &rest)
    default: literal(String(first))
    }
  }

  private mutating func noonOrDay(_ first: Character, _ rest: inout Substring) {
    let words = (String(first) + rest.prefix(4)).uppercased()
    if words.hasPrefix("AM/PM") {
      rest = rest.dropFirst(4)
      tokens.append(.noon("AM", "PM"))
    } else if words.hasPrefix("A/P") {
      rest = rest.dropFirst(2)
      tokens.append(.noon("A", "P"))
    } else if words.hasPrefix("AAA") {
      letter("a", &rest)
    } else {
      literal(String(first))
    }
  }

  private mutating func letter(_ letter: Character, _ rest: inout Substring) {
    let more = rest.prefix { $0.lowercased() == String(letter) }
    rest = rest.dropFirst(more.count)
    tokens.append(.date(letter, more.count + 1))
  }

  private mutating func bracket(_ inside: String) {
    let lower = inside.lowercased()
    if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
      tokens.append(.elapsed(first, lower.count))
    } else if inside.hasPrefix("$") {
      // A currency with its language: `[$¥-804]` shows the sign alone.
      literal(String(inside.dropFirst().prefix { $0 != "-" }))
    } else if let first = inside.first, "<>=".contains(first) {
      let sign = inside.prefix { "<>=".contains($0) }
      let number = Double(inside.dropFirst(sign.count))
      condition = number.map { Condition(sign: String(sign), number: $0) }
    }
  }

  private mutating func literal(_ text: String) {
    if case .literal(let before)? = tokens.last {
      tokens[tokens.count - 1] = .literal(before + text)
    } else if !text.isEmpty {
      tokens.append(.literal(text))
    }
  }

  /// Tells minutes from months, and digits of seconds from digits of numbers.
  private func finished() -> NumberFormatSection {
    var section = self
    guard isDateOrTime else {
      section.tokens = tokens.map {
        if case .date(let l, let n) = $0 { .literal(String(repeating: l, count: n)) } else { $0 }
      }
      return section
    }
    var last: Character?
    var place: Int?
    for (index, token) in section.tokens.enumerated() {
      switch token {
      case .date("m", let count):
        if last == "h" { section.tokens[index] = .date("M", count) }
        place = index
        last = "m"
      case .date("s", _), .elapsed("s", _):
        if last == "m", let place, case .date("m", let count) = section.tokens[place] {
          section.tokens[place] = .date("M", count)
        }
        last = "s"
      case .date(let letter, _), .elapsed(let letter, _): last = letter
      case .slash: section.tokens[index] = .literal("/")
      case .comma: section.tokens[index] = .literal(",")
      default: break
      }
    }
    section.joinSubseconds()
    return section
  }

  private mutating func joinSubseconds() {
    var joined: [Token] = []
    for token in tokens {
      switch (joined.last, token) {
      case (.point?, .digit("0")): joined[joined.count - 1] = .subsecond(1)
      case (.subsecond(let count)?, .digit("0")): joined[joined.count - 1] = .subsecond(count + 1)
      default: joined.append(token)
      }
    }
    tokens = joined.map { $0 == .point ? .literal(".") : $0 }
  }
}
