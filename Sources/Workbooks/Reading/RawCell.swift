/// A cell as its tags say it, before it is understood.
struct RawCell {
  /// What the tags say the cell holds (ECMA-376, 18.18.11).
  enum Kind {
    /// `n`, or nothing said.
    case number
    /// `s`: the number of a shared text.
    case shared
    /// `str`: the text that a formula gave.
    case string
    /// `inlineStr`: the text stands in the cell.
    case inline
    /// `b`.
    case bool
    /// `e`.
    case error
    /// `d`: a date in ISO 8601.
    case date
    /// A word that the standard does not know.
    case other

    /// The kind that a word stands for.
    init(_ word: String?) {
      self =
        switch word {
        case nil, "n": .number
        case "s": .shared
        case "str": .string
        case "inlineStr": .inline
        case "b": .bool
        case "e": .error
        case "d": .date
        default: .other
        }
    }
  }

  /// A formula as its tag says it (ECMA-376, 18.3.1.40).
  struct Formula {
    /// How the cell comes to its formula.
    enum Kind {
      /// The text is the formula.
      case plain
      /// The text, or that of an earlier cell with the same number, moved to this cell.
      case shared(Int)
      /// The text is the formula of a whole range.
      case spread(Spread)
    }

    /// A range behind a reference: few cells have one, and the many others stay small.
    indirect enum Spread {
      /// The range.
      case over(FormulaSpread)
    }

    /// How the cell comes to it.
    var kind = Kind.plain
    /// The text, without `=`.
    var text = ""
  }

  /// The place, if it is said.
  var place: CellReference?
  /// Whether it says a place beyond the last row or column.
  var isOutside = false
  /// The index of the format.
  var style = 0
  /// What it holds.
  var kind = Kind.number
  /// The number of what the workbook says besides of the value (`vm`), from 1; 0 is nothing.
  var valueMetadata: Int32 = 0
  /// The number of its shared text; nil is none that can be read.
  var index: Int?
  /// The characters of its value, but for the number of a shared text; nil is none.
  var value: String?
  /// The text in the cell itself; nil is none.
  var inline: String?
  /// The formula; nil is none.
  var formula: Formula?
}
