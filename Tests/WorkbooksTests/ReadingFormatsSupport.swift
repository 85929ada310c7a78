import Testing

@testable import Workbooks

/// What is seen of values, line by line.
struct Shown {
  /// Holds a format code to what it shows of numbers.
  static func expect(
    _ code: String, _ numbers: [(Double, String)], is1904: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let format = NumberFormat(code)
    for (number, shown) in numbers {
      #expect(
        format.text(of: .number(number), is1904: is1904) == shown, "\(code) of \(number)",
        sourceLocation: sourceLocation)
    }
  }

  /// Holds several codes to what they show of one number.
  static func expect(
    _ number: Double, _ codes: [(String, String)], is1904: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (code, shown) in codes {
      expect(code, [(number, shown)], is1904: is1904, sourceLocation: sourceLocation)
    }
  }
}
