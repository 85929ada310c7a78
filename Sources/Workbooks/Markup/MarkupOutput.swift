/// Room for bytes, filled many at a time; what does not fit ends the program.
///
/// Short markup is stored 32 bytes at a time, of which those count that it has.
@safe struct MarkupOutput: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let room: Int
  /// How many bytes have been put in.
  private(set) var count = 0

  /// How many bytes beyond what it puts in an output must have room for.
  static let slack = 32

  /// Short markup that does not change.
  struct Literal {
    fileprivate var bytes = SIMD32<UInt8>()
    fileprivate let count: Int

    /// Up to 32 bytes of markup.
    init(_ markup: String) {
      count = markup.utf8.count
      for (index, byte) in markup.utf8.enumerated() { bytes[index] = byte }
    }
  }

  /// An output into the buffer, which outlives it.
  init?(_ buffer: UnsafeMutableRawBufferPointer) {
    guard let base = buffer.baseAddress else { return nil }
    unsafe start = base
    room = buffer.count
  }

  /// Puts in short markup.
  mutating func put(_ literal: Literal) {
    precondition(room - count >= 32)
    unsafe start.storeBytes(of: literal.bytes, toByteOffset: count, as: SIMD32<UInt8>.self)
    count += literal.count
  }

  /// Puts in bytes.
  mutating func put(_ bytes: Span<UInt8>) {
    precondition(room - count >= bytes.count)
    unsafe bytes.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      unsafe (start + count).copyMemory(from: base, byteCount: $0.count)
    }
    count += bytes.count
  }

  /// Puts in the letters of a column.
  mutating func put(lettersOf column: Int) {
    precondition(room - count >= 4)
    var (word, length, rest) = (UInt32(0), 0, column)
    while rest > 0, length < 3 {
      word = word << 8 | UInt32(65 + (rest - 1) % 26)
      rest = (rest - 1) / 26
      length += 1
    }
    unsafe start.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt32.self)
    count += length
  }

  /// Puts in the digits of a number.
  mutating func put(_ number: UInt64) {
    precondition(room - count >= 20)
    var (digits, bound) = (1, UInt64(10))
    while digits < 19, number >= bound { (digits, bound) = (digits + 1, bound * 10) }
    if digits == 19, number >= bound { digits = 20 }
    var (rest, place) = (number, count + digits)
    repeat {
      place -= 1
      unsafe start.storeBytes(
        of: UInt8(truncatingIfNeeded: 48 + rest % 10), toByteOffset: place, as: UInt8.self)
      rest /= 10
    } while place > count
    count += digits
  }

  /// Puts in a number in the fewest digits that read back the same; at most 25 bytes.
  mutating func put(_ number: Double) {
    let size = number.magnitude
    guard size < 9_007_199_254_740_992, number.sign == .plus || size > 0 else {
      return put(description: number)
    }
    let whole = Int(size)
    if Double(whole) == size {
      if number < 0 { put(byte: UInt8(ascii: "-")) }
      return put(UInt64(whole))
    }
    // Two numbers of up to 15 digits are never the same double: where one is this double, it has
    // the fewest digits. Most numbers that are not whole have up to four places.
    let scaled = (size * 10_000).rounded()
    guard scaled >= 1, scaled < 1e15, scaled / 10_000 == size else {
      return put(description: number)
    }
    if number < 0 { put(byte: UInt8(ascii: "-")) }
    var places = Int(scaled) % 10_000
    put(UInt64(Int(scaled) / 10_000))
    put(byte: UInt8(ascii: "."))
    var unit = 1_000
    while places > 0 {
      put(byte: UInt8(truncatingIfNeeded: 48 + places / unit))
      places %= unit
      unit /= 10
    }
  }

  private mutating func put(description number: Double) {
    for byte in number.description.utf8 { put(byte: byte) }
  }

  private mutating func put(byte: UInt8) {
    precondition(room > count)
    unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }
}
