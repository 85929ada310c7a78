extension Chart {
  /// The axis along which the categories stand (ECMA-376, 21.2.2.25).
  public struct CategoryAxis: Hashable, Sendable {
    /// How the names of the categories run.
    public enum Direction: Hashable, Sendable {
      /// As the application thinks best.
      case automatic
      /// Level.
      case level
      /// Turned by degrees, -90 to 90; above 0 they rise to the right.
      case turned(Int)
      /// From top to bottom, each character upright, as Chinese can be written.
      case vertical
    }
    /// What stands at the axis; nil is nothing.
    public var title: Text?
    /// How the names of the categories run.
    public var direction = Direction.automatic
    /// Every how many categories a name is shown; nil leaves names out where there is no room.
    public var labelInterval: Int?
    /// Whether it is shown.
    public var isShown = true

    /// An axis without a title.
    public init() {}
  }

  /// The axis by which values are measured (21.2.2.226).
  public struct ValueAxis: Hashable, Sendable {
    /// What stands at the axis; nil is nothing.
    public var title: Text?
    /// The number format code; nil is that of the cells.
    public var numberFormat: String?
    /// Where it starts; nil is as the application thinks best.
    public var minimum: Double?
    /// Where it ends; nil is as the application thinks best.
    public var maximum: Double?
    /// The distance between its numbers; nil is as the application thinks best.
    public var majorUnit: Double?
    /// Whether lines go from its numbers through the plot; a secondary axis has none.
    public var showsGridLines = true
    /// Whether it is shown.
    public var isShown = true

    /// An axis without a title.
    public init() {}
  }
}
