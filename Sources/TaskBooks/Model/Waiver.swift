/// A waiver (豁免): an error of a unit that does not send its workbook back.
public struct Waiver: Hashable, Sendable {
  /// The unit.
  public var unit: String
  /// The rule's ID.
  public var rule: String
  /// Why it was granted.
  public var reason: String
  /// Who granted it.
  public var approver: String
  /// The last period it holds for.
  public var expiry: Period

  /// A waiver by its parts.
  public init(unit: String, rule: String, reason: String, approver: String, expiry: Period) {
    self.unit = unit
    self.rule = rule
    self.reason = reason
    self.approver = approver
    self.expiry = expiry
  }
}
