/// A text stripped of what people type differently: width, brackets, dashes, spaces, case.
///
/// Two names are taken as the same when their normalised texts are equal.
public struct NormalizedText: Hashable, Sendable, CustomStringConvertible {
  /// The stripped text.
  public var description: String

  /// The text stripped.
  public init(_ text: some StringProtocol) {
    let text = String(text)
    switch Self.need(of: text) {
    case .nothing:
      description = text
      return
    case .letters:
      description = String(decoding: text.utf8.compactMap(Self.plain), as: UTF8.self)
      return
    case .everything: break
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var hasCase = false
    for scalar in text.unicodeScalars {
      guard let plain = Self.plain(scalar) else { continue }
      guard let byte = UInt8(exactly: plain.value), byte < 0x80 else {
        hasCase = hasCase || !Self.isCaseless(plain)
        result.append(contentsOf: UTF8.encode(plain) ?? UTF8.encodedReplacementCharacter)
        continue
      }
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    let stripped = String(decoding: result, as: UTF8.self)
    description = hasCase ? stripped.lowercased() : stripped
  }

  /// Whether the character is surely its own lower case: an ideograph or mark of Chinese texts.
  private static func isCaseless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2010...0x206F, 0x3000...0x303F, 0x3400...0x9FFF, 0xFF00...0xFF20: true
    default: false
    }
  }

  /// How many characters must be put in, taken out or replaced to turn one into the other.
  public func distance(to other: Self) -> Int {
    // Names are short; what is longer is cut, so that no input costs more than 100 × 100 steps.
    let left = Array(description.unicodeScalars.prefix(100))
    let right = Array(other.description.unicodeScalars.prefix(100))
    var row = Array(0...right.count)
    for (i, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in right.enumerated() {
        let replaced = diagonal + (scalar == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }

  /// The candidate most like the text; nil where none shares at least half of the longer one.
  ///
  /// The first of several equals is given.
  public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Self(text)
    guard !wanted.description.isEmpty else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Self(candidate)
      let length = max(
        wanted.description.unicodeScalars.count, other.description.unicodeScalars.count)
      let least = min(
        wanted.description.unicodeScalars.count, other.description.unicodeScalars.count)
      guard (length - least) * 2 <= length else { continue }
      let distance = wanted.distance(to: other)
      guard distance * 2 <= length else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// A number that stripped texts share when they are equal, 0 for an empty one.
  ///
  /// Nil where it takes the stripped text itself to tell: where characters stand in it that can be
  /// written in more ways than one.
  public static func mark(of text: String) -> UInt64? {
    let bytes = text.utf8Span.span
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    var isEmpty = true
    func add(_ byte: UInt8) {
      mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3
      isEmpty = false
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x00..<0x80:
        if let plain = plain(byte) { add(plain) }
        index += 1
      case 0xE4...0xE9:
        for place in index..<index + 3 { add(bytes[place]) }
        index += 3
      case 0xEF:
        // Full-width forms are plain as their narrow ones.
        let scalar =
          0xF000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        guard (0xFF01...0xFF5E).contains(scalar) else { return nil }
        if let plain = plain(UInt8(scalar - 0xFEE0)) { add(plain) }
        index += 3
      default: return nil
      }
    }
    return isEmpty ? 0 : mark
  }

  /// What has to be done to strip a text.
  private enum Need {
    /// It is stripped as it stands.
    case nothing
    /// ASCII characters have to be changed or left out; all others are ideographs.
    case letters
    case everything
  }

  private static func need(of text: String) -> Need {
    var need = Need.nothing
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x80..<0xC0, 0xE4...0xE9: continue
      case 0xC0...: return .everything
      case let byte: if plain(byte) != byte { need = .letters }
      }
    }
    return need
  }

  /// The plain form of a byte of ASCII or of an ideograph, as that of scalars below; nil for none.
  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x00...0x20, 0x7F: nil
    case 0x41...0x5A: byte | 0x20
    case 0x3C, 0x5B, 0x7B: 0x28
    case 0x3E, 0x5D, 0x7D: 0x29
    default: byte
    }
  }

  /// The plain form of a character; nil for spaces and other invisible ones.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064,
      0x3000, 0xFEFF:
      nil
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x3008, 0x300A, 0x3010, 0x3014: "("
    case 0x3009, 0x300B, 0x3011, 0x3015: ")"
    case 0x3C, 0x5B, 0x7B: "("
    case 0x3E, 0x5D, 0x7D: ")"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x201C, 0x201D, 0x300C, 0x300D: "\""
    case 0x2018, 0x2019: "'"
    case 0x3002: "."
    default: scalar
    }
  }
}
