/// What a protected sheet still allows; locked cells cannot be changed (ECMA-376, 18.3.1.85).
public struct SheetProtection: Hashable, Sendable {
  /// Whether columns and rows can be made wider or higher.
  public var allowsFormatting = true
  /// Whether rows can be inserted.
  public var allowsInsertingRows = false
  /// Whether the filter buttons work.
  public var allowsFiltering = true

  /// Protection without a password, against slips.
  public init() {}
}
