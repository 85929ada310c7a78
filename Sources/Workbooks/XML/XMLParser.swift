internal import CLibXML2

/// A way over one XML part by libxml2, which reads whatever is XML.
///
/// Nothing is fetched, no entity is expanded, and a document type declaration is refused. Of
/// alternate content the branch that counts is seen, as if it stood there alone.
@safe struct XMLParser: XMLEvents, ~Copyable {
  /// libxml2 sets up its tables once, before any thread uses them.
  private static let ready: Void = xmlInitParser()

  private let reader: xmlTextReaderPtr
  private let source: XMLSource
  let part: String
  let limits: Limits
  private var endIsDue = false
  private var alternates = AlternateContent()
  /// How many elements are open, the one that just started included.
  private(set) var depth = 0

  /// Starts at the head of an entry of an archive.
  init(_ stream: consuming EntryStream, part: String, limits: Limits) throws(WorkbookError) {
    try self.init(XMLSource(stream, part: part, limits: limits), part: part, limits: limits)
  }

  /// Starts at the head of bytes in memory.
  init(_ bytes: [UInt8], part: String, limits: Limits = .standard) throws(WorkbookError) {
    try self.init(XMLSource(bytes, part: part, limits: limits), part: part, limits: limits)
  }

  /// Starts at the head of a source.
  init(_ source: XMLSource, part: String, limits: Limits) throws(WorkbookError) {
    Self.ready
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let context = unsafe Unmanaged.passUnretained(source).toOpaque()
    let made = unsafe xmlReaderForIO(
      { context, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        let source = unsafe Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
        let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
        return Int32(unsafe source.read(into: room))
      }, { _ in 0 }, context, nil, nil, Int32(options))
    guard let reader = unsafe made else {
      if let failure = source.failure { throw failure }
      throw .malformedPart(part, line: 1, column: 1, reason: "no XML")
    }
    unsafe self.reader = reader
    (self.source, self.part, self.limits) = (source, part, limits)
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// Goes to the next event; nil at the end of the part.
  mutating func next() throws(WorkbookError) -> XMLEvent? {
    if endIsDue {
      endIsDue = false
      depth -= 1
      return .end
    }
    while true {
      let state = unsafe xmlTextReaderRead(reader)
      if let failure = source.failure { throw failure }
      guard state >= 0 else { throw lastError() }
      guard state == 1 else { return nil }
      switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        guard isSeen(atStart: true) else { continue }
        depth += 1
        guard depth <= limits.depth else {
          throw .limit(.depth, part: part, limit: limits.depth)
        }
        endIsDue = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        guard isSeen(atStart: false) else { continue }
        depth -= 1
        return .end
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        guard !alternates.isOpen || alternates.seesContent(at: level) else { continue }
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        throw .limit(.documentType, part: part, limit: 0)
      case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw malformed("entity")
      default: continue
      }
    }
  }

  /// How deep the reader is in the part as it is written, 0 for the outermost element.
  private var level: Int { unsafe Int(xmlTextReaderDepth(reader)) }

  /// Whether the element that the reader stands on is no part of a choice, nor in a branch left out.
  private mutating func isSeen(atStart: Bool) -> Bool {
    guard alternates.isOpen || isNamed("AlternateContent") else { return true }
    guard atStart else { return alternates.ends(level: level) }
    let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
    return alternates.starts(role, level: level, isEmpty: isEmpty)
  }

  /// What the element that the reader stands on is to a choice between branches.
  private var role: AlternateContent.Role {
    guard let own = unsafe xmlTextReaderConstNamespaceUri(reader),
      unsafe xmlStrEqual(own, AlternateContent.namespace.utf8Start) == 1
    else { return .content }
    switch name {
    case "AlternateContent": return .whole
    case "Fallback": return .branch(isKnown: true)
    case "Choice":
      let prefixes = (attribute("Requires") ?? "").split(separator: " ")
      return .branch(isKnown: prefixes.allSatisfy { isKnown(prefix: String($0)) })
    default: return .content
    }
  }

  private func isKnown(prefix: String) -> Bool {
    guard let node = unsafe xmlTextReaderCurrentNode(reader),
      let found = unsafe xmlSearchNs(node.pointee.doc, node, prefix),
      let name = unsafe found.pointee.href
    else { return false }
    return unsafe AlternateContent.isKnown(Self.string(name))
  }

  /// The local name of the element that just started or ended.
  var name: String {
    guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return "" }
    return unsafe Self.string(Self.local(name))
  }

  /// Whether the element or attribute it stands on has this local name.
  func isNamed(_ name: StaticString) -> Bool {
    guard let own = unsafe xmlTextReaderConstLocalName(reader) else { return false }
    return unsafe xmlStrEqual(Self.local(own), name.utf8Start) == 1
  }

  /// A name without a prefix that is bound to nothing, which libxml2 leaves in the name.
  private static func local(_ name: UnsafePointer<xmlChar>) -> UnsafePointer<xmlChar> {
    guard let colon = unsafe xmlStrchr(name, xmlChar(UInt8(ascii: ":"))) else { return unsafe name }
    return unsafe colon + 1
  }

  /// The characters the cursor stands on.
  var characters: String {
    guard let value = unsafe xmlTextReaderConstValue(reader) else { return "" }
    return unsafe Self.string(value)
  }

  /// The value of an attribute of the element that just started; nil when it has none such.
  func attribute(_ name: StaticString) -> String? {
    var more = unsafe xmlTextReaderMoveToFirstAttribute(reader)
    defer { _ = unsafe xmlTextReaderMoveToElement(reader) }
    while more == 1 {
      if unsafe xmlTextReaderIsNamespaceDecl(reader) == 0, isNamed(name) { return characters }
      more = unsafe xmlTextReaderMoveToNextAttribute(reader)
    }
    return nil
  }

  /// An error at this place of the part.
  func malformed(_ reason: String) -> WorkbookError {
    unsafe .malformedPart(
      part, line: Int(xmlTextReaderGetParserLineNumber(reader)),
      column: Int(xmlTextReaderGetParserColumnNumber(reader)), reason: reason)
  }

  private func lastError() -> WorkbookError {
    guard let error = unsafe xmlGetLastError(), let message = unsafe error.pointee.message else {
      return malformed("not well-formed")
    }
    let words = unsafe String(cString: message)
    if words.hasPrefix("Excessive depth") {
      return .limit(.depth, part: part, limit: limits.depth)
    }
    if words.contains("huge text node") || words.contains("Huge input lookup") {
      return .limit(.textLength, part: part, limit: min(limits.textLength, 10_000_000))
    }
    return malformed(words.hasSuffix("\n") ? String(words.dropLast()) : words)
  }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    unsafe String(cString: text)
  }
}
