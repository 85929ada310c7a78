/// A cell in the form in which nearly all cells are written, read in one go.
///
/// The bytes must be of UTF-8. What the scanner takes, all of it well-formed XML:
///
///     cell    = '<c' place? style? kind? ( '/>' | '>' formula? value? '</c>' )
///     place   = ' r="' [A-Z]+ [0-9]+ '"'                 inside the grid
///     style   = ' s="' [0-9]{1,9} '"'
///     kind    = ' t="' ( 'n' | 's' | 'str' | 'inlineStr' ) '"'
///     formula = '<f>' text '</f>'
///     value   = '<v>' number '</v>'                      kind n or none
///             | '<v>' [0-9]{1,9} '</v>'                  kind s
///             | '<v>' text '</v>'                        kind str
///             | '<is><t>' text '</t></is>'               kind inlineStr
///     number  = as `NumberText.Plain` has it
///     text    = as `PlainText` has it
///
/// Any other cell, however little it differs, is left to the events of XML.
struct PlainCell {
  /// What stands in the cell.
  enum Content {
    case none
    /// A number whose characters are its digits.
    case digits(PlainDecimal)
    /// A number in other characters, and where they stand.
    case number(PlainDecimal, Range<Int>)
    /// The number of a shared text.
    case shared(Int)
    /// The text that a formula gave.
    case string(PlainText)
    /// A text in the cell itself.
    case inline(PlainText)
  }

  /// The row, 0 where no place is said.
  private(set) var row = 0
  /// The column, 0 where no place is said.
  private(set) var column = 0
  /// The index of the format.
  private(set) var style = 0
  /// What stands in it.
  private(set) var content = Content.none
  /// Where its formula stands; nil is none.
  private(set) var formula: PlainText?
  /// The first place behind it.
  private(set) var end: Int

  private enum Kind {
    case number
    case shared
    case string
    case inline
  }

  /// The cell whose `<` stands at a place; nil where there is none in this form, and where the
  /// bytes end within it.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at start: Int) {
    end = start
    guard takes("<c", bytes) else { return nil }
    if takes(" r=\"", bytes) {
      guard readPlace(bytes) else { return nil }
    }
    if takes(" s=\"", bytes) {
      guard let number = Self.digits(bytes, &end), closesAttribute(bytes) else { return nil }
      style = number
    }
    var kind = Kind.number
    if takes(" t=\"", bytes) {
      guard let said = readKind(bytes) else { return nil }
      kind = said
    }
    if takes("/>", bytes) { return }
    guard takes(">", bytes) else { return nil }
    if takes("<f>", bytes) {
      guard let text = readText(bytes), takes("</f>", bytes) else { return nil }
      formula = text
    }
    if kind == .inline {
      if takes("<is><t>", bytes) {
        guard let text = readText(bytes), takes("</t></is>", bytes) else { return nil }
        content = .inline(text)
      }
    } else if takes("<v>", bytes) {
      guard readValue(kind, bytes) else { return nil }
      if takes("</v></c>", bytes) { return }
      guard takes("</v>", bytes) else { return nil }
    }
    guard takes("</c>", bytes) else { return nil }
  }

  @inline(__always)
  private mutating func readValue(_ kind: Kind, _ bytes: Span<UInt8>) -> Bool {
    switch kind {
    case .number:
      let first = end
      guard let number = NumberText.Plain(bytes, &end) else { return false }
      content = number.isCanonical ? .digits(number.digits) : .number(number.digits, first..<end)
    case .shared:
      guard let number = Self.digits(bytes, &end) else { return false }
      content = .shared(number)
    case .string, .inline:
      guard let text = readText(bytes) else { return false }
      content = .string(text)
    }
    return true
  }

  /// Goes over some characters if they stand next.
  @inline(__always)
  private mutating func takes(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard XMLLexer.stands(word, bytes, at: end) else { return false }
    end += word.utf8CodeUnitCount
    return true
  }

  @inline(__always)
  private mutating func closesAttribute(_ bytes: Span<UInt8>) -> Bool {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return false }
    end += 1
    return true
  }

  @inline(__always)
  private mutating func readPlace(_ bytes: Span<UInt8>) -> Bool {
    while end < bytes.count, column <= CellReference.lastColumn {
      let letter = bytes[end] &- 64
      guard (1...26).contains(letter) else { break }
      column = column * 26 + Int(letter)
      end += 1
    }
    guard (1...CellReference.lastColumn).contains(column), let number = Self.digits(bytes, &end),
      (1...CellReference.lastRow).contains(number)
    else { return false }
    row = number
    return closesAttribute(bytes)
  }

  @inline(__always)
  private mutating func readKind(_ bytes: Span<UInt8>) -> Kind? {
    if takes("s\"", bytes) { return .shared }
    if takes("str\"", bytes) { return .string }
    if takes("inlineStr\"", bytes) { return .inline }
    return takes("n\"", bytes) ? .number : nil
  }

  /// A number of one to nine digits.
  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, _ place: inout Int) -> Int? {
    let first = place
    var number = 0
    while place < bytes.count {
      let digit = bytes[place] &- 48
      guard digit <= 9 else { break }
      guard place - first < 9 else { return nil }
      number = number * 10 + Int(digit)
      place += 1
    }
    return place > first ? number : nil
  }

  /// Goes over characters that stand for themselves; there may be none.
  @inline(__always)
  private mutating func readText(_ bytes: Span<UInt8>) -> PlainText? {
    guard let text = PlainText(bytes, at: end) else { return nil }
    end = text.end
    return text
  }
}
