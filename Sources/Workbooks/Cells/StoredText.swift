/// The characters that a cell was read from; most can be told from what they were read as.
enum StoredText: Hashable, Sendable {
  /// None.
  case none
  /// The text that the cell holds.
  case value
  /// Those of a number in plain digits.
  case digits(PlainDecimal)
  /// Any.
  case other(String)
}
