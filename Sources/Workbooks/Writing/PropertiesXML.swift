/// What a workbook says of itself, as parts; no part holds a date, so that nothing depends on one.
struct PropertiesXML {
  /// What is written.
  let properties: DocumentProperties

  /// Title, author, subject (ECMA-376 part 2, 11); nil when there is none.
  var core: [UInt8]? {
    let entries = [
      ("dc:title", properties.title), ("dc:subject", properties.subject),
      ("dc:creator", properties.creator),
    ]
    guard entries.contains(where: { $0.1 != nil }) else { return nil }
    var xml = XMLText(isPart: true)
    xml.element("cp:coreProperties") { xml in
      xml.attribute("xmlns:cp", Namespace.coreProperties)
      xml.attribute("xmlns:dc", Namespace.dublinCore)
      for (name, value) in entries {
        if let value { xml.element(name) { $0.text(value) } }
      }
    }
    return xml.take()
  }

  /// The application (22.2); nil when there is none.
  var application: [UInt8]? {
    guard let application = properties.application else { return nil }
    var xml = XMLText(isPart: true)
    xml.element("Properties") { xml in
      xml.attribute("xmlns", Namespace.extendedProperties)
      xml.element("Application") { $0.text(application) }
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
