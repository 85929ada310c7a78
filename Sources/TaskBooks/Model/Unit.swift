/// A reporting unit (责任单位).
public struct Unit: Hashable, Sendable {
  /// The name as printed.
  public var name: String
  /// The table (1 to 5) in which it stands.
  public var table: Int
  /// Other names by which it is known.
  public var aliases: [String]

  /// A unit by its parts.
  public init(name: String, table: Int, aliases: [String]) {
    self.name = name
    self.table = table
    self.aliases = aliases
  }
}
