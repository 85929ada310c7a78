/// What is to become of one cell: its content, its look, or both.
struct CellChange: Hashable, Sendable {
  /// What the cell is to hold.
  enum Content: Hashable, Sendable {
    /// A value in place of what was there.
    case value(CellMarkup)
    /// A formula in place of what was there, with its result.
    case formula(String, CellMarkup)
    /// Another result behind the formula that stays.
    case result(CellMarkup)
  }

  /// What it is to hold; nil stays.
  var content: Content?
  /// A whole look; nil stays.
  var style: CellStyle?
  /// A change of look, made after the whole one.
  var adjustment: CellStyleChange?

  /// Whether what was in the cell goes.
  var isReplacing: Bool {
    switch content {
    case .value, .formula: true
    case .result, nil: false
    }
  }

  /// Takes another content; a result stays behind a formula that is still to be written.
  mutating func take(_ new: Content) {
    if case .result(let result) = new, case .formula(let formula, _) = content {
      content = .formula(formula, result)
    } else {
      content = new
    }
  }
}
