/// What few cells have; behind a reference, so that the many others stay small.
indirect enum CellExtras: Hashable, Sendable {
  /// The range that the formula fills; the number of what the workbook says besides of the value
  /// (`vm`), from 1, 0 being nothing.
  case extras(FormulaSpread?, valueMetadata: Int32)

  /// The range that the formula fills; nil is its cell alone.
  var spread: FormulaSpread? {
    switch self {
    case .extras(let spread, _): spread
    }
  }

  /// The number of what the workbook says besides of the value; 0 is nothing.
  var valueMetadata: Int32 {
    switch self {
    case .extras(_, let number): number
    }
  }
}
