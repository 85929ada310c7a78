/// XML being written, as bytes of UTF-8; the only place where markup is made.
///
/// An element stays open for attributes until its first content: `<c r="A1"` and then `/>` or `>`.
struct XMLText {
  /// What has been written and not yet been taken.
  private(set) var bytes: [UInt8] = []
  private var isInTag = false

  /// A fragment, or with `isPart` a whole part that starts with the XML declaration.
  init(isPart: Bool = false) {
    guard isPart else { return }
    literal("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// A fragment of about so many bytes.
  init(reserving count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Starts an element, to be ended by ``close(_:)``.
  mutating func open(_ name: String) {
    endTag()
    bytes.append(UInt8(ascii: "<"))
    literal(name)
    isInTag = true
  }

  /// Ends the element that was started last.
  mutating func close(_ name: String) {
    guard !isInTag else {
      isInTag = false
      return literal("/>")
    }
    literal("</")
    literal(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element with what the closure puts into it: attributes first, then content.
  mutating func element<E: Error>(
    _ name: String, _ content: (inout XMLText) throws(E) -> Void
  ) throws(E) {
    open(name)
    try content(&self)
    close(name)
  }

  /// An element without attributes and content.
  mutating func element(_ name: String) {
    open(name)
    close(name)
  }

  /// An attribute of the element just opened; nil leaves it out.
  mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    startAttribute(name)
    XMLEscape.attribute(value, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A whole number as an attribute.
  mutating func attribute(_ name: String, _ value: Int) {
    startAttribute(name)
    literal(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number as an attribute, such as a width, in its fewest digits.
  mutating func attribute(_ name: String, _ value: Double) {
    startAttribute(name)
    literal(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A flag as an attribute, left out where it has the value that holds without it.
  mutating func attribute(_ name: String, _ value: Bool, unless standard: Bool) {
    if value != standard { attribute(name, value ? 1 : 0) }
  }

  /// Content of up to so many bytes, written in one go: nearly all of a sheet is short markup.
  mutating func fill(_ room: Int, _ content: (inout MarkupOutput) -> Void) {
    endTag()
    put(room, content)
  }

  /// A shared text, from bytes that are UTF-8; false, and nothing written, where some of its
  /// characters cannot stand for themselves.
  mutating func plainItem(_ text: Span<UInt8>) -> Bool {
    guard XMLEscape.isPlain(text) else { return false }
    endTag()
    bytes.append(addingCapacity: text.count + 16) { output in
      for byte in Self.itemStart { output.append(byte) }
      for index in text.indices { output.append(text[index]) }
      for byte in Self.itemEnd { output.append(byte) }
    }
    return true
  }

  private static let itemStart = Array("<si><t>".utf8)
  private static let itemEnd = Array("</t></si>".utf8)

  /// Text; characters that XML cannot hold are left out.
  mutating func text(_ value: String) {
    endTag()
    XMLEscape.text(value, into: &bytes)
  }

  /// A whole number as text.
  mutating func text(_ value: Int) {
    endTag()
    literal(value)
  }

  /// A number as text, in the fewest digits that read back the same.
  mutating func text(_ value: Double) {
    endTag()
    literal(value)
  }

  /// An element with a text of a workbook (`ST_Xstring`): what XML cannot hold stands as `_xHHHH_`.
  mutating func element(_ name: String, string value: String) {
    open(name)
    if XMLEscape.hasOuterSpace(value) { attribute("xml:space", "preserve") }
    endTag()
    XMLEscape.string(value, into: &bytes)
    close(name)
  }

  /// Markup that is the same each time, as content of the open element or going on in a tag that
  /// such markup began.
  mutating func put(_ markup: StaticString) {
    endTag()
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Puts written markup in, as content of the open element.
  mutating func append(_ markup: [UInt8]) {
    endTag()
    bytes += markup
  }

  /// Hands out what has been written so far, so that the rest needs no memory for it.
  mutating func take() -> [UInt8] {
    endTag()
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func endTag() {
    guard isInTag else { return }
    bytes.append(UInt8(ascii: ">"))
    isInTag = false
  }

  private mutating func startAttribute(_ name: String) {
    bytes.append(UInt8(ascii: " "))
    literal(name)
    literal("=\"")
  }

  private mutating func literal(_ markup: String) { bytes.append(copying: markup.utf8Span.span) }

  private mutating func literal(_ number: Double) {
    put(25) { $0.put(number) }
  }

  private mutating func put(_ room: Int, _ content: (inout MarkupOutput) -> Void) {
    bytes.append(addingCapacity: room + MarkupOutput.slack) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, count in
        let rest = unsafe UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        guard var output = unsafe MarkupOutput(rest) else { return }
        content(&output)
        count += output.count
      }
    }
  }

  private mutating func literal(_ number: Int) {
    guard number >= 10 else {
      if number >= 0 { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
      return literal(String(number))
    }
    put(20) { $0.put(UInt64(number)) }
  }
}
