/// What a workbook says of itself, as parts; they hold no date but those given, so that the same
/// content gives the same bytes.
struct PropertiesXML {
  /// What is written.
  let properties: DocumentProperties

  /// Title, author, subject and the like (ECMA-376 part 2, 11); nil when there is none.
  var core: [UInt8]? {
    let texts = [
      ("dc:title", properties.title), ("dc:subject", properties.subject),
      ("dc:creator", properties.creator), ("cp:keywords", properties.keywords),
      ("dc:description", properties.description), ("cp:category", properties.category),
      ("cp:lastModifiedBy", properties.lastModifiedBy),
    ]
    let moments = [
      ("dcterms:created", properties.created), ("dcterms:modified", properties.modified),
    ]
    guard texts.contains(where: { $0.1 != nil }) || moments.contains(where: { $0.1 != nil })
    else { return nil }
    var xml = XMLText(isPart: true)
    xml.element("cp:coreProperties") { xml in
      xml.attribute("xmlns:cp", Namespace.coreProperties)
      xml.attribute("xmlns:dc", Namespace.dublinCore)
      if moments.contains(where: { $0.1 != nil }) {
        xml.attribute("xmlns:dcterms", Namespace.dublinCoreTerms)
        xml.attribute("xmlns:xsi", Namespace.schemaInstance)
      }
      for (name, value) in texts {
        if let value { xml.element(name) { $0.text(value) } }
      }
      for (name, moment) in moments {
        guard let moment else { continue }
        xml.element(name) { xml in
          xml.attribute("xsi:type", "dcterms:W3CDTF")
          xml.text(moment.description + (moment.seconds == 0 ? "T00:00:00Z" : "Z"))
        }
      }
    }
    return xml.take()
  }

  /// The application and the company (22.2); nil when there is none.
  var application: [UInt8]? {
    let texts = [
      ("Application", properties.application), ("Manager", properties.manager),
      ("Company", properties.company), ("AppVersion", properties.applicationVersion),
    ]
    guard texts.contains(where: { $0.1 != nil }) else { return nil }
    var xml = XMLText(isPart: true)
    xml.element("Properties") { xml in
      xml.attribute("xmlns", Namespace.extendedProperties)
      for (name, value) in texts {
        if let value { xml.element(name) { $0.text(value) } }
      }
    }
    return xml.take()
  }

  /// Properties under names of one's own, by name (22.3); nil when there is none.
  var custom: [UInt8]? {
    guard !properties.custom.isEmpty else { return nil }
    var xml = XMLText(isPart: true)
    xml.element("Properties") { xml in
      xml.attribute("xmlns", Namespace.customProperties)
      xml.attribute("xmlns:vt", Namespace.variantTypes)
      let sorted = properties.custom.sorted { $0.key < $1.key }
      for (offset, entry) in sorted.enumerated() {
        xml.element("property") { xml in
          xml.attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
          xml.attribute("pid", offset + 2)
          xml.attribute("name", entry.key)
          xml.element("vt:lpwstr", string: entry.value)
        }
      }
    }
    return xml.take()
  }
}
