/// What is looked for in the rows of a sheet as they go past, of which most is of no interest.
enum RowSearch {
  /// The first place from another on where `<` is followed by `!`, `?`, `/s` or `ro`; nil where there
  /// is none, but for the last two bytes.
  ///
  /// That is where a row starts, where the rows may end, and where something unusual stands.
  static func next(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      var place = start
      while place + piece + 2 <= bytes.count {
        // Eight places at a time; the compiler makes it sixteen.
        var hits: UInt64 = 0
        for index in 0..<piece / 8 {
          let first = unsafe word(bytes, place &+ index &* 8) ^ eight(.lessThan)
          let second = unsafe word(bytes, place &+ index &* 8 &+ 1)
          let third = unsafe word(bytes, place &+ index &* 8 &+ 2)
          hits |= zeros(first | second ^ eight(.exclamation))
          hits |= zeros(first | second ^ eight(.question))
          hits |= zeros(first | second ^ eight(.slash) | third ^ eight(UInt8(ascii: "s")))
          hits |= zeros(
            first | second ^ eight(UInt8(ascii: "r")) | third ^ eight(UInt8(ascii: "o")))
        }
        if hits != 0, let hit = unsafe next(in: bytes, place..<place + piece) { return hit }
        place += piece
      }
      return unsafe next(in: bytes, place..<max(place, bytes.count - 2))
    }
  }

  /// How many places are looked at before one is looked for.
  private static let piece = 64

  private static func next(in bytes: UnsafeRawBufferPointer, _ places: Range<Int>) -> Int? {
    for place in places where unsafe bytes[place] == .lessThan {
      switch unsafe (bytes[place + 1], bytes[place + 2]) {
      case (.exclamation, _), (.question, _), (.slash, UInt8(ascii: "s")),
        (UInt8(ascii: "r"), UInt8(ascii: "o")):
        return place
      default: continue
      }
    }
    return nil
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Not 0 where a byte of the word is 0.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
