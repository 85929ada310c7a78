/// Functions of texts; lengths and places are counted in UTF-16 units, as programs do.
extension FormulaFunction {
  static let texts: [String: FormulaFunction] = [
    "LEN": text { .number(Double($0.utf16.count)) },
    "UPPER": text { .text($0.uppercased()) },
    "LOWER": text { .text($0.lowercased()) },
    "PROPER": text { .text(proper($0)) },
    "TRIM": text { .text($0.split(separator: " ").joined(separator: " ")) },
    "CLEAN": text {
      .text(String(String.UnicodeScalarView($0.unicodeScalars.filter { $0.value >= 32 })))
    },
    "VALUE": .values(1...1) { evaluation, arguments throws(Interruption) in
      let value = try evaluation.scalar(arguments[0])
      if case .bool = value { throw .error(ErrorName.value) }
      return .number(try evaluation.number(value))
    },
    "DATEVALUE": .values(1...1) { evaluation, arguments throws(Interruption) in
      .number(try moment(&evaluation, arguments[0]).rounded(.down))
    },
    "TIMEVALUE": .values(1...1) { evaluation, arguments throws(Interruption) in
      let moment = try moment(&evaluation, arguments[0])
      return .number(moment - moment.rounded(.down))
    },
    "LEFT": .values(1...2) { evaluation, arguments throws(Interruption) in
      let count = try unitCount(&evaluation, arguments)
      return .text(
        String(decoding: try units(&evaluation, arguments[0]).prefix(count), as: UTF16.self))
    },
    "RIGHT": .values(1...2) { evaluation, arguments throws(Interruption) in
      let count = try unitCount(&evaluation, arguments)
      return .text(
        String(decoding: try units(&evaluation, arguments[0]).suffix(count), as: UTF16.self))
    },
    "MID": .values(3...3) { evaluation, arguments throws(Interruption) in
      let units = try units(&evaluation, arguments[0])
      let start = try evaluation.integer(arguments[1])
      let count = try evaluation.integer(arguments[2])
      guard start >= 1, count >= 0 else { throw .error(ErrorName.value) }
      return .text(String(decoding: units.dropFirst(start - 1).prefix(count), as: UTF16.self))
    },
    "REPLACE": .values(4...4) { evaluation, arguments throws(Interruption) in
      let units = try units(&evaluation, arguments[0])
      let start = try evaluation.integer(arguments[1])
      let count = try evaluation.integer(arguments[2])
      guard start >= 1, count >= 0 else { throw .error(ErrorName.value) }
      let head = String(decoding: units.prefix(start - 1), as: UTF16.self)
      let tail = String(decoding: units.dropFirst(start - 1).dropFirst(count), as: UTF16.self)
      return try evaluation.result(head + (try evaluation.text(arguments[3])) + tail)
    },
    "REPT": .values(2...2) { evaluation, arguments throws(Interruption) in
      let text = try evaluation.text(arguments[0])
      let count = try evaluation.integer(arguments[1])
      guard count >= 0, text.isEmpty || count <= Evaluation.longestText else {
        throw .error(ErrorName.value)
      }
      guard text.utf16.count * min(count, Evaluation.longestText) <= Evaluation.longestText else {
        throw .error(ErrorName.value)
      }
      return try evaluation.result(text.isEmpty ? "" : String(repeating: text, count: count))
    },
    "TEXT": .values(2...2, shown),
    "T": .values(1...1) { evaluation, arguments throws(Interruption) in
      switch try evaluation.scalar(arguments[0]) {
      case .text(let text): return .text(text)
      case .error(let name): throw .error(name)
      default: return .text("")
      }
    },
    "EXACT": .values(2...2) { evaluation, arguments throws(Interruption) in
      let text = try evaluation.text(arguments[0])
      return .bool(
        try evaluation.text(arguments[1]).unicodeScalars.elementsEqual(text.unicodeScalars))
    },
    "CONCATENATE": .values(1...most, joined),
    "CONCAT": .ranges(1...most, joined),
    "TEXTJOIN": .mixed(3...most, [.value, .value, .range], joinedByDelimiter),
    "CHAR": .values(1...1) { evaluation, arguments throws(Interruption) in
      let code = try evaluation.integer(arguments[0])
      guard (1...255).contains(code) else { throw .error(ErrorName.value) }
      // Above ASCII the character depends on the system's code page.
      guard code < 128 else { throw .refused(.unsupported(.characterCode)) }
      return .text(String(Unicode.Scalar(UInt8(code))))
    },
    "CODE": .values(1...1) { evaluation, arguments throws(Interruption) in
      guard let scalar = try evaluation.text(arguments[0]).unicodeScalars.first else {
        throw .error(ErrorName.value)
      }
      guard scalar.isASCII else { throw .refused(.unsupported(.characterCode)) }
      return .number(Double(scalar.value))
    },
    "UNICHAR": .values(1...1) { evaluation, arguments throws(Interruption) in
      let code = try evaluation.integer(arguments[0])
      guard code > 0, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else {
        throw .error(ErrorName.value)
      }
      return .text(String(scalar))
    },
    "UNICODE": .values(1...1) { evaluation, arguments throws(Interruption) in
      guard let scalar = try evaluation.text(arguments[0]).unicodeScalars.first else {
        throw .error(ErrorName.value)
      }
      return .number(Double(scalar.value))
    },
  ]

  /// A function of one text.
  private static func text(_ body: @escaping @Sendable (String) -> Operand) -> FormulaFunction {
    .values(1...1) { evaluation, arguments throws(Interruption) in
      body(try evaluation.text(arguments[0]))
    }
  }

  private static func units(
    _ evaluation: inout Evaluation, _ argument: Operand
  ) throws(Interruption) -> [UInt16] {
    Array(try evaluation.text(argument).utf16)
  }

  /// How many units are asked for; one where nothing is said.
  private static func unitCount(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Int {
    let count = arguments.count > 1 ? try evaluation.integer(arguments[1]) : 1
    guard count >= 0 else { throw .error(ErrorName.value) }
    return count
  }

  private static func moment(
    _ evaluation: inout Evaluation, _ argument: Operand
  ) throws(Interruption) -> Double {
    guard case .text(let text) = try evaluation.scalar(argument),
      text.contains(where: { "-/:年月日".contains($0) }),
      let moment = try TypedNumber.number(text, is1904: evaluation.book.is1904), moment >= 0
    else { throw .error(ErrorName.value) }
    return moment
  }

  private static func proper(_ text: String) -> String {
    var result = ""
    var isInside = false
    for character in text {
      result += isInside ? character.lowercased() : character.uppercased()
      isInside = character.isLetter
    }
    return result
  }

  /// A value as a number format shows it.
  private static func shown(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let code = try evaluation.text(arguments[1])
    guard !code.isEmpty else { return .text("") }
    try evaluation.spend(code.utf8.count)
    let format = NumberFormat(code)
    var value = try evaluation.scalar(arguments[0])
    switch value {
    case .error(let name): throw .error(name)
    case .bool(let flag): return .text(flag ? "TRUE" : "FALSE")
    case .text(let text):
      guard let number = try TypedNumber.number(text, is1904: evaluation.book.is1904) else {
        return try evaluation.result(format.text(of: .text(text)))
      }
      value = .number(number)
    case .blank: value = .number(0)
    case .number: break
    }
    let number = try evaluation.number(value)
    let text = format.text(of: .number(number), is1904: evaluation.book.is1904)
    // What a cell shows as `#####`, a day before the first or after the last, TEXT refuses.
    guard text.isEmpty || !text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) else {
      throw .error(ErrorName.value)
    }
    return try evaluation.result(text)
  }

  private static func joined(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    try joined(&evaluation, arguments, by: "", leavesOutEmpty: true)
  }

  private static func joinedByDelimiter(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let delimiter = try evaluation.text(arguments[0])
    let leavesOutEmpty = try evaluation.bool(arguments[1])
    return try joined(
      &evaluation, Array(arguments[2...]), by: delimiter, leavesOutEmpty: leavesOutEmpty)
  }

  private static func joined(
    _ evaluation: inout Evaluation, _ arguments: [Operand], by delimiter: String,
    leavesOutEmpty: Bool
  ) throws(Interruption) -> Operand {
    var result = ""
    var length = 0
    var isFirst = true
    func add(_ text: String) throws(Interruption) {
      if text.isEmpty, leavesOutEmpty { return }
      let piece = isFirst ? text : delimiter + text
      isFirst = false
      length += piece.utf16.count
      guard length <= Evaluation.longestText else { throw .error(ErrorName.value) }
      result += piece
    }
    for argument in arguments {
      // Where empty texts count, blank cells do, so that all cells are gone over.
      var argument = argument
      if !leavesOutEmpty, case .reference(let areas) = argument {
        guard areas.count == 1 else { throw .refused(.unsupported(.textsOfUnion)) }
        argument = .matrix(try evaluation.matrix(areas[0]))
      }
      if case .matrix(let matrix) = argument {
        try evaluation.spend(matrix.count)
        for row in 0..<matrix.rows {
          for column in 0..<matrix.columns { try add(plain(matrix[row, column])) }
        }
      } else {
        try evaluation.forEachValue(of: [argument]) { value, _, _ throws(Interruption) in
          try add(plain(value))
        }
      }
    }
    return try evaluation.result(result)
  }

  /// A value as a text.
  private static func plain(_ value: Scalar) throws(Interruption) -> String {
    switch value {
    case .blank: return ""
    case .number(let number): return NumberAsText.text(number)
    case .text(let text): return text
    case .bool(let flag): return flag ? "TRUE" : "FALSE"
    case .error(let name): throw .error(name)
    }
  }
}
