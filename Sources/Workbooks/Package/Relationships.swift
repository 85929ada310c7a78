/// What a part refers to (ECMA-376 part 2, 6.5).
struct Relationships {
  /// One reference.
  struct Relationship {
    /// The name by which the part refers to it.
    var id: String
    /// The last word of its type, the same in the transitional and the strict family: `worksheet`.
    var kind: String
    /// The part it leads to, or an address as written when it leads out of the package.
    var target: String
    /// Whether it leads out of the package.
    var isExternal: Bool
  }

  /// All of them, in their order.
  private(set) var all: [Relationship] = []
  private var indices: [String: Int] = [:]

  /// None.
  init() {}

  /// The references of a part; a part without any has no part for them.
  ///
  /// `reader` is the sheet for which they are read.
  init(of part: String, in archive: borrowing Archive, reader: Int = 0) throws(WorkbookError) {
    let name = PartName.relationships(of: part)
    guard archive.contains(name) else { return }
    var xml = try archive.entry(name, reader: reader).cursor()
    _ = try xml.root()
    var found: [Relationship] = []
    try xml.children { xml, element throws(WorkbookError) in
      try xml.check(elements: found.count)
      guard element == "Relationship", let id = xml.attribute("Id"),
        let type = xml.attribute("Type"), let target = xml.attribute("Target")
      else { return }
      let kind = Self.lastWord(of: type)
      // Some programs forget to say that a link leads out.
      let isExternal = xml.attribute("TargetMode") == "External" || kind == "hyperlink"
      found.append(
        Relationship(
          id: id, kind: kind,
          target: isExternal ? target : PartName.resolve(target, from: part),
          isExternal: isExternal))
    }
    all = found
    // Of two with one name, which is out of order, the first counts, for edits as well.
    for (index, item) in found.enumerated() where indices[item.id] == nil {
      indices[item.id] = index
    }
  }

  /// What stands behind the last slash that has something behind it.
  private static func lastWord(of type: String) -> String {
    let slash = UInt8(ascii: "/")
    guard let end = type.utf8.lastIndex(where: { $0 != slash }) else { return type }
    let words = type.utf8[...end]
    let start = words.lastIndex(of: slash).map { words.index(after: $0) } ?? words.startIndex
    return String(Substring(words[start...]))
  }

  /// Those that lead to a part to which none before them leads: so each part is read but once.
  var firstToEachPart: [Relationship] {
    var targets: Set<String> = []
    return all.filter { targets.insert(EntryNames.folded($0.target)).inserted }
  }

  /// The reference of that name.
  subscript(id: String) -> Relationship? { indices[id].map { all[$0] } }

  /// The parts of that kind inside the package, each once.
  func parts(ofKind kind: String) -> [String] {
    var seen: Set<String> = []
    return all.filter {
      $0.kind == kind && !$0.isExternal && seen.insert(EntryNames.folded($0.target)).inserted
    }.map(\.target)
  }

  /// The first part of that kind inside the package.
  func part(ofKind kind: String) -> String? {
    all.first { $0.kind == kind && !$0.isExternal }?.target
  }
}
