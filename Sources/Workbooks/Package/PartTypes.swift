/// What the parts of a package are (ECMA-376 part 2, 6.2.3).
struct PartTypes {
  private var byExtension: [String: String] = [:]
  private var byPart: [String: String] = [:]

  /// The types that the package declares; none when it declares none.
  init(in archive: borrowing Archive) throws(WorkbookError) {
    let name = "[Content_Types].xml"
    guard archive.contains(name) else { return }
    var xml = try archive.entry(name).cursor()
    _ = try xml.root()
    var extensions: [String: String] = [:]
    var parts: [String: String] = [:]
    try xml.children { xml, element throws(WorkbookError) in
      try xml.check(elements: extensions.count + parts.count)
      guard let type = xml.attribute("ContentType") else { return }
      if let name = xml.attribute("Extension") { extensions[EntryNames.folded(name)] = type }
      if let name = xml.attribute("PartName") { parts[EntryNames.folded(name)] = type }
    }
    (byExtension, byPart) = (extensions, parts)
  }

  /// The type of a part; nil when none is declared.
  func type(of part: String) -> String? {
    let name = EntryNames.folded(part)
    if let type = byPart[name] { return type }
    return name.split(separator: ".").last.flatMap { byExtension[String($0)] }
  }
}
