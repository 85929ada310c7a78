/// Functions that look for a text in another.
extension FormulaFunction {
  static let searches: [String: FormulaFunction] = [
    "FIND": .values(2...3) { evaluation, arguments throws(Interruption) in
      let wanted = Array(try evaluation.text(arguments[0]).utf16)
      let text = Array(try evaluation.text(arguments[1]).utf16)
      let start = arguments.count > 2 ? try evaluation.integer(arguments[2]) : 1
      guard start >= 1, start <= text.count + 1,
        let place = try first(wanted, in: text, from: start - 1, &evaluation)
      else { throw .error(ErrorName.value) }
      return .number(Double(place + 1))
    },
    "SEARCH": .values(2...3, search),
    "SUBSTITUTE": .values(3...4, substitute),
  ]

  /// Where a text begins in another; nil is nowhere.
  private static func first(
    _ wanted: [UInt16], in text: [UInt16], from start: Int, _ evaluation: inout Evaluation
  ) throws(Interruption) -> Int? {
    guard start + wanted.count <= text.count else { return nil }
    for index in start...(text.count - wanted.count) {
      try evaluation.spend(1 + wanted.count / 64)
      if text[index...].starts(with: wanted) { return index }
    }
    return nil
  }

  private static func search(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let pattern = Wildcards(try evaluation.text(arguments[0]))
    let text = try evaluation.text(arguments[1])
    let start = arguments.count > 2 ? try evaluation.integer(arguments[2]) : 1
    guard start >= 1, start <= text.utf16.count + 1 else { throw .error(ErrorName.value) }
    // Places are counted in units, but patterns go by characters.
    let characters = Array(text.lowercased())
    var units = 0
    var first = 0
    while units < start - 1, first < characters.count {
      units += characters[first].utf16.count
      first += 1
    }
    var steps = StepCount(room: evaluation.room)
    let place = try pattern.first(in: characters, from: first, &steps)
    try evaluation.spend(steps.steps)
    guard let place else { throw .error(ErrorName.value) }
    let before = characters[..<place].reduce(0) { $0 + $1.utf16.count }
    return .number(Double(before + 1))
  }

  private static func substitute(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let text = Array(try evaluation.text(arguments[0]).utf16)
    let old = Array(try evaluation.text(arguments[1]).utf16)
    let new = Array(try evaluation.text(arguments[2]).utf16)
    var only: Int?
    if arguments.count > 3 {
      let number = try evaluation.integer(arguments[3])
      guard number >= 1 else { throw .error(ErrorName.value) }
      only = number
    }
    guard !old.isEmpty else { return .text(String(decoding: text, as: UTF16.self)) }
    var result: [UInt16] = []
    var (index, count) = (0, 0)
    while let place = try first(old, in: text, from: index, &evaluation) {
      count += 1
      result += text[index..<place]
      result += only == nil || only == count ? new : old
      index = place + old.count
      guard result.count <= Evaluation.longestText else { throw .error(ErrorName.value) }
      if count == only { break }
    }
    return try evaluation.result(String(decoding: result + text[index...], as: UTF16.self))
  }
}
