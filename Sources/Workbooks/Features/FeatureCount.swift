/// Counts what stands around the cells of one sheet, so that it does not grow without end.
struct FeatureCount {
  private let limit: Int
  private var count = 0
  /// The sheet for which parts are read.
  let reader: Int

  /// Nothing counted yet.
  init(_ limits: Limits, reader: Int = 0) {
    limit = limits.features
    self.reader = reader
  }

  /// Counts so many more, found in a part.
  mutating func add(_ more: Int = 1, in part: String) throws(WorkbookError) {
    guard more <= limit - count else { throw .limit(.features, part: part, limit: limit) }
    count += more
  }
}
