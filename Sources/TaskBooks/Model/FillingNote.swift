/// A note for the person who fills the form.
public struct FillingNote: Hashable, Sendable {
  /// The tables whose forms carry it.
  public var tables: [Int]
  /// What it says; `{…}` names a parameter of a rule, `{P402.threshold}`.
  public var text: String

  /// A note by its parts.
  public init(tables: [Int], text: String) {
    self.tables = tables
    self.text = text
  }
}
