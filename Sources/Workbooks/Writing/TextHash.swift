/// A hash of a text's bytes for a table in memory: words folded by multiplication, a few times as
/// fast as `Hasher` is for texts as short as those of cells.
///
/// It differs from run to run, so that nobody can make texts that meet in one place.
struct TextHash {
  private let seed = (
    UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max),
    UInt64.random(in: .min ... .max)
  )

  /// The hash of the bytes.
  func value(of text: Span<UInt8>) -> UInt64 {
    let text = unsafe text.bytes
    let count = text.byteCount
    var hash = seed.0 ^ UInt64(truncatingIfNeeded: count)
    var start = 0
    while start + 16 < count {
      hash = fold(word(text, start) ^ seed.1, word(text, start + 8) ^ hash)
      start += 16
    }
    switch count - start {
    case 8...: hash = fold(word(text, start) ^ seed.1, word(text, count - 8) ^ hash)
    case 4...:
      let ends = half(text, start) << 32 | half(text, count - 4)
      hash = fold(ends ^ seed.1, hash)
    case let rest:
      var ends: UInt64 = 0
      for index in 0..<max(0, rest) {
        ends =
          ends << 8 | UInt64(unsafe text.unsafeLoad(fromByteOffset: start + index, as: UInt8.self))
      }
      hash = fold(ends ^ seed.1, hash)
    }
    return fold(hash, seed.2)
  }

  private func word(_ text: RawSpan, _ start: Int) -> UInt64 {
    unsafe text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  private func half(_ text: RawSpan, _ start: Int) -> UInt64 {
    UInt64(unsafe text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self))
  }

  private func fold(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
