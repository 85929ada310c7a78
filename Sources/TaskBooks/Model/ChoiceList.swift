/// A list behind a drop-down.
public struct ChoiceList: Hashable, Sendable {
  /// Its name: 行业门类.
  public var name: String
  /// The choices as shown: `C 制造业`.
  public var values: [String]

  /// A list by its parts.
  public init(name: String, values: [String]) {
    self.name = name
    self.values = values
  }
}
