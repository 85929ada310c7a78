/// A cursor over one XML part, from its first tag to its last.
///
/// Small parts in plain markup, which nearly all are, are read by the scanner, any other by libxml2.
struct XMLCursor: XMLEvents, ~Copyable {
  private var scanner: XMLScanner?
  private var parser: XMLParser?
  let part: String
  let limits: Limits

  /// Up to how many bytes a part is read whole, to see whether its markup is plain.
  private static let small = 1 << 17

  /// A cursor over an entry of an archive.
  init(_ entry: ArchiveEntry) throws(WorkbookError) {
    var bytes: [UInt8] = []
    var stream = entry.stream()
    while try stream.read(max(stream.firstRoom, bytes.count), behind: &bytes) > 0 {
      guard bytes.count <= Self.small else {
        self.init(try entry.parser(), part: entry.name, limits: entry.limits)
        return
      }
    }
    try self.init(bytes, part: entry.name, limits: entry.limits)
  }

  /// A cursor over bytes in memory.
  init(_ bytes: [UInt8], part: String, limits: Limits = .standard) throws(WorkbookError) {
    (self.part, self.limits) = (part, limits)
    scanner = try XMLScanner(bytes, part: part, limits: limits)
    if scanner == nil { parser = try XMLParser(bytes, part: part, limits: limits) }
  }

  private init(_ parser: consuming XMLParser, part: String, limits: Limits) {
    (self.part, self.limits) = (part, limits)
    self.parser = consume parser
  }

  var depth: Int {
    switch scanner {
    case .some(let scanner): return scanner.depth
    case .none: break
    }
    switch parser {
    case .some(let parser): return parser.depth
    case .none: return 0
    }
  }

  var name: String {
    switch scanner {
    case .some(let scanner): return scanner.name
    case .none: break
    }
    switch parser {
    case .some(let parser): return parser.name
    case .none: return ""
    }
  }

  var characters: String {
    mutating get {
      if let characters = scanner?.characters { return characters }
      return parser?.characters ?? ""
    }
  }

  mutating func next() throws(WorkbookError) -> XMLEvent? {
    if scanner != nil { return try scanner?.next() }
    return try parser?.next()
  }

  func isNamed(_ name: StaticString) -> Bool {
    if let isNamed = scanner?.isNamed(name) { return isNamed }
    return parser?.isNamed(name) == true
  }

  func attribute(_ name: StaticString) -> String? {
    if scanner != nil { return scanner?.attribute(name) }
    return parser?.attribute(name)
  }

  func malformed(_ reason: String) -> WorkbookError {
    if let error = scanner?.malformed(reason) { return error }
    return parser?.malformed(reason)
      ?? .malformedPart(part, line: 0, column: 0, reason: reason)
  }
}
