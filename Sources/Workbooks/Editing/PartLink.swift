/// A relationship as it stands in the part that lists those of one part (ECMA-376 part 2, 6.5).
struct PartLink: Hashable {
  var id: String
  /// The last step of the type: `worksheet`, `comments`.
  var kind: String
  /// The part it leads to; nil leads out of the package.
  var target: String?
  /// Where it stands in the part that lists it.
  var range: Range<Int>

  /// The part that lists the relationships of a part; those of the package for an empty name.
  static func list(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  /// The folder with its slash, and the name.
  static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", part) }
    return (String(part[...slash]), String(part[part.utf8.index(after: slash)...]))
  }

  /// The part that a target leads to, from the part that names it.
  static func resolve(_ target: String, from part: String) -> String {
    if let part = PartName.resolve(plain: target, from: part) { return part }
    let slash = UInt8(ascii: "/")
    let target = slashed(target)
    var steps: [Substring] = []
    let whole = target.utf8.first == slash ? target : split(part).folder + target
    for step in whole.utf8.split(separator: slash).map(Substring.init) {
      if step == ".." {
        _ = steps.popLast()
      } else if step != "." {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// A name with `/` between its steps, where some programs write a backslash.
  static func slashed(_ name: String) -> String {
    guard name.holds(UInt8(ascii: "\\")) else { return name }
    return name.replacing("\\", with: "/")
  }

  /// A target with what stands in it as `%20` put back.
  static func unescaped(_ target: String) -> String {
    guard target.holds(UInt8(ascii: "%")) else { return target }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How a part names another as a target.
  static func target(_ part: String, from owner: String) -> String {
    let slash = UInt8(ascii: "/")
    var there = part.utf8.split(separator: slash).map(Substring.init)[...]
    var here = owner.utf8.split(separator: slash).map(Substring.init).dropLast()
    while let step = here.first, there.count > 1, there.first == step {
      here.removeFirst()
      there.removeFirst()
    }
    return String(repeating: "../", count: here.count) + there.joined(separator: "/")
  }
}

extension PackageDraft {
  /// The relationships of a part; none where no part lists them.
  func links(of part: String) throws(WorkbookError) -> [PartLink] {
    let list = PartLink.list(of: part)
    let key = EntryNames.folded(list)
    if let known = documents.links[key] { return known }
    guard contains(list) else { return [] }
    let document = try document(list)
    var links: [PartLink] = []
    for element in try document.children("Relationship") {
      let attributes = try document.attributes(of: element)
      func value(_ name: String) -> String? {
        attributes.first { document.bytes.holds(name, at: $0.name) }
          .map { MarkupText.decoded(document.bytes[$0.value]) }
      }
      let isOutside = value("TargetMode") == "External"
      links.append(
        PartLink(
          id: value("Id") ?? "", kind: PartLink.split(value("Type") ?? "").name,
          target: isOutside
            ? nil : existing(PartLink.resolve(value("Target") ?? "", from: part)),
          range: element.range))
    }
    // What an escaped target leads to depends on what other parts there are.
    if !document.bytes.contains(UInt8(ascii: "%")) { documents.links[key] = links }
    return links
  }

  /// Some programs escape what need not be escaped.
  private func existing(_ part: String) -> String {
    guard part.holds(UInt8(ascii: "%")), !contains(part) else { return part }
    return PartLink.unescaped(part)
  }

  /// Relates a part to another under an id of its own, which is the answer.
  mutating func link(_ part: String, to target: String, type: String) throws(WorkbookError)
    -> String
  {
    let taken = Set(try links(of: part).map { $0.id.lowercased() })
    var number = taken.count + 1
    while taken.contains("rid\(number)") { number += 1 }
    let id = "rId\(number)"
    let list = PartLink.list(of: part)
    if !contains(list) {
      var xml = XMLText(isPart: true)
      xml.element("Relationships") { $0.attribute("xmlns", Namespace.packageRelationships) }
      put(list, xml.take())
      try declareByExtension(list, ContentTypes.links)
    }
    let document = try document(list)
    var xml = XMLText()
    xml.element("Relationship") {
      $0.attribute("Id", id)
      $0.attribute("Type", type)
      $0.attribute("Target", PartLink.target(target, from: part))
    }
    try splice(list, [document.appending(document.prefixed(xml.take()), to: document.root)])
    return id
  }

  /// Takes the relationships out that lead to a part.
  mutating func unlink(_ part: String, from target: String) throws(WorkbookError) {
    let gone = try links(of: part).filter {
      $0.target.map(EntryNames.folded) == EntryNames.folded(target)
    }
    try splice(PartLink.list(of: part), gone.map { Splice($0.range, []) })
  }
}
