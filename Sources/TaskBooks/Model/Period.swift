/// A reported month: `2023-06`.
public struct Period: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int

  /// A month by its numbers; nil when there is none such.
  public init?(year: Int, month: Int) {
    guard (2000...2099).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// A month by its name, `2023-06`; nil when it is none (`2023-13`, `2023-6`).
  public init?(_ name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      name.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  /// `2023-06`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// 2023年6月.
  public var chinese: String { "\(year)年\(month)月" }

  /// The order of time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
