/// One cell as read from a sheet.
public struct Cell: Sendable {
  /// Where it stands.
  public var reference: CellReference
  private var content: CellValue?
  /// The formula without its `=`; nil is none.
  public var formula: String?
  private var characters: StoredText
  private var format: Int32
  /// What few cells have besides; nil is nothing.
  var extras: CellExtras?
  /// Whether its formula is an array formula, whose ranges give all of their values.
  var isArrayFormula: Bool { if case .array = spread { true } else { false } }
  /// The cells that its formula fills, where it fills more than its own.
  var formulaRange: CellRange? { spread?.range }

  /// What it holds, or the stored result of its formula; nil is blank.
  public var value: CellValue? {
    get { content }
    set {
      if case .value = characters { characters = .other(stored) }
      content = newValue
    }
  }

  /// The index of its format in the workbook's cell formats (`cellXfs`).
  public var style: Int {
    get { Int(format) }
    set { format = Int32(clamping: newValue) }
  }

  /// The characters stored for it, before they were read as a value (an 18-digit number keeps all).
  public var stored: String {
    get {
      switch characters {
      case .none: return ""
      case .value: if case .text(let text) = content { return text } else { return "" }
      case .digits(let digits): return digits.description
      case .other(let text): return text
      }
    }
    set { characters = newValue.isEmpty ? .none : .other(newValue) }
  }

  /// Makes the cell hold a text.
  mutating func set(_ text: String) {
    content = .text(text)
    characters = .value
  }

  /// The range that the formula fills, where it fills more than its cell; nil where it does not.
  public var spread: FormulaSpread? { extras?.spread }
}

// Here, so that the compiler makes an init of all parts as well, and no cell is copied to make it.
extension Cell {
  /// A cell by its parts.
  public init(
    _ reference: CellReference, value: CellValue?, formula: String? = nil, style: Int = 0,
    stored: String = "", spread: FormulaSpread? = nil
  ) {
    self.init(
      reference, value, formula, style: style, stored: stored.isEmpty ? .none : .other(stored))
    if let spread { extras = .extras(spread, valueMetadata: 0) }
  }

  /// A cell as it is read.
  @inline(__always)
  init(
    _ reference: CellReference, _ value: consuming CellValue?, _ formula: consuming String?,
    style: Int, stored: consuming StoredText
  ) {
    self.init(
      reference: reference, content: value, formula: formula, characters: stored,
      format: Int32(clamping: style))
  }
}

extension Cell: Hashable {
  /// Whether all is equal, however the characters are held.
  public static func == (left: Self, right: Self) -> Bool {
    left.reference == right.reference && left.content == right.content
      && left.formula == right.formula && left.format == right.format
      && left.extras == right.extras
      && (left.characters == right.characters || left.stored == right.stored)
  }

  /// Hashes what tells cells apart: where they stand and what they hold.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(reference)
    hasher.combine(content)
    hasher.combine(formula)
  }
}
