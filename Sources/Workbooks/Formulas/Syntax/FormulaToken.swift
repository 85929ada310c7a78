/// A piece of a formula (ECMA-376, 18.17.2).
struct FormulaToken: Hashable {
  /// What the piece is.
  enum Kind: Hashable {
    /// A number; its text is what rows such as `1:3` are told by.
    case number(Double, String)
    /// A text constant.
    case text(String)
    /// An error constant.
    case error(String)
    /// A name, a function, a cell or a logical constant.
    case word(String)
    /// A sheet, or several, with the `!` behind.
    case sheets(SheetSpan)
    /// A sheet or a name of another file; everything up to what is referred to there.
    case external(String)
    /// The brackets of a structure reference, without the outer pair.
    case brackets(String)
    /// An operator, a separator, a parenthesis or a brace.
    case sign(String)
  }

  /// What it is.
  var kind: Kind
  /// The byte at which it begins.
  var position: Int
  /// Whether white space stands before it, which may be the operator of intersection.
  var isSpaced: Bool
}

/// The sheets that a reference names: one, or all from one tab to another.
struct SheetSpan: Hashable, Sendable {
  /// The first sheet's name.
  var first: String
  /// The last sheet's name; nil is one sheet alone.
  var last: String?
}

/// The text is no formula.
enum FormulaFault: Error, Hashable {
  /// From this byte on.
  case syntax(Int)
  /// It is longer, or nested more deeply, than any program writes.
  case tooLarge
}
