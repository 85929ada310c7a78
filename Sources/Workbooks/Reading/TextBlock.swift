/// Some hundred texts one behind the other, which may be deflated.
struct TextBlock: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before it ends.
  private var ends: [UInt16] = []
  /// How many bytes the texts have, where they are deflated; nil where they are not.
  private var deflatedSize: Int?

  /// How many texts a block has, and how many bytes each at most, so that 16 bits say where it ends.
  static let length = 512
  static let longest = 127

  /// How many bytes it takes.
  var size: Int { bytes.count + 2 * ends.count }
  /// How many texts it has.
  var count: Int { ends.count }

  /// Adds a text, UTF-8 as it must be.
  mutating func append(_ text: Span<UInt8>) {
    bytes.append(addingCapacity: text.count) { output in
      for index in text.indices { output.append(text[index]) }
    }
    ends.append(UInt16(bytes.count))
  }

  /// The text of that number; nil when there is none, or the block is deflated.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index), deflatedSize == nil else { return nil }
    let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    // It was put in as UTF-8, whole.
    return String(copying: unsafe UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// The same texts in a fourth of the room or so.
  func deflated() throws(WorkbookError) -> TextBlock {
    var block = self
    block.bytes = []
    var deflater = Deflater()
    try deflater.deflate(bytes.span, isLast: true, into: &block.bytes)
    block.bytes = block.bytes.map(\.self)
    block.deflatedSize = bytes.count
    return block
  }

  /// The same texts to be asked for.
  func inflated() -> TextBlock {
    guard let size = deflatedSize else { return self }
    var block = self
    block.deflatedSize = nil
    block.bytes = []
    block.bytes.append(addingCapacity: size) { output in
      _ = Inflater().inflate(bytes.span, atMost: size, into: &output)
    }
    // What was deflated here inflates to what it was; else its texts would be lost, never wrong.
    if block.bytes.count != size { block.ends = [] }
    return block
  }
}
