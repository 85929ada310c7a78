/// A table on a sheet: a range with named columns (ECMA-376, 18.5.1.2).
public struct SheetTable: Hashable, Sendable {
  /// A column (18.5.1.3).
  public struct Column: Hashable, Sendable {
    /// The name, the same as in the header row if there is one.
    public var name: String
    /// The formula that the column's cells share; nil is none.
    public var formula: String?
    /// What stands in the totals row where nothing is reckoned; nil is nothing.
    public var totalsLabel: String?
    /// How the totals row reckons, by the standard's word: `sum` (18.18.84); nil is not at all.
    public var totalsFunction: String?

    /// A column.
    public init(
      _ name: String, formula: String? = nil, totalsLabel: String? = nil,
      totalsFunction: String? = nil
    ) {
      self.name = name
      self.formula = formula
      self.totalsLabel = totalsLabel
      self.totalsFunction = totalsFunction
    }
  }

  /// The name by which programs know it.
  public var name: String
  /// The name by which formulas call it.
  public var displayName: String
  /// All of its cells, header and totals included.
  public var range: CellRange
  /// Whether its first row holds the names of the columns.
  public var hasHeaderRow: Bool
  /// Whether its last row holds totals.
  public var hasTotalsRow: Bool
  /// Its columns, from left to right.
  public var columns: [Column]

  /// A table.
  public init(
    name: String, displayName: String, range: CellRange, hasHeaderRow: Bool = true,
    hasTotalsRow: Bool = false, columns: [Column] = []
  ) {
    self.name = name
    self.displayName = displayName
    self.range = range
    self.hasHeaderRow = hasHeaderRow
    self.hasTotalsRow = hasTotalsRow
    self.columns = columns
  }

  /// The cells between header and totals; nil when there are none.
  public var data: CellRange? {
    let first = range.first.row + (hasHeaderRow ? 1 : 0)
    let last = range.last.row - (hasTotalsRow ? 1 : 0)
    guard first <= last else { return nil }
    return CellRange(rows: first...last, columns: range.first.column...range.last.column)
  }
}
