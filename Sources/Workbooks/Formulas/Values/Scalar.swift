/// One value inside a formula (ECMA-376, 18.17.2.1); dates are serial numbers.
enum Scalar: Hashable, Sendable {
  /// Nothing: a blank cell or an argument left out.
  case blank
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// TRUE or FALSE.
  case bool(Bool)
  /// An error by its name.
  case error(String)

  /// A number, or `#NUM!` where there is none so large.
  static func finite(_ number: Double) -> Scalar {
    number.isFinite ? .number(number) : .error(ErrorName.num)
  }

  /// What a cell holds, its days counted from the workbook's first.
  init(_ cell: Cell, is1904: Bool) {
    switch cell.value {
    case nil: self = .blank
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .bool(let flag): self = .bool(flag)
    case .error(let name): self = .error(name)
    case .date(let date):
      // A moment is kept to the second; what is stored tells more.
      let serial = NumberText.number(cell.stored) ?? date.serial(is1904: is1904)
      self = serial.map { .number($0) } ?? .text(cell.stored)
    }
  }

  /// Whether it is a number.
  var isNumber: Bool { if case .number = self { true } else { false } }
  /// Whether it is an error.
  var isError: Bool { if case .error = self { true } else { false } }
}

/// The errors that formulas give (ECMA-376, 18.17.3).
enum ErrorName {
  static let null = "#NULL!"
  static let div0 = "#DIV/0!"
  static let value = "#VALUE!"
  static let ref = "#REF!"
  static let name = "#NAME?"
  static let num = "#NUM!"
  static let notAvailable = "#N/A"

  /// All that can stand in a formula as they are.
  static let all = [
    null, div0, value, ref, name, num, notAvailable, "#GETTING_DATA", "#SPILL!", "#CALC!",
    "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!",
  ]
}
