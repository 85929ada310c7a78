/// Which of several alternatives is read (ECMA-376 part 3, 10.2).
enum XMLAlternative {
  /// The first choice: the newest way of saying it.
  case choice
  /// The fallback: the way that every program knows.
  case fallback
}

extension XMLEvents where Self: ~Copyable {
  /// Calls the body like ``children(_:)``; of alternatives it sees the elements of one.
  mutating func children(
    taking alternative: XMLAlternative,
    _ body: (inout Self, String) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    try children { xml, name throws(WorkbookError) in
      try xml.element(name, taking: alternative, body)
    }
  }

  /// Calls the body for the element that just started; of alternatives, for the elements of one.
  mutating func element(
    _ name: String, taking alternative: XMLAlternative,
    _ body: (inout Self, String) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard name == "AlternateContent" else { return try body(&self, name) }
    var isTaken = false
    try children { xml, name throws(WorkbookError) in
      guard !isTaken, name == "Fallback" || name == "Choice" && alternative == .choice else {
        return
      }
      isTaken = true
      try xml.children(taking: alternative, body)
    }
  }
}
