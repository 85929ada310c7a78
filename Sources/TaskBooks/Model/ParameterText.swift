public import FoundationEssentials

/// How the parameters of rules are typed: `3`, `B、C、D`, `10→5、20→10`.
public enum ParameterText {
  /// The parts of a list, divided by 、 or a comma or semicolon of either width.
  public static func list(_ text: String) -> [String] {
    text.split { "、,,;;\n".contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// A plain decimal number, such as `-0.5`; nil is anything else.
  public static func decimal(_ text: String) -> Decimal? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 30, (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    return Decimal(string: text)
  }

  /// Steps such as `10→5、20→10`, in the order typed; nil where one is no pair of numbers.
  public static func steps(_ text: String) -> [ParameterStep]? {
    var steps: [ParameterStep] = []
    for part in list(text) {
      let sides = part.split(separator: "→", omittingEmptySubsequences: false)
      guard sides.count == 2, let from = decimal(trimmed(sides[0])),
        let value = decimal(trimmed(sides[1]))
      else { return nil }
      steps.append(ParameterStep(from: from, value: value))
    }
    return steps.isEmpty ? nil : steps
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var slice = text[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}

/// One step of a scale: from 10 亿元 on, 5 points.
public struct ParameterStep: Hashable, Sendable {
  /// The figure from which on it holds, that figure included (以上).
  public var from: Decimal
  /// What holds there.
  public var value: Decimal

  /// A step by its parts.
  public init(from: Decimal, value: Decimal) {
    self.from = from
    self.value = value
  }
}
