public import TaskBooks

/// Where everything stands in the form of a unit as it is issued.
///
/// Writing goes by this layout; reading goes by headers and never by these addresses.
public struct FormLayout: Hashable, Sendable {
  /// The name of the sheet with the figures.
  public static let figuresSheet = "目标完成情况"

  /// The unit.
  public var unit: Unit

  /// The layout of the unit's form.
  public init(for unit: Unit, in taskBook: TaskBook) {
    self.unit = unit
  }

  /// The cell in which the unit fills the figure; nil where its table has no such indicator.
  public func figure(_ indicator: IndicatorID) -> Place? { nil }

  /// The cell of a ledger column in the row that is filled as the `index`th, from 0.
  public func ledger(_ key: LedgerKey, column: String, index: Int) -> Place? { nil }
}
