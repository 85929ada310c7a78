/// The relationships of one part being written (ECMA-376 part 2, 9.3).
struct RelationshipsXML {
  private struct Entry: Hashable {
    let type: String
    let target: String
    let isExternal: Bool
  }

  private var entries = Numbered<Entry>(after: 1)

  /// None.
  init() {}

  /// Whether there is none, so that no part is needed.
  var isEmpty: Bool { entries.values.isEmpty }

  /// Adds a relationship, once, and gives its name.
  ///
  /// The type is the end of its address (`worksheet`), or a whole address.
  mutating func add(_ type: String, _ target: String, isExternal: Bool = false) -> String {
    let address = type.contains(":") ? type : Namespace.relationships + "/" + type
    let entry = Entry(type: address, target: target, isExternal: isExternal)
    return "rId\(entries.index(of: entry))"
  }

  /// The part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("Relationships") { xml in
      xml.attribute("xmlns", Namespace.packageRelationships)
      for (offset, entry) in entries.values.enumerated() {
        xml.element("Relationship") {
          $0.attribute("Id", "rId\(entries.start + offset)")
          $0.attribute("Type", entry.type)
          $0.attribute("Target", entry.target)
          if entry.isExternal { $0.attribute("TargetMode", "External") }
        }
      }
    }
    return xml.take()
  }
}
