/// The first bytes of an entry as they lie deflated in an archive, so that others can follow without
/// deflating these again.
struct DeflatedStart: Sendable {
  /// Where whole blocks of them lie in the archive.
  var kept: Range<Int>
  /// The deflated rest of them, up to where a byte ends.
  var bridge: [UInt8]
  /// How many bytes it all inflates to.
  var size: Int
  /// The checksum of these.
  var checksum: Checksum
}

extension EntryStream {
  /// How much may lie between the end of a block and the end of a start.
  private static let longestRest = 1 << 22

  /// The start of the entry that inflates to so many bytes; nil where no block ends between here and
  /// there, or what inflates it does not agree.
  ///
  /// Blocks end between the bits of a byte (RFC 1951, 3.2.3). An empty stored block leads to the end
  /// of that byte, as in what zlib calls a flush.
  consuming func start(to goal: Int) throws(WorkbookError) -> DeflatedStart? {
    guard count <= goal, inflater != nil else { return nil }
    let witness = copy()
    guard let (block, rest) = try lastBlock(before: goal) else { return nil }
    let begin = witness.place - (witness.input.count - witness.taken)
    let end = entry.content + block.bits / 8
    guard end >= begin else { return nil }
    var bridge: [UInt8] = []
    let odd = block.bits % 8
    if odd > 0 {
      let last = try archive.bytes.read(at: end, count: 1)
      guard let byte = last.first else { return nil }
      // Three bits of the block's head, the rest of them in the next byte if need be.
      bridge = [byte & (1 << odd - 1)] + (odd > 5 ? [0] : []) + [0, 0, 0xFF, 0xFF]
    }
    if !rest.isEmpty {
      var deflater = Deflater()
      try deflater.deflate(rest.span, isLast: false, into: &bridge)
      try deflater.flush(into: &bridge)
    }
    var sum = block.checksum
    sum.add(rest.span)
    let start = DeflatedStart(
      kept: entry.content..<end, bridge: bridge, size: goal, checksum: sum)
    return try witness.agrees(start, from: begin) ? start : nil
  }

  /// The end of the last block before a place, and what stands between them.
  private mutating func lastBlock(before goal: Int) throws(WorkbookError) -> (
    block: (bits: Int, checksum: Checksum), rest: [UInt8]
  )? {
    var block: (bits: Int, checksum: Checksum)?
    var rest: [UInt8] = []
    // Byte by byte, so that none is taken beyond the end of a block.
    var width = 1
    while true {
      if count + rest.count <= goal, let behind = inflater?.bitsBehindBlock {
        checksum.add(rest.span)
        count += rest.count
        rest.removeAll(keepingCapacity: true)
        block = (8 * (place - (input.count - taken) - entry.content) - behind, checksum)
      }
      guard count + rest.count <= goal, inflater?.isFinished == false,
        rest.count <= Self.longestRest, width <= 64
      else { break }
      if input.count - taken < width {
        let done = taken
        input.removeSubrange(..<done)
        taken = 0
        let got = try archive.bytes.append(
          from: place, count: min(1 << 12, end - place), to: &input)
        place += got
        guard got > 0 || !input.isEmpty else { break }
      }
      let next = taken..<min(taken + width, input.count)
      let before = rest.count
      var used: Int?
      rest.append(addingCapacity: 1 << 12) {
        used = inflater?.inflate(input.span.extracting(next), atMost: 1 << 12, into: &$0)
      }
      guard let used else { return nil }
      taken += used
      width = used == 0 && rest.count == before ? width + 1 : 1
    }
    guard let block, count + rest.count >= goal else { return nil }
    return (block, Array(rest.prefix(goal - count)))
  }

  /// Whether the start, of which the bytes from a place in the archive on are still to be inflated,
  /// gives what it says.
  private consuming func agrees(_ start: DeflatedStart, from place: Int) throws(WorkbookError)
    -> Bool
  {
    var deflated = try archive.bytes.read(at: place, count: start.kept.upperBound - place)
    guard deflated.count == start.kept.upperBound - place else { return false }
    deflated += start.bridge
    var inflated: [UInt8] = []
    var taken = 0
    while count <= start.size {
      inflated.removeAll(keepingCapacity: true)
      var used: Int?
      inflated.append(addingCapacity: 1 << 16) {
        used = inflater?.inflate(
          deflated.span.extracting(taken...), atMost: 1 << 16, into: &$0)
      }
      guard let used else { return false }
      taken += used
      count += inflated.count
      checksum.add(inflated.span)
      if used == 0 && inflated.isEmpty { break }
    }
    return count == start.size && checksum.value == start.checksum.value
      && taken == deflated.count && inflater?.bitsBehindBlock == 0
  }
}
