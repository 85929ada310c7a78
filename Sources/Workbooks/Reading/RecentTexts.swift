/// The shared texts that cells asked for last, for most cells ask for one of few.
struct RecentTexts {
  private var numbers: [Int] = []
  private var texts: [String] = []

  /// How many are held; a power of two.
  private static let count = 1 << 10

  /// The shared text of that number; nil when there is none.
  @inline(__always)
  mutating func text(_ number: Int, of strings: SharedStrings) -> String? {
    let slot = number & (Self.count - 1)
    if !numbers.isEmpty, numbers[slot] == number { return texts[slot] }
    guard let text = strings[number] else { return nil }
    if numbers.isEmpty {
      numbers = [Int](repeating: -1, count: Self.count)
      texts = [String](repeating: "", count: Self.count)
    }
    numbers[slot] = number
    texts[slot] = text
    return text
  }
}
