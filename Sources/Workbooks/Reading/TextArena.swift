/// Texts one behind the other in a few large blocks; as strings only when they are asked for.
///
/// Half a million texts would be half a million objects otherwise, twice as large together. Long
/// texts are strings from the start, so that many cells with one of them do not have it many times.
struct TextArena {
  private var blocks: [[UInt8]] = []
  /// Where each text begins: the number of its block and the place in it.
  private var starts: [Place] = []

  /// The long texts by their numbers; each stands among the others as one without characters.
  private var long: [Int: String] = [:]

  private struct Place {
    var block: UInt32
    var offset: UInt32
  }

  /// How large a block is.
  private static let blockSize = 1 << 19
  /// How many bytes a text has at most that is made a string each time: about as many as a cell.
  private static let longest = 128

  /// How many texts there are.
  var count: Int { starts.count }

  /// Adds a text, UTF-8 as it must be.
  mutating func append(_ text: Span<UInt8>) {
    guard text.count <= Self.longest else {
      long[starts.count] = String(copying: unsafe UTF8Span(unchecked: text))
      return append(Span())
    }
    if blocks.isEmpty || blocks[blocks.count - 1].count + text.count > Self.blockSize {
      var block: [UInt8] = []
      block.reserveCapacity(Self.blockSize)
      blocks.append(block)
    }
    let last = blocks.count - 1
    starts.append(Place(block: UInt32(last), offset: UInt32(blocks[last].count)))
    blocks[last].append(addingCapacity: text.count) { output in
      for index in text.indices { output.append(text[index]) }
    }
  }

  /// Adds a text.
  mutating func append(_ text: String) {
    append(text.utf8Span.span)
  }

  /// The text of that number; nil when there is none.
  subscript(index: Int) -> String? {
    guard starts.indices.contains(index) else { return nil }
    let place = starts[index]
    let block = blocks[Int(place.block)]
    let start = Int(place.offset)
    var end = block.count
    if index + 1 < starts.count, starts[index + 1].block == place.block {
      end = Int(starts[index + 1].offset)
    }
    guard start < end else { return long[index] ?? "" }
    // It was put in as UTF-8, whole.
    let bytes = block.span.extracting(start..<end)
    return String(copying: unsafe UTF8Span(unchecked: bytes))
  }
}
