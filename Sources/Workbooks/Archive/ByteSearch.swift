/// Looks for two bytes one behind the other among many that are of no interest.
enum ByteSearch {
  /// The first place from another on where they stand; nil where there is none.
  static func next(
    _ first: UInt8, _ second: UInt8, in bytes: borrowing Span<UInt8>, from start: Int
  ) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      let (firsts, seconds) = (first.eightTimes, second.eightTimes)
      func hits(at place: Int) -> UInt64 {
        let one = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let other = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 1, as: UInt64.self)
        return ((one ^ firsts) | (other ^ seconds)).zeroBytes
      }
      var place = start
      while place + 33 <= bytes.count {
        if hits(at: place) | hits(at: place &+ 8) | hits(at: place &+ 16) | hits(at: place &+ 24)
          != 0
        {
          while true {
            let hits = hits(at: place)
            if hits != 0 { return place + hits.trailingZeroBitCount / 8 }
            place += 8
          }
        }
        place += 32
      }
      while place + 1 < bytes.count {
        if unsafe bytes[place] == first && bytes[place + 1] == second { return place }
        place += 1
      }
      return nil
    }
  }
}

extension UInt8 {
  /// The byte eight times.
  @inline(__always)
  var eightTimes: UInt64 { UInt64(self) &* 0x0101_0101_0101_0101 }
}

extension UInt64 {
  /// The highest bit of each byte that is 0, up to the first such at least.
  @inline(__always)
  var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}

extension String {
  /// Whether one of its bytes is this one.
  func holds(_ byte: UInt8) -> Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index] == byte { return true }
    return false
  }

  /// Whether a word stands in it.
  func holds(_ word: StaticString) -> Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where XMLLexer.stands(word, bytes, at: index) { return true }
    return false
  }
}
