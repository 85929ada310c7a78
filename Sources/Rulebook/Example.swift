public import Submissions

/// A filled form that shows a rule at work; it knows the line it was written on.
public struct Example: Sendable {
  /// The unit whose form it is.
  public var unit: String
  /// The period, `2023-06`.
  public var period: String
  /// What the unit typed, over a clean form of that unit.
  public var change: @Sendable (inout Submission) -> Void
  /// Where the finding must stand: an indicator, or `projects/3/signedOn` (third row); empty in
  /// examples in which nothing may be found.
  public var at: String
  /// The file it was written in.
  public var file: String
  /// The line it was written on.
  public var line: Int

  /// An example by its parts.
  public init(
    _ unit: String, _ period: String = "2023-06", at: String = "", file: String = #filePath,
    line: Int = #line, change: @escaping @Sendable (inout Submission) -> Void = { _ in }
  ) {
    self.unit = unit
    self.period = period
    self.at = at
    self.file = file
    self.line = line
    self.change = change
  }
}
