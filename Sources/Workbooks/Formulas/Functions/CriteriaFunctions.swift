/// Functions of the cells that fulfil criteria.
extension FormulaFunction {
  static let criteria: [String: FormulaFunction] = [
    "COUNTIF": .mixed(2...2, [.range, .value]) { evaluation, arguments throws(Interruption) in
      .number(Double(try Selection(&evaluation, arguments[...]).count))
    },
    "COUNTIFS": .mixed(2...most, [.range, .value], repeating: 2) {
      evaluation, arguments throws(Interruption) in
      .number(Double(try Selection(&evaluation, arguments[...]).count))
    },
    "SUMIF": single { $0.reduce(0, +) },
    "AVERAGEIF": single(mean),
    "SUMIFS": several { $0.reduce(0, +) },
    "AVERAGEIFS": several(mean),
    "MAXIFS": several { $0.max() ?? 0 },
    "MINIFS": several { $0.min() ?? 0 },
  ]

  private static func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }

  /// A function of one criterion; the numbers stand in the same range, or in one beside it.
  private static func single(_ body: @escaping @Sendable ([Double]) -> Double?) -> FormulaFunction {
    .mixed(2...3, [.range, .value, .range]) { evaluation, arguments throws(Interruption) in
      let selection = try Selection(&evaluation, arguments[..<2])
      var source = arguments[0]
      if arguments.count > 2, case .reference = arguments[2] { source = arguments[2] }
      return try total(&evaluation, selection, source, sameSize: false, body)
    }
  }

  /// A function of several criteria; the numbers stand in the first argument.
  private static func several(
    _ body: @escaping @Sendable ([Double]) -> Double?
  ) -> FormulaFunction {
    .mixed(3...most, [.range, .range, .value], repeating: 2) {
      evaluation, arguments throws(Interruption) in
      let selection = try Selection(&evaluation, arguments[1...])
      return try total(&evaluation, selection, arguments[0], sameSize: true, body)
    }
  }

  private static func total(
    _ evaluation: inout Evaluation, _ selection: Selection, _ source: Operand, sameSize: Bool,
    _ body: ([Double]) -> Double?
  ) throws(Interruption) -> Operand {
    guard case .reference(let areas) = source, areas.count == 1, let area = areas.first else {
      throw .error(ErrorName.value)
    }
    guard let place = area.resized(rows: selection.rows, columns: selection.columns),
      !sameSize || place == area
    else { throw .error(ErrorName.value) }
    guard let result = body(try selection.numbers(&evaluation, in: place)) else {
      throw .error(ErrorName.div0)
    }
    return .number(result)
  }
}

/// The places, counted from the first cell of ranges of one size, that fulfil all criteria.
struct Selection {
  /// A range with what its cells must be.
  private struct Condition {
    var area: Area
    var criterion: Criterion
  }

  /// How many rows the ranges have.
  private(set) var rows = 0
  /// How many columns the ranges have.
  private(set) var columns = 0
  private var conditions: [Condition] = []
  /// The places where something is stored in one of the ranges.
  private var places: [CellReference] = []
  /// Whether places where nothing is stored fulfil all criteria.
  private var takesBlank = true
  /// How many places with something stored there do not.
  private var refused: Set<CellReference> = []

  /// Ranges and criteria in turn.
  init(
    _ evaluation: inout Evaluation, _ arguments: ArraySlice<Operand>
  ) throws(Interruption) {
    guard arguments.count.isMultiple(of: 2) else { throw .error(ErrorName.value) }
    let arguments = Array(arguments)
    for index in stride(from: 0, to: arguments.count, by: 2) {
      guard case .reference(let areas) = arguments[index], areas.count == 1, let area = areas.first
      else { throw .error(ErrorName.value) }
      let argument = try evaluation.scalar(arguments[index + 1])
      conditions.append(
        Condition(
          area: area, criterion: try Criterion(argument, is1904: evaluation.book.is1904)))
    }
    guard let first = conditions.first?.area else { throw .error(ErrorName.value) }
    (rows, columns) = (first.rows.count, first.columns.count)
    guard conditions.allSatisfy({ $0.area.rows.count == rows && $0.area.columns.count == columns })
    else { throw .error(ErrorName.value) }
    takesBlank = conditions.allSatisfy(\.criterion.takesBlank)
    if takesBlank {
      try findRefused(&evaluation)
    } else {
      try findPlaces(&evaluation)
    }
  }

  /// How many places there are.
  var count: Int { takesBlank ? rows * columns - refused.count : places.count }

  /// Blank cells do not fulfil one of the criteria, so its stored cells are all that can.
  private mutating func findPlaces(_ evaluation: inout Evaluation) throws(Interruption) {
    guard let index = conditions.firstIndex(where: { !$0.criterion.takesBlank }) else { return }
    let first = conditions.remove(at: index)
    let corner = first.area
    var found: [CellReference] = []
    var steps = StepCount(room: evaluation.room)
    try evaluation.forEachCell(in: corner) { place, value throws(Interruption) in
      guard try first.criterion.takes(value, &steps) else { return }
      found.append(
        CellReference(
          row: place.row - corner.rows.lowerBound, column: place.column - corner.columns.lowerBound)
      )
    }
    var isComplete = true
    for place in found {
      var fulfils = true
      for condition in conditions {
        guard let value = try evaluation.knownValue(at: place, in: condition.area) else {
          isComplete = false
          continue
        }
        let takes =
          try value == .blank
          ? condition.criterion.takesBlank : condition.criterion.takes(value, &steps)
        if !takes {
          fulfils = false
          break
        }
      }
      if fulfils { places.append(place) }
    }
    try evaluation.spend(steps.steps)
    if !isComplete { throw .missing }
  }

  /// Blank cells fulfil every criterion, so the places are all but some stored cells.
  private mutating func findRefused(_ evaluation: inout Evaluation) throws(Interruption) {
    var found: Set<CellReference> = []
    var steps = StepCount(room: evaluation.room)
    for condition in conditions {
      let corner = condition.area
      try evaluation.forEachCell(in: corner) { place, value throws(Interruption) in
        if try !condition.criterion.takes(value, &steps) {
          found.insert(
            CellReference(
              row: place.row - corner.rows.lowerBound,
              column: place.column - corner.columns.lowerBound))
        }
      }
    }
    try evaluation.spend(steps.steps)
    refused = found
  }

  /// The numbers at the places, in a range of the same size.
  func numbers(
    _ evaluation: inout Evaluation, in area: Area
  ) throws(Interruption) -> [Double] {
    var numbers: [Double] = []
    func add(_ value: Scalar) throws(Interruption) {
      if case .number(let number) = value { numbers.append(number) }
      if case .error(let name) = value { throw .error(name) }
    }
    if takesBlank {
      let refused = refused
      try evaluation.forEachCell(in: area) { place, value throws(Interruption) in
        let place = CellReference(
          row: place.row - area.rows.lowerBound, column: place.column - area.columns.lowerBound)
        if !refused.contains(place) { try add(value) }
      }
      return numbers
    }
    var isComplete = true
    for place in places {
      guard let value = try evaluation.knownValue(at: place, in: area) else {
        isComplete = false
        continue
      }
      try add(value)
    }
    if !isComplete { throw .missing }
    return numbers
  }
}

extension Evaluation {
  /// The value of an area's cell, counted from 0; nil when it must be evaluated first.
  fileprivate mutating func knownValue(
    at place: CellReference, in area: Area
  ) throws(Interruption) -> Scalar? {
    try knownValue(
      sheet: area.sheet, row: area.rows.lowerBound + place.row,
      column: area.columns.lowerBound + place.column)
  }
}
