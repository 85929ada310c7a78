/// What a cell holds.
///
/// A blank cell holds no value at all, so it is a nil of this type.
public enum CellValue: Hashable, Sendable {
  /// A number, as the format keeps it: a double.
  case number(Double)
  /// Plain text, without phonetic runs.
  case text(String)
  /// TRUE or FALSE.
  case bool(Bool)
  /// An error by its name: `#REF!` (ECMA-376, 18.17.3).
  case error(String)
  /// A number whose format shows a date.
  case date(DateTime)
}
