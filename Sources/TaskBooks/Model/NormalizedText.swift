/// A text stripped of what people type differently: width, brackets, dashes, spaces, case.
///
/// Two names are taken as the same when their normalised texts are equal.
public struct NormalizedText: Hashable, Sendable, CustomStringConvertible {
  /// The stripped text.
  public var description: String

  /// The text stripped.
  public init(_ text: some StringProtocol) {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let plain = Self.plain(scalar) else { continue }
      result.append(plain)
    }
    description = String(result).lowercased()
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
