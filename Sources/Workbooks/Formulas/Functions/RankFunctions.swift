/// Functions that go by the order of numbers.
extension FormulaFunction {
  static let ranks: [String: FormulaFunction] = [
    "LARGE": .mixed(2...2, [.range, .value]) { evaluation, arguments throws(Interruption) in
      try ordered(&evaluation, arguments) { $0 > $1 }
    },
    "SMALL": .mixed(2...2, [.range, .value]) { evaluation, arguments throws(Interruption) in
      try ordered(&evaluation, arguments) { $0 < $1 }
    },
    "RANK": .mixed(2...3, [.value, .range, .value], rank),
    "RANK.EQ": .mixed(2...3, [.value, .range, .value], rank),
    "MEDIAN": .ranges(1...most) { evaluation, arguments throws(Interruption) in
      let numbers = try NumberList(&evaluation, arguments).numbers.sorted()
      guard !numbers.isEmpty else { throw .error(ErrorName.num) }
      let middle = numbers.count / 2
      return .number(
        numbers.count.isMultiple(of: 2)
          ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle])
    },
    "MODE": .ranges(1...most, mode),
    "MODE.SNGL": .ranges(1...most, mode),
  ]

  private static func ordered(
    _ evaluation: inout Evaluation, _ arguments: [Operand], _ comesFirst: (Double, Double) -> Bool
  ) throws(Interruption) -> Operand {
    let numbers = try NumberList(&evaluation, [arguments[0]]).numbers
    let place = Int(max(0, min(1e9, try evaluation.number(arguments[1]).rounded(.up))))
    guard (1...max(1, numbers.count)).contains(place), !numbers.isEmpty else {
      throw .error(ErrorName.num)
    }
    try evaluation.spend(numbers.count)
    return .number(numbers.sorted(by: comesFirst)[place - 1])
  }

  private static func rank(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let number = try evaluation.number(arguments[0])
    let isAscending = arguments.count > 2 ? try evaluation.number(arguments[2]) != 0 : false
    guard case .reference = arguments[1] else { throw .error(ErrorName.value) }
    let numbers = try NumberList(&evaluation, [arguments[1]]).numbers
    guard numbers.contains(number) else { throw .error(ErrorName.notAvailable) }
    let before = numbers.count { isAscending ? $0 < number : $0 > number }
    return .number(Double(before + 1))
  }

  private static func mode(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let numbers = try NumberList(&evaluation, arguments).numbers
    var counts: [Double: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    guard let most = counts.values.max(), most > 1,
      let first = numbers.first(where: { counts[$0] == most })
    else { throw .error(ErrorName.notAvailable) }
    return .number(first)
  }
}
