/// What a workbook says of itself (ECMA-376 part 2, 11; part 1, 22.2 and 22.3).
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// Who made it.
  public var creator: String?
  /// The subject.
  public var subject: String?
  /// What it is about, in more words.
  public var description: String?
  /// Words to find it by.
  public var keywords: String?
  /// The category.
  public var category: String?
  /// Who saved it last.
  public var lastModifiedBy: String?
  /// When it was made, in UTC.
  public var created: DateTime?
  /// When it was saved last, in UTC.
  public var modified: DateTime?
  /// The program that saved it last.
  public var application: String?
  /// The version of that program as `16.0300`; LibreOffice puts its own digits there.
  public var applicationVersion: String?
  /// The company.
  public var company: String?
  /// The manager.
  public var manager: String?
  /// Properties under names of one's own; texts only.
  public var custom: [String: String] = [:]

  /// No property.
  public init() {}
}
