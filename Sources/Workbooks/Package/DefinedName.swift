/// A name for a range or formula (ECMA-376, 18.2.5).
public struct DefinedName: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What it stands for, without `=`: `'目标完成'!$B$3`.
  public var formula: String
  /// The sheet in which it holds; nil is the whole workbook.
  public var sheet: String?
  /// Whether lists of names leave it out.
  public var isHidden: Bool

  /// A name for a range or formula.
  public init(_ name: String, formula: String, sheet: String? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }

  /// Whether the program keeps it for itself: `_xlnm.Print_Area`, `_xlnm._FilterDatabase`.
  public var isBuiltIn: Bool { name.lowercased().hasPrefix("_xlnm.") }
}
