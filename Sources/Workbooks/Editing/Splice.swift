/// A change of bytes: what lies in the range gives way to others.
struct Splice: Hashable, Sendable {
  /// What gives way; empty where bytes are put in.
  var range: Range<Int>
  /// What comes in.
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: some Sequence<UInt8>) {
    self.range = range
    self.bytes = Array(bytes)
  }

  /// Puts bytes in before a place.
  init(at place: Int, _ bytes: some Sequence<UInt8>) {
    self.init(place..<place, bytes)
  }
}

/// A part with the changes made to it; every byte outside them is as it was.
struct PatchedPart: Sendable {
  /// A stretch of the bytes as they are now.
  private enum Piece: Hashable {
    case kept(Range<Int>)
    case new(Int)
    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let count): count
      }
    }
  }

  private(set) var original: [UInt8]
  /// The bytes as they are now.
  private(set) var bytes: [UInt8]
  private var pieces: [Piece]
  /// Whether any change was made.
  var isChanged: Bool { pieces != [.kept(0..<original.count)] }

  init(_ original: [UInt8]) {
    self.original = original
    bytes = original
    pieces = [.kept(0..<original.count)]
  }

  /// Makes changes at places in the bytes as they are now.
  ///
  /// The changes must not overlap; of those at one place the first given comes first. One that
  /// reaches outside or overlaps is left out, and the answer is false.
  @discardableResult
  mutating func apply(_ splices: [Splice]) -> Bool {
    let ordered = splices.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
          < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
      }
      .map(\.element)
    var fresh: [UInt8] = []
    fresh.reserveCapacity(bytes.count + splices.reduce(0) { $0 + $1.bytes.count })
    var rest = pieces[...]
    var kept: [Piece] = []
    var place = 0
    var isComplete = true
    for splice in ordered {
      guard splice.range.lowerBound >= place, splice.range.upperBound <= bytes.count else {
        isComplete = false
        continue
      }
      fresh += bytes[place..<splice.range.lowerBound]
      kept += Self.take(splice.range.lowerBound - place, from: &rest)
      _ = Self.take(splice.range.count, from: &rest)
      fresh += splice.bytes
      if !splice.bytes.isEmpty { kept.append(.new(splice.bytes.count)) }
      place = splice.range.upperBound
    }
    fresh += bytes[place...]
    bytes = fresh
    pieces = kept + rest
    return isComplete
  }

  private static func take(_ count: Int, from rest: inout ArraySlice<Piece>) -> [Piece] {
    var taken: [Piece] = []
    var missing = count
    while missing > 0, let piece = rest.first {
      guard piece.count > missing else {
        taken.append(piece)
        missing -= piece.count
        rest.removeFirst()
        continue
      }
      switch piece {
      case .kept(let range):
        let middle = range.lowerBound + missing
        taken.append(.kept(range.lowerBound..<middle))
        rest[rest.startIndex] = .kept(middle..<range.upperBound)
      case .new(let length):
        taken.append(.new(missing))
        rest[rest.startIndex] = .new(length - missing)
      }
      missing = 0
    }
    return taken
  }

  /// Puts bytes in front of all, which were there from the start.
  mutating func precede(_ front: [UInt8]) {
    original = front + original
    bytes = front + bytes
    var kept: [Piece] = [.kept(0..<front.count)]
    for piece in pieces {
      guard case .kept(let range) = piece else {
        kept.append(piece)
        continue
      }
      let moved = range.lowerBound + front.count..<range.upperBound + front.count
      if case .kept(let last)? = kept.last, last.upperBound == moved.lowerBound {
        kept[kept.count - 1] = .kept(last.lowerBound..<moved.upperBound)
      } else {
        kept.append(.kept(moved))
      }
    }
    pieces = kept
  }

  /// The changes that lead from the bytes as they are now back to the original.
  var inverse: [Splice] {
    var splices: [Splice] = []
    var now = 0
    var then = 0
    var added = 0
    for piece in pieces + [.kept(original.count..<original.count)] {
      switch piece {
      case .new(let count): added += count
      case .kept(let range):
        if added > 0 || range.lowerBound > then {
          splices.append(Splice(now..<now + added, original[then..<range.lowerBound]))
        }
        now += added + range.count
        then = range.upperBound
        added = 0
      }
    }
    return splices
  }
}
