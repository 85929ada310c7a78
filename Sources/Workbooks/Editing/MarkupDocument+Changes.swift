extension MarkupDocument {
  /// The prefix of the root with its colon, which our elements get as well; mostly empty.
  var prefix: [UInt8] { prefix(of: root) }

  /// The prefix of an element with its colon; mostly empty.
  func prefix(of element: MarkupElement) -> [UInt8] {
    Array(bytes[element.name.lowerBound..<element.local.lowerBound])
  }

  /// The prefix with its colon that the root binds to one of the namespaces; nil is none.
  func prefix(boundTo namespaces: Set<String>) throws(WorkbookError) -> String? {
    for attribute in try attributes(of: root) {
      let name = String(decoding: bytes[attribute.name], as: UTF8.self)
      guard name.hasPrefix("xmlns:"),
        namespaces.contains(MarkupText.decoded(bytes[attribute.value]))
      else { continue }
      return name.dropFirst(6) + ":"
    }
    return nil
  }

  /// Markup written without prefixes, with the prefix of the root before each name.
  func prefixed(_ markup: [UInt8]) throws(WorkbookError) -> [UInt8] {
    try prefixed(markup, with: prefix)
  }

  /// Markup written without prefixes, with a prefix and its colon before each name.
  func prefixed(_ markup: [UInt8], with prefix: [UInt8]) throws(WorkbookError) -> [UInt8] {
    guard !prefix.isEmpty else { return markup }
    var scanner = MarkupScanner(markup, part: part)
    var result: [UInt8] = []
    while let piece = try scanner.next() {
      let isTag = piece.kind == .start || piece.kind == .empty || piece.kind == .end
      guard isTag, piece.name == piece.local else {
        result += markup[piece.range]
        continue
      }
      result += markup[piece.range.lowerBound..<piece.name.lowerBound] + prefix
      result += markup[piece.name.lowerBound..<piece.range.upperBound]
    }
    return result
  }

  /// Puts markup at the end of an element, which may be one empty tag.
  func appending(_ markup: [UInt8], to element: MarkupElement) -> Splice {
    guard element.isEmptyTag else { return Splice(at: element.content.upperBound, markup) }
    var slash = element.tag.upperBound - 1
    while slash > element.tag.lowerBound, bytes[slash] != .slash { slash -= 1 }
    return Splice(
      slash..<element.tag.upperBound,
      Array(">".utf8) + markup + Array("</".utf8) + bytes[element.name] + Array(">".utf8))
  }

  /// Puts a child below the root, where the order wants it, behind others of its name.
  func inserting(_ markup: [UInt8], as local: String, order: [String]) -> Splice {
    guard !root.isEmptyTag else { return appending(markup, to: root) }
    let rank = order.firstIndex(of: local) ?? order.count
    var place = root.content.lowerBound
    for child in children {
      let name = String(decoding: bytes[child.local], as: UTF8.self)
      guard let other = order.firstIndex(of: name), other <= rank else { continue }
      place = child.range.upperBound
    }
    return Splice(at: place, markup)
  }

  /// Gives an attribute a value, in its place or behind the others.
  func setting(_ name: String, to value: String, of tag: Range<Int>) throws(WorkbookError)
    -> Splice
  {
    try bytes.setting(name, to: value, ofTag: tag, part: part)
  }
}

extension [UInt8] {
  /// Gives an attribute of a tag a value, in its place or behind the others.
  func setting(_ name: String, to value: String, ofTag tag: Range<Int>, part: String)
    throws(WorkbookError) -> Splice
  {
    var encoded: [UInt8] = []
    XMLEscape.attribute(value, into: &encoded)
    let attributes = try attributes(ofTag: tag, part: part)
    if let old = attributes.first(where: { holds(name, at: $0.name) }) {
      return Splice(old.value.lowerBound - 1..<old.range.upperBound, [.quote] + encoded + [.quote])
    }
    var end = attributes.last?.range.upperBound ?? tag.lowerBound + 1
    if attributes.isEmpty { while self[end].isMarkupName { end += 1 } }
    return Splice(at: end, Array(" \(name)=\"".utf8) + encoded + [.quote])
  }
}
