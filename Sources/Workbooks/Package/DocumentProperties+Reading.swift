/// Reading the parts that say what a workbook is about.
extension DocumentProperties {
  /// Reads the core, application and custom properties; parts that are not there say nothing.
  init(_ package: borrowing Package) throws(WorkbookError) {
    self.init()
    for item in package.root.firstToEachPart
    where !item.isExternal && package.archive.contains(item.target) {
      var read = self
      switch item.kind {
      case "core-properties", "coreProperties":
        var xml = try package.cursor(item.target)
        _ = try xml.root()
        try xml.children { xml, element throws(WorkbookError) in
          switch element {
          case "title": read.title = try xml.text()
          case "creator": read.creator = try xml.text()
          case "subject": read.subject = try xml.text()
          default: break
          }
        }
      case "extended-properties", "extendedProperties":
        var xml = try package.cursor(item.target)
        _ = try xml.root()
        try xml.children { xml, element throws(WorkbookError) in
          if element == "Application" { read.application = try xml.text() }
        }
      case "custom-properties", "customProperties":
        var xml = try package.cursor(item.target)
        _ = try xml.root()
        try xml.children { xml, element throws(WorkbookError) in
          try xml.check(elements: read.custom.count)
          guard element == "property", let name = xml.attribute("name") else { return }
          try xml.children { xml, _ throws(WorkbookError) in
            read.custom[name] = XString.unescaped(try xml.text())
          }
        }
      default: break
      }
      self = read
    }
  }
}
