/// Another file that formulas refer to as `[1]`, `[2]` and so on (ECMA-376, 18.14).
public struct ExternalLink: Hashable, Sendable {
  /// What the link leads to.
  public enum Kind: String, Hashable, Sendable {
    /// A workbook.
    case workbook
    /// Another program, by Dynamic Data Exchange.
    case dde
    /// An object of another program.
    case ole
  }

  /// What it leads to.
  public var kind: Kind
  /// The file as written, or the program and its topic with a `|` between; nil is not said.
  public var target: String?
  /// The sheets that the other workbook had, as far as they are listed.
  public var sheets: [String]

  /// A link.
  public init(_ kind: Kind, target: String?, sheets: [String] = []) {
    self.kind = kind
    self.target = target
    self.sheets = sheets
  }
}

extension ExternalLink {
  /// Reads the links in the order by which formulas number them.
  static func all(_ package: borrowing Package, order: [String]) throws(WorkbookError)
    -> [ExternalLink]
  {
    var count = FeatureCount(package.archive.limits)
    let parts = order.compactMap { package.relationships[$0]?.target }
    var links: [ExternalLink] = []
    for part in parts.isEmpty ? package.relationships.parts(ofKind: "externalLink") : parts {
      try count.add(in: part)
      links.append(try ExternalLink(part, package, &count))
    }
    return links
  }

  private init(_ part: String, _ package: borrowing Package, _ count: inout FeatureCount)
    throws(WorkbookError)
  {
    let relationships = try Relationships(of: part, in: package.archive)
    var xml = try package.cursor(part, namedBy: package.workbookPart)
    var link = ExternalLink(.workbook, target: nil)
    var counted = count
    _ = try xml.root()
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      let target = xml.attribute("id").flatMap { relationships[$0]?.target }
      switch element {
      case "externalBook":
        link.target = target
        try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
          guard element == "sheetNames" else { return }
          try xml.children { xml, _ throws(WorkbookError) in
            try counted.add(in: part)
            link.sheets.append(XString.unescaped(xml.attribute("val") ?? ""))
          }
        }
      case "ddeLink":
        link.kind = .dde
        let words = [xml.attribute("ddeService"), xml.attribute("ddeTopic")].compactMap { $0 }
        link.target = words.joined(separator: "|")
      case "oleLink": (link.kind, link.target) = (.ole, target)
      default: break
      }
    }
    count = counted
    self = link
  }
}
