/// Small parts that were looked through, as long as they stay as they are.
final class KnownDocuments {
  private var all: [String: MarkupDocument] = [:]
  /// The relationships that parts list, by the folded name of the list.
  var links: [String: [PartLink]] = [:]
  /// Larger ones are not worth the room.
  private static let largest = 1 << 16

  /// A part by its folded name; nil where it is not known.
  subscript(key: String) -> MarkupDocument? {
    get { all[key] }
    set { if let newValue, newValue.bytes.count <= Self.largest { all[key] = newValue } }
  }

  /// Forgets a part, which changes.
  func forget(_ key: String) { (all[key], links[key]) = (nil, nil) }

  /// Forgets all parts.
  func forget() { (all, links) = ([:], [:]) }
}
