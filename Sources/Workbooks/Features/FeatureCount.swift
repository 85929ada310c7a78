/// Counts what stands around the cells of one sheet, so that it does not grow without end.
struct FeatureCount {
  private let limit: Int
  private var count = 0

  /// Nothing counted yet.
  init(_ limits: Limits) { limit = limits.features }

  /// Counts so many more, found in a part.
  mutating func add(_ more: Int = 1, in part: String) throws(WorkbookError) {
    guard more <= limit - count else { throw .limit(.features, part: part, limit: limit) }
    count += more
  }
}
