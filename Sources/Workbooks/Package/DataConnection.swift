/// A place outside that the workbook asks for data (ECMA-376, 18.13.1).
public struct DataConnection: Hashable, Sendable {
  /// The name that people see.
  public var name: String
  /// What it is for; nil is not said.
  public var description: String?
  /// Where it leads: an address, a file, or a connection text; nil is not said.
  public var source: String?
  /// What is asked there, such as a query; nil is not said.
  public var command: String?

  /// A connection.
  public init(
    name: String, description: String? = nil, source: String? = nil, command: String? = nil
  ) {
    self.name = name
    self.description = description
    self.source = source
    self.command = command
  }
}

extension DataConnection {
  /// Reads the workbook's connections.
  static func all(_ package: borrowing Package) throws(WorkbookError) -> [DataConnection] {
    var count = FeatureCount(package.archive.limits)
    var connections: [DataConnection] = []
    for part in package.relationships.parts(ofKind: "connections") {
      var xml = try package.cursor(part, namedBy: package.workbookPart)
      _ = try xml.root()
      try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
        guard element == "connection" else { return }
        try count.add(in: part)
        connections.append(try DataConnection(&xml))
      }
    }
    return connections
  }

  private init(_ xml: inout XMLCursor) throws(WorkbookError) {
    var connection = DataConnection(
      name: XString.unescaped(xml.attribute("name") ?? ""),
      description: xml.attribute("description").map(XString.unescaped),
      source: xml.attribute("sourceFile") ?? xml.attribute("odcFile"))
    let outer = xml.depth
    while let event = try xml.next(), xml.depth >= outer {
      guard event == .start else { continue }
      switch xml.name {
      case "dbPr", "oledbPr":
        connection.source = xml.attribute("connection") ?? connection.source
        connection.command = xml.attribute("command")
      case "dbCommand": connection.command = xml.attribute("text")
      case "webPr": connection.source = xml.attribute("url") ?? connection.source
      case "textPr": connection.source = xml.attribute("sourceFile") ?? connection.source
      case "rangePr": connection.source = xml.attribute("sourceName") ?? connection.source
      default: break
      }
    }
    self = connection
  }
}
