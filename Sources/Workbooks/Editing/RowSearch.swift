/// What is looked for in the rows of a sheet as they go past, of which most is of no interest.
enum RowSearch {
  /// The first place from another on where `<` is followed by `!`, `?`, `/s` or `ro`; nil where there
  /// is none, but for the last two bytes.
  ///
  /// That is where a row starts, where the rows may end, and where something unusual stands.
  static func next(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      var place = start
      while place + 66 <= bytes.count {
        var all: UInt64 = 0
        for index in 0..<8 { all |= unsafe hits(in: bytes, at: place &+ 8 &* index) }
        guard all == 0 else {
          while true {
            let hits = unsafe hits(in: bytes, at: place)
            if hits != 0 { return place + hits.trailingZeroBitCount / 8 }
            place += 8
          }
        }
        place += 64
      }
      while place + 2 < bytes.count {
        if unsafe isHit(bytes[place], bytes[place + 1], bytes[place + 2]) { return place }
        place += 1
      }
      return nil
    }
  }

  private static func isHit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard first == .lessThan else { return false }
    switch (second, third) {
    case (.exclamation, _), (.question, _), (.slash, UInt8(ascii: "s")),
      (UInt8(ascii: "r"), UInt8(ascii: "o")):
      return true
    default: return false
    }
  }

  /// Eight places at a time: the lowest bit that is set is the highest of the byte of the first hit.
  private static func hits(in bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    let first = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let second = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 1, as: UInt64.self)
    let third = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 2, as: UInt64.self)
    // Each of them is 0 where the byte is the one.
    let start = first ^ UInt8.lessThan.eightTimes
    let bang = second ^ UInt8.exclamation.eightTimes
    let question = second ^ UInt8.question.eightTimes
    let end = (second ^ UInt8.slash.eightTimes) | (third ^ UInt8(ascii: "s").eightTimes)
    let row = (second ^ UInt8(ascii: "r").eightTimes) | (third ^ UInt8(ascii: "o").eightTimes)
    return (start | bang).zeroBytes | (start | question).zeroBytes | (start | end).zeroBytes
      | (start | row).zeroBytes
  }
}
