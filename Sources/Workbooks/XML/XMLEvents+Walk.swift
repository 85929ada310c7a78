/// Walking over the elements of a part.
extension XMLEvents where Self: ~Copyable {
  /// Goes to the start of the outermost element and gives its name.
  mutating func root() throws(WorkbookError) -> String {
    while let event = try next() {
      if event == .start { return name }
    }
    throw malformed("no element")
  }

  /// Calls the body at the start of each element inside the one that just started, by its name.
  ///
  /// What the body leaves of an element is skipped.
  mutating func children(
    _ body: (inout Self, String) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let outer = depth
    while let event = try next() {
      if event == .start {
        try body(&self, name)
        try skip(to: outer)
      }
      if depth < outer { break }
    }
    // Behind the outermost element the part is read to its end, where its checksum is held to it.
    if depth == 0 { while try next() != nil {} }
  }

  /// Goes past the end of the element at the depth below.
  private mutating func skip(to outer: Int) throws(WorkbookError) {
    while depth > outer, try next() != nil {}
  }

  /// The characters right inside the element that just started, up to its end.
  mutating func text() throws(WorkbookError) -> String {
    let outer = depth
    var text = ""
    while let event = try next() {
      if event == .text, depth == outer {
        if text.isEmpty { text = characters } else { text += characters }
        try check(textLength: text.utf8.count)
      }
      if depth < outer { break }
    }
    return text
  }

  /// Whether an attribute says yes: `1` or `true`.
  func flag(_ name: StaticString) -> Bool {
    switch attribute(name) {
    case "1", "true", "on": true
    default: false
    }
  }
}
