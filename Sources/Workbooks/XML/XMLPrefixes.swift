/// The prefixes that open elements bind to namespaces (Namespaces in XML 1.0, 3).
///
/// Only that they are bound counts: elements go by their local names. Prefixes are at most eight
/// bytes long, each in one number as in ``XMLName/key``.
struct XMLPrefixes {
  private var bound: [(prefix: UInt64, depth: Int)] = []
  private static let xml = XMLName.key("xml")

  /// Binds a prefix for an element and those inside it; false for a binding that is out of order.
  mutating func bind(_ prefix: UInt64, to uri: String, at depth: Int) -> Bool {
    let reserved = ["", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"]
    guard prefix != 0, prefix != Self.xml, prefix != XMLName.declaration, !reserved.contains(uri)
    else { return false }
    bound.append((prefix, depth))
    return true
  }

  /// Whether a prefix is bound; no prefix, `xml` and `xmlns` always are.
  func isBound(_ prefix: UInt64) -> Bool {
    prefix == 0 || prefix == Self.xml || prefix == XMLName.declaration
      || bound.contains { $0.prefix == prefix }
  }

  /// Lets go of what elements deeper than this one bound.
  @inline(__always)
  mutating func close(above depth: Int) {
    while let last = bound.last, last.depth > depth { bound.removeLast() }
  }
}
