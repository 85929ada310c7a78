/// A cell with a formula, and how far its evaluation has come.
struct FormulaCell: Sendable {
  /// How far it has come.
  enum State: Sendable {
    /// Nobody has asked for it.
    case untouched
    /// Others wait for it.
    case awaited
    /// It waits for others.
    case open
    /// The value.
    case done(Scalar)
    /// The values of an array formula, for all the cells that it fills.
    case filled(Matrix)
    /// There is none.
    case refused(FormulaResult.Reason)
  }

  /// Where it stands.
  var place: CellReference
  /// The formula without `=`.
  var text: String
  /// Whether ranges in it give all of their values, and not the one beside the cell.
  var isArray: Bool
  /// The cells that it fills; nil is its own.
  var range: CellRange?
  /// The index of the cell's format.
  var style: Int
  /// The stored result; nil is none.
  var stored: Scalar?
  /// How far its evaluation has come.
  var state = State.untouched

  /// The value of its own cell; nil where there is none.
  var value: Scalar? {
    switch state {
    case .done(let value): value
    case .filled(let matrix): matrix[0, 0]
    default: nil
    }
  }

  /// Whether it totals a list, so that other totals leave it out.
  var isSubtotal: Bool {
    text.utf8.count > 9 && text.uppercased().contains("SUBTOTAL(")
  }
}

/// A formula by its sheet and its number there.
struct FormulaKey: Hashable, Sendable {
  /// The sheet's index in the workbook.
  var sheet: Int
  /// The formula's index in the sheet.
  var index: Int
}
