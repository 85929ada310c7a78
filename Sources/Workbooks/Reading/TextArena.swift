/// Texts by their numbers, in little room; as strings only when they are asked for.
///
/// Half a million texts would be half a million objects otherwise, ten times as large together.
/// Once they are many they are deflated block by block; ``RecentTexts`` inflates them again. Long
/// texts are strings from the start, so that many cells with one of them do not have it many times.
struct TextArena: Sendable {
  /// All full but for the last.
  private var blocks: [TextBlock] = []
  /// The long texts by their numbers; each stands among the others as one without characters.
  private var long: [Int: String] = [:]
  /// How many there are.
  private(set) var count = 0
  /// How many bytes the blocks take.
  private(set) var size = 0
  /// Whether full blocks are deflated.
  private(set) var isDeflated = false

  /// Up to how many bytes nothing is deflated.
  static let plainSize = 1 << 18

  /// How many blocks there are.
  var blockCount: Int { blocks.count }

  /// Adds a text, UTF-8 as it must be.
  mutating func append(_ text: Span<UInt8>) throws(WorkbookError) {
    guard text.count <= TextBlock.longest else {
      long[count] = String(copying: unsafe UTF8Span(unchecked: text))
      return try append(Span())
    }
    if count % TextBlock.length == 0 {
      if isDeflated { try deflateLast() }
      blocks.append(TextBlock())
    }
    blocks[blocks.count - 1].append(text)
    count += 1
    size += text.count + 2
    guard !isDeflated, size > Self.plainSize else { return }
    isDeflated = true
    for index in blocks.indices.dropLast() { blocks[index] = try blocks[index].deflated() }
  }

  /// How many bytes a text takes besides those of a long one.
  static func size(of text: String) -> Int {
    let count = text.utf8.count
    return count <= TextBlock.longest ? count + 2 : 2
  }

  /// Adds a text.
  mutating func append(_ text: String) throws(WorkbookError) {
    try append(text.utf8Span.span)
  }

  private mutating func deflateLast() throws(WorkbookError) {
    guard let last = blocks.popLast() else { return }
    blocks.append(try last.deflated())
  }

  /// The block of that number, to be asked for texts.
  func block(_ number: Int) -> TextBlock { blocks[number].inflated() }

  /// The text of that number, if it is a long one.
  func long(_ index: Int) -> String? { long[index] }

  /// The text of that number, whose block is inflated for it; nil when there is none.
  subscript(index: Int) -> String? {
    guard index >= 0, index < count else { return nil }
    return long[index] ?? block(index / TextBlock.length)[index % TextBlock.length]
  }
}
