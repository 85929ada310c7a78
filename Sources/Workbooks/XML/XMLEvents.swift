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
  /// An error at this place of the part.
  func malformed(_ reason: String) -> WorkbookError
  /// Throws when a text has grown beyond the limit.
  func check(textLength: Int) throws(WorkbookError)
}
