/// The kinds of the parts of a package being written (ECMA-376 part 2, 10.1.2.2).
struct ContentTypesXML {
  /// A kind of part that is named one by one.
  enum Kind: String {
    case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    case worksheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    case styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
    case sharedStrings =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    case comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
    case coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
    case extendedProperties =
      "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    case customProperties = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  }

  /// The kind of all parts whose names end in `.vml`.
  static let vml = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  private var parts: [(name: String, kind: Kind)] = []
  private var hasVML = false

  /// No part.
  init() {}

  /// Names a part.
  mutating func add(_ name: String, _ kind: Kind) { parts.append((name, kind)) }

  /// Says that there are parts whose names end in `.vml`.
  mutating func addVML() { hasVML = true }

  /// The part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("Types") { xml in
      xml.attribute("xmlns", Namespace.contentTypes)
      xml.standard("rels", "application/vnd.openxmlformats-package.relationships+xml")
      xml.standard("xml", "application/xml")
      if hasVML { xml.standard("vml", Self.vml) }
      for part in parts {
        xml.element("Override") {
          $0.attribute("PartName", "/" + part.name)
          $0.attribute("ContentType", part.kind.rawValue)
        }
      }
    }
    return xml.take()
  }
}

extension XMLText {
  fileprivate mutating func standard(_ ending: String, _ type: String) {
    element("Default") {
      $0.attribute("Extension", ending)
      $0.attribute("ContentType", type)
    }
  }
}
