/// Small parts that were read and looked through, as long as they stay as they are.
final class KnownDocuments {
  private var all: [String: MarkupDocument] = [:]
  private var texts: [String: PartText] = [:]
  /// The relationships that parts list, by the folded name of the list.
  var links: [String: [PartLink]] = [:]
  /// Larger ones are not worth the room.
  private static let largest = 1 << 16

  /// A part by its folded name; nil where it is not known.
  subscript(key: String) -> MarkupDocument? {
    get { all[key] }
    set { if let newValue, newValue.bytes.count <= Self.largest { all[key] = newValue } }
  }

  /// The text of a part without changes that are not settled, by its folded name; nil where it is
  /// not known.
  func text(of key: String) -> PartText? { texts[key] }

  /// Keeps the text of such a part.
  func keep(_ text: PartText, of key: String) {
    if text.utf8.count <= Self.largest { texts[key] = text }
  }

  /// Forgets a part, which changes.
  func forget(_ key: String) { (all[key], texts[key], links[key]) = (nil, nil, nil) }

  /// Forgets all parts.
  func forget() { (all, texts, links) = ([:], [:], [:]) }
}
