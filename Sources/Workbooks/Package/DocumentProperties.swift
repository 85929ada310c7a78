/// What a workbook says of itself (ECMA-376 part 2, 11; part 1, 22.2 and 22.3).
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// Who made it.
  public var creator: String?
  /// The subject.
  public var subject: String?
  /// The program that saved it last.
  public var application: String?
  /// Properties under names of one's own; texts only.
  public var custom: [String: String] = [:]

  /// No property.
  public init() {}
}
