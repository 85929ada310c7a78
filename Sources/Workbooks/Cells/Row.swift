/// One row of a sheet as read: its cells in order, those without value and formula left out.
public struct Row: Hashable, Sendable {
  /// The number of the row, from 1.
  public var number: Int
  /// The cells that hold something, by ascending column.
  public var cells: [Cell]
  /// Whether the row is hidden.
  public var isHidden: Bool

  /// A row by its parts.
  public init(number: Int, cells: [Cell] = [], isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.isHidden = isHidden
  }
}
