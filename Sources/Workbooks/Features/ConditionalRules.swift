/// Rules by which cells change their look, as a sheet has them (ECMA-376, 18.3.1.18).
public struct ConditionalRules: Hashable, Sendable {
  /// One rule (18.3.1.10).
  public struct Rule: Hashable, Sendable {
    /// What kind it is, by the standard's word: `expression`, `cellIs`, `dataBar` (18.18.12).
    public var kind: String
    /// How a value compares, by the standard's word: `greaterThan`; nil where nothing compares.
    public var comparison: String?
    /// The formulas, relative to the first cell of the ranges; bars, colours and icons may have none.
    public var formulas: [String]
    /// Its rank among the rules of the sheet, 1 being the most important; nil is none said.
    public var priority: Int?
    /// Whether no rule behind it counts where it holds.
    public var stopsIfTrue: Bool

    /// A rule by its parts.
    public init(
      kind: String, comparison: String? = nil, formulas: [String] = [], priority: Int? = nil,
      stopsIfTrue: Bool = false
    ) {
      self.kind = kind
      self.comparison = comparison
      self.formulas = formulas
      self.priority = priority
      self.stopsIfTrue = stopsIfTrue
    }
  }

  /// The cells.
  public var ranges: [CellRange]
  /// The rules, in the order of the file.
  public var rules: [Rule]

  /// Rules over cells.
  public init(_ ranges: [CellRange], rules: [Rule]) {
    self.ranges = ranges
    self.rules = rules
  }
}
