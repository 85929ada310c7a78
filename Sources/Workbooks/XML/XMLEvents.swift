/// What a cursor over an XML part stands on.
enum XMLEvent {
  /// The start of an element.
  case start
  /// The end of an element, of an empty one too.
  case end
  /// Characters between tags.
  case text
}

/// A way to go over an XML part from its first tag to its last.
///
/// Elements and attributes go by their local names, so any prefix and both families of namespaces
/// (transitional and strict) are read alike.
protocol XMLEvents: ~Copyable {
  /// The name of the part, for errors.
  var part: String { get }
  /// The limits that hold.
  var limits: Limits { get }
  /// How many elements are open, one that just started included.
  var depth: Int { get }
  /// The local name of the element that just started.
  var name: String { get }
  /// The characters it stands on.
  var characters: String { mutating get }

  /// Goes to the next event; nil at the end of the part.
  mutating func next() throws(WorkbookError) -> XMLEvent?
  /// Whether the element that just started has this local name.
  func isNamed(_ name: StaticString) -> Bool
  /// The value of an attribute of the element that just started; nil when it has none such.
  func attribute(_ name: StaticString) -> String?
  /// A whole number in an attribute; nil when there is none.
  func integer(_ name: StaticString) -> Int?
  /// The name of a cell in an attribute; nil when there is none inside the grid.
  func place(_ name: StaticString) -> CellReference?
  /// Goes past a cell in its usual form that begins here, inside a row; nil where there is none.
  mutating func plainCell() -> PlainCell?
  /// Goes past a shared text in its usual form that begins here; nil where there is none.
  mutating func plainItem() -> PlainText?
  /// The bytes in a range that a plain cell or text names, until the next step.
  func bytes<E: Error>(_ range: Range<Int>, _ body: (Span<UInt8>) throws(E) -> Void) throws(E)
  /// What stands in a range that a plain cell or text names, until the next step.
  func string(_ range: Range<Int>) -> String
  /// An error at this place of the part.
  func malformed(_ reason: String) -> WorkbookError
}

extension XMLEvents where Self: ~Copyable {
  /// Throws when a text has grown beyond the limit.
  func check(textLength: Int) throws(WorkbookError) {
    guard textLength <= limits.textLength else {
      throw .limit(.textLength, part: part, limit: limits.textLength)
    }
  }

  /// Throws when as many elements as that are kept already and one more is too many.
  func check(elements: Int) throws(WorkbookError) {
    guard elements < limits.elements else {
      throw .limit(.elements, part: part, limit: limits.elements)
    }
  }

  func integer(_ name: StaticString) -> Int? { attribute(name).flatMap { Int($0) } }

  func place(_ name: StaticString) -> CellReference? {
    attribute(name).flatMap { CellReference($0) }
  }

  /// The text of the element that just started as a whole number, up to its end.
  mutating func index() throws(WorkbookError) -> Int? {
    Self.integer(try text())
  }

  mutating func plainCell() -> PlainCell? { nil }

  mutating func plainItem() -> PlainText? { nil }

  func bytes<E: Error>(_ range: Range<Int>, _ body: (Span<UInt8>) throws(E) -> Void) throws(E) {}

  func string(_ range: Range<Int>) -> String { "" }

  /// A number in an attribute; nil when there is none.
  func number(_ name: StaticString) -> Double? {
    attribute(name).flatMap { NumberText.number($0) }
  }

  /// A text as a whole number, space around it left off.
  static func integer(_ text: String) -> Int? { Int(XMLLexer.trimmed(text)) }
}
