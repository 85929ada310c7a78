/// One element of a part by the places of its tags.
struct MarkupElement: Hashable, Sendable {
  /// The qualified name in the start tag.
  var name: Range<Int>
  /// The name behind its prefix.
  var local: Range<Int>
  /// The start tag, or the empty tag.
  var tag: Range<Int>
  /// From the start tag to the end tag, both included.
  var range: Range<Int>
  /// What stands between the tags.
  var content: Range<Int>
  /// Whether it is one empty tag.
  var isEmptyTag: Bool { tag == range }

  /// The element between two tags, which may be one and the same empty tag.
  init(_ start: Markup, _ end: Markup) {
    name = start.name
    local = start.local
    tag = start.range
    range = start.range.lowerBound..<end.range.upperBound
    content =
      start == end
      ? end.range.upperBound..<end.range.upperBound
      : start.range.upperBound..<end.range.lowerBound
  }
}

/// A part that is well-formed as far as its tags go, ready to be looked through and changed.
struct MarkupDocument: Sendable {
  let bytes: [UInt8]
  let part: String
  let root: MarkupElement
  /// The elements right below the root.
  let children: [MarkupElement]
  private let limits: Limits

  /// Walks the part once; an error names the line and column of a tag that does not fit.
  init(_ bytes: [UInt8], part: String, limits: Limits = .standard) throws(WorkbookError) {
    self.bytes = bytes
    self.part = part
    self.limits = limits
    let levels = try Self.elements(2, in: 0..<bytes.count, of: bytes, part: part, limits)
    guard let root = levels.top.first, levels.top.count == 1 else {
      throw bytes.malformed(part, at: 0, "a part has one outermost element")
    }
    self.root = root
    children = levels.below
  }

  /// The elements right below another.
  func children(of element: MarkupElement) throws(WorkbookError) -> [MarkupElement] {
    try Self.elements(1, in: element.content, of: bytes, part: part, limits).top
  }

  /// The elements of this name right below the root, or below another.
  func children(_ local: String, of element: MarkupElement? = nil) throws(WorkbookError)
    -> [MarkupElement]
  {
    var found = children
    if let element { found = try children(of: element) }
    return found.filter { bytes.holds(local, at: $0.local) }
  }

  /// The first element of this name right below the root.
  func child(_ local: String) -> MarkupElement? {
    children.first { bytes.holds(local, at: $0.local) }
  }

  /// The elements of this name anywhere below the root, in order, by their start tags.
  ///
  /// One child of the root can be passed over, such as the cells of a sheet.
  func tags(_ local: String, outside passed: String = "") throws(WorkbookError) -> [Markup] {
    var found: [Markup] = []
    for child in children where !bytes.holds(passed, at: child.local) {
      var scanner = MarkupScanner(bytes, part: part, range: child.range)
      while let markup = try scanner.next() {
        if markup.kind == .start || markup.kind == .empty, bytes.holds(local, at: markup.local) {
          found.append(markup)
        }
      }
    }
    return found
  }

  /// The attributes of an element.
  func attributes(of element: MarkupElement) throws(WorkbookError) -> [MarkupAttribute] {
    try bytes.attributes(ofTag: element.tag, part: part)
  }

  /// What an attribute of this qualified name says; nil where there is none.
  func value(_ name: String, of element: MarkupElement) throws(WorkbookError) -> String? {
    try value(name, ofTag: element.tag)
  }

  /// What an attribute of this qualified name says; nil where there is none.
  func value(_ name: String, ofTag tag: Range<Int>) throws(WorkbookError) -> String? {
    try bytes.value(name, ofTag: tag, part: part)
  }

  /// All text inside an element, also that of the elements below it.
  func text(of element: MarkupElement) throws(WorkbookError) -> String {
    var scanner = MarkupScanner(bytes, part: part, range: element.content)
    var text = ""
    while let markup = try scanner.next() {
      if markup.kind == .text { text += MarkupText.decoded(bytes[markup.range]) }
      if markup.kind == .cdata { text += String(decoding: bytes[markup.name], as: UTF8.self) }
    }
    return text
  }

  /// The elements of the upper levels in a range, of one level or of two.
  ///
  /// The limit is for those of both.
  private static func elements(
    _ levels: Int, in range: Range<Int>, of bytes: [UInt8], part: String, _ limits: Limits
  ) throws(WorkbookError) -> (top: [MarkupElement], below: [MarkupElement]) {
    var scanner = MarkupScanner(bytes, part: part, range: range)
    var top: [MarkupElement] = []
    var below: [MarkupElement] = []
    var open: [Markup] = []
    var passed = 0
    while let markup = try scanner.next() {
      guard top.count + below.count + passed <= limits.elements else {
        throw .limit(.elements, part: part, limit: limits.elements)
      }
      switch markup.kind {
      case .start:
        open.append(markup)
        guard open.count <= limits.depth else {
          throw .limit(.depth, part: part, limit: limits.depth)
        }
        guard open.count == levels else { continue }
        let elements = scanner.passContent(depth: limits.depth - levels)
        if levels == 1 { passed += elements ?? 0 }
      case .empty where open.count <= 1:
        let element = MarkupElement(markup, markup)
        if open.isEmpty { top.append(element) } else { below.append(element) }
      case .end:
        guard let start = open.popLast(), bytes.agree(start.name, markup.name) else {
          throw bytes.malformed(
            part, at: markup.range.lowerBound, "an end tag that closes another element")
        }
        guard open.count <= 1 else { continue }
        let element = MarkupElement(start, markup)
        if open.isEmpty { top.append(element) } else { below.append(element) }
      default: continue
      }
    }
    guard let unclosed = open.last else { return (top, below) }
    throw bytes.malformed(part, at: unclosed.range.lowerBound, "an element without an end tag")
  }
}
