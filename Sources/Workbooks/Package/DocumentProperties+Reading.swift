/// Reading the parts that say what a workbook is about.
extension DocumentProperties {
  /// Reads the core, application and custom properties; parts that are not there say nothing.
  ///
  /// A part that cannot be read is put down among the faults: the cells are whole without it.
  init(_ package: borrowing Package, faults: inout [WorkbookError]) throws(WorkbookError) {
    self.init()
    for item in package.root.firstToEachPart
    where !item.isExternal && package.archive.contains(item.target) {
      do throws(WorkbookError) {
        switch item.kind {
        case "core-properties", "coreProperties": try readCore(item.target, package)
        case "extended-properties", "extendedProperties":
          try readApplication(item.target, package)
        case "custom-properties", "customProperties": try readCustom(item.target, package)
        default: break
        }
      } catch {
        guard error.isOfOnePart else { throw error }
        faults.append(error)
      }
    }
  }

  private mutating func readCore(_ part: String, _ package: borrowing Package)
    throws(WorkbookError)
  {
    var read = self
    var xml = try package.cursor(part)
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "title": read.title = try xml.text()
      case "creator": read.creator = try xml.text()
      case "subject": read.subject = try xml.text()
      case "description": read.description = try xml.text()
      case "keywords": read.keywords = try xml.text()
      case "category": read.category = try xml.text()
      case "lastModifiedBy": read.lastModifiedBy = try xml.text()
      case "created": read.created = ISODate.moment(try xml.text())
      case "modified": read.modified = ISODate.moment(try xml.text())
      default: break
      }
    }
    self = read
  }

  private mutating func readApplication(_ part: String, _ package: borrowing Package)
    throws(WorkbookError)
  {
    var read = self
    var xml = try package.cursor(part)
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "Application": read.application = try xml.text()
      case "AppVersion": read.applicationVersion = try xml.text()
      case "Company": read.company = try xml.text()
      case "Manager": read.manager = try xml.text()
      default: break
      }
    }
    self = read
  }

  private mutating func readCustom(_ part: String, _ package: borrowing Package)
    throws(WorkbookError)
  {
    var read = self
    var xml = try package.cursor(part)
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      try xml.check(elements: read.custom.count)
      guard element == "property", let name = xml.attribute("name") else { return }
      try xml.children { xml, _ throws(WorkbookError) in
        read.custom[name] = XString.unescaped(try xml.text())
      }
    }
    self = read
  }
}

extension WorkbookError {
  /// Whether it is the fault of one part, which other parts do not share.
  var isOfOnePart: Bool {
    switch self {
    case .missingPart, .malformedPart, .damagedArchive: true
    default: false
    }
  }
}
