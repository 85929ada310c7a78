/// A row or a column in which something is looked up.
struct LookupVector {
  /// Which value is taken where none is equal.
  enum Nearest {
    case none
    case smaller
    case larger
  }

  private let values: Matrix
  private let isColumn: Bool

  /// One row or column; a block is none.
  init(_ values: Matrix) throws(Interruption) {
    guard values.isVector else { throw .error(ErrorName.notAvailable) }
    self.values = values
    isColumn = values.columns == 1
  }

  /// How many values there are.
  var count: Int { isColumn ? values.rows : values.columns }

  /// How many values are worth looking at: those behind are blank.
  private var kept: Int {
    isColumn ? values.head + (values.tail[0] == .blank ? 0 : values.rows - values.head) : count
  }

  subscript(index: Int) -> Scalar {
    isColumn ? values[index, 0] : values[0, index]
  }

  /// The index of the first value, or the last, that is equal or else the nearest; nil is none.
  func first(
    _ wanted: Scalar, nearest: Nearest = .none, hasWildcards: Bool = false, fromEnd: Bool = false,
    _ evaluation: inout Evaluation
  ) throws(Interruption) -> Int? {
    var pattern: Wildcards?
    if hasWildcards, case .text(let text) = wanted {
      // No program takes a longer one.
      guard text.utf16.count <= 255 else { throw .error(ErrorName.value) }
      let wildcards = Wildcards(text)
      if wildcards.isPattern { pattern = wildcards }
    }
    var best: Int?
    for step in 0..<kept {
      try evaluation.spend(1)
      let index = fromEnd ? kept - 1 - step : step
      let value = self[index]
      guard value != .blank, Comparison.rank(value) == Comparison.rank(wanted) else { continue }
      if let pattern, case .text(let text) = value {
        var steps = StepCount(room: evaluation.room)
        let isMeant = try pattern.matches(text, &steps)
        try evaluation.spend(steps.steps)
        if isMeant { return index }
      } else if Comparison.areEqual(value, wanted) {
        return index
      } else if nearest != .none, pattern == nil {
        let order = try Comparison.order(value, wanted)
        guard nearest == .smaller ? order < 0 : order > 0 else { continue }
        guard let other = best else {
          best = index
          continue
        }
        let isNearer = try Comparison.order(value, self[other])
        if nearest == .smaller ? isNearer > 0 : isNearer < 0 { best = index }
      }
    }
    return best
  }

  /// The index of the last value that is not beyond the wanted one, in values that are in order:
  /// ascending, or descending; nil is none.
  ///
  /// It halves what is left time after time as programs do, so that it comes to the same even where
  /// the values are not in order. Values of other kinds are passed over.
  func last(
    upTo wanted: Scalar, isAscending: Bool = true, _ evaluation: inout Evaluation
  ) throws(Interruption) -> Int? {
    var (low, high) = (0, kept)
    var found: Int?
    while low < high {
      let middle = low + (high - low - 1) / 2
      var index = middle
      while index < high, !isComparable(self[index], wanted) {
        index += 1
        try evaluation.spend(1)
      }
      guard index < high else {
        high = middle
        continue
      }
      try evaluation.spend(1)
      let order = try Comparison.order(self[index], wanted)
      if isAscending ? order <= 0 : order >= 0 {
        found = index
        low = index + 1
      } else {
        high = middle
      }
    }
    return found
  }

  private func isComparable(_ value: Scalar, _ wanted: Scalar) -> Bool {
    value != .blank && !value.isError && Comparison.rank(value) == Comparison.rank(wanted)
  }
}
