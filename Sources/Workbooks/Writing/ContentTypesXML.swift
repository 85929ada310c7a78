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
    case drawing = "application/vnd.openxmlformats-officedocument.drawing+xml"
    case chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    case coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
    case extendedProperties =
      "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    case customProperties = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  }

  /// The kind of all parts whose names end in `.vml`.
  static let vml = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  private var parts: [(name: String, type: String)] = []
  private var defaults = [
    (ending: "rels", type: "application/vnd.openxmlformats-package.relationships+xml"),
    (ending: "xml", type: "application/xml"),
  ]

  /// No part.
  init() {}

  /// Names a part.
  mutating func add(_ name: String, _ type: String) { parts.append((name, type)) }

  /// Says of which type all parts are whose names have an ending.
  mutating func addDefault(_ ending: String, _ type: String) {
    guard !defaults.contains(where: { $0.ending == ending }) else { return }
    defaults.append((ending, type))
  }

  /// The part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("Types") { xml in
      xml.attribute("xmlns", Namespace.contentTypes)
      for (ending, type) in defaults {
        xml.element("Default") {
          $0.attribute("Extension", ending)
          $0.attribute("ContentType", type)
        }
      }
      for part in parts {
        xml.element("Override") {
          $0.attribute("PartName", "/" + part.name)
          $0.attribute("ContentType", part.type)
        }
      }
    }
    return xml.take()
  }
}
