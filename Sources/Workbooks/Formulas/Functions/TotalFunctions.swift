/// Functions that total what stands in ranges.
extension FormulaFunction {
  static let totals: [String: FormulaFunction] = [
    "SUM": total { $0.sum },
    "SUMSQ": total { $0.numbers.reduce(0) { $0 + $1 * $1 } },
    "PRODUCT": total { $0.numbers.isEmpty ? 0 : $0.numbers.reduce(1, *) },
    "AVERAGE": total { $0.mean },
    "MAX": total { $0.numbers.max() ?? 0 },
    "MIN": total { $0.numbers.min() ?? 0 },
    "AVERAGEA": total(countsAll: true) { $0.mean },
    "MAXA": total(countsAll: true) { $0.numbers.max() ?? 0 },
    "MINA": total(countsAll: true) { $0.numbers.min() ?? 0 },
    "VAR": total { $0.variance(of: .sample) },
    "VAR.S": total { $0.variance(of: .sample) },
    "VARP": total { $0.variance(of: .population) },
    "VAR.P": total { $0.variance(of: .population) },
    "STDEV": total { $0.variance(of: .sample)?.squareRoot() },
    "STDEV.S": total { $0.variance(of: .sample)?.squareRoot() },
    "STDEVP": total { $0.variance(of: .population)?.squareRoot() },
    "STDEV.P": total { $0.variance(of: .population)?.squareRoot() },
    "COUNT": .ranges(1...most) { evaluation, arguments throws(Interruption) in
      .number(Double(try countNumbers(&evaluation, arguments)))
    },
    "COUNTA": .ranges(1...most) { evaluation, arguments throws(Interruption) in
      var count = 0
      try evaluation.forEachValue(of: arguments) { value, times, isDirect in
        if value != .blank || isDirect { count += times }
      }
      return .number(Double(count))
    },
    "COUNTBLANK": .mixed(1...1, [.range], countBlank),
    "SUBTOTAL": .mixed(2...most, [.value, .range], subtotal),
  ]

  private static func total(
    countsAll: Bool = false, _ body: @escaping @Sendable (NumberList) -> Double?
  ) -> FormulaFunction {
    .ranges(1...most) { evaluation, arguments throws(Interruption) in
      let list = try NumberList(&evaluation, arguments, countsAll: countsAll)
      guard let result = body(list) else { throw .error(ErrorName.div0) }
      return .number(result)
    }
  }

  private static func countNumbers(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Int {
    let is1904 = evaluation.book.is1904
    var count = 0
    try evaluation.forEachValue(of: arguments) { value, times, isDirect throws(Interruption) in
      switch value {
      case .number: count += times
      case .bool, .blank: if isDirect { count += 1 }
      case .text(let text):
        if isDirect, try TypedNumber.number(text, is1904: is1904) != nil { count += 1 }
      case .error: break
      }
    }
    return count
  }

  /// Blank cells, and cells with an empty text.
  private static func countBlank(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    guard case .reference(let areas) = arguments[0] else { throw .error(ErrorName.value) }
    var full = 0
    try evaluation.forEachValue(of: arguments) { value, _, _ in
      if value != .text("") { full += 1 }
    }
    return .number(Double(areas.reduce(0) { $0 + $1.count } - full))
  }

  /// A total that leaves out other subtotals, and from 101 on hidden rows too.
  private static func subtotal(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let code = try evaluation.integer(arguments[0])
    let leavesOutHidden = code > 100
    let names = [
      "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV", "STDEVP", "SUM", "VAR",
      "VARP",
    ]
    let index = (leavesOutHidden ? code - 100 : code) - 1
    guard names.indices.contains(index), case .body(_, _, let body) = totals[names[index]]?.work
    else { throw .error(ErrorName.value) }
    var values: [Scalar] = []
    var isDoubtful = false
    for argument in arguments.dropFirst() {
      guard case .reference(let areas) = argument else { throw .error(ErrorName.value) }
      for area in areas {
        try evaluation.forEachCell(
          in: area,
          including: { isHidden, formula in
            if isHidden, !leavesOutHidden { isDoubtful = true }
            return !(isHidden && leavesOutHidden) && formula?.isSubtotal != true
          }
        ) { _, value in values.append(value) }
      }
    }
    // Rows that a filter hides never count, those hidden by hand do; the file does not tell which.
    if isDoubtful { throw .refused(.unsupported(.hiddenRows)) }
    return try body(
      &evaluation, [.matrix(Matrix(rows: values.count, columns: 1, values: values))])
  }
}

/// The numbers among operands.
struct NumberList {
  /// Whom a variance is of.
  enum Group {
    case sample
    case population
  }

  /// The numbers in their order.
  private(set) var numbers: [Double] = []

  /// The numbers of ranges, and whatever reads as a number in the formula itself.
  ///
  /// Where all values count, texts in ranges are 0 and flags 0 and 1. Errors end it.
  init(
    _ evaluation: inout Evaluation, _ operands: [Operand], countsAll: Bool = false
  ) throws(Interruption) {
    let is1904 = evaluation.book.is1904
    var found: [Double] = []
    var repeated = 0
    try evaluation.forEachValue(of: operands) { value, count, isDirect throws(Interruption) in
      var number: Double?
      switch value {
      case .number(let found): number = found
      case .error(let name): throw .error(name)
      case .bool(let flag): if isDirect || countsAll { number = flag ? 1 : 0 }
      case .blank: if isDirect { number = 0 }
      case .text(let text):
        if isDirect {
          number = try TypedNumber.number(text, is1904: is1904)
          if number == nil { throw .error(ErrorName.value) }
        } else if countsAll {
          number = 0
        }
      }
      guard let number else { return }
      if count == 1 {
        found.append(number)
      } else {
        repeated += count
        guard repeated <= 1 << 22 else { throw .refused(.tooMuchWork) }
        found += Array(repeating: number, count: count)
      }
    }
    numbers = found
  }

  /// The sum.
  var sum: Double { numbers.reduce(0, +) }

  /// The arithmetic mean; nil where there is no number.
  var mean: Double? { numbers.isEmpty ? nil : sum / Double(numbers.count) }

  /// The variance; nil where there are too few numbers.
  func variance(of group: Group) -> Double? {
    let divisor = group == .sample ? numbers.count - 1 : numbers.count
    guard divisor > 0, let mean else { return nil }
    return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(divisor)
  }
}
