@testable import Samples

/// Random numbers that follow from their seed alone, so that a failing case can be made again.
struct SeededRandom: RandomNumberGenerator {
  private var source: SplitMix64

  init(_ seed: Int) {
    source = SplitMix64(seed: UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15)
  }

  mutating func next() -> UInt64 { source.next() }

  /// A whole number of the range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { whole(1...times) == 1 }

  /// One of the elements; none of an empty list.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &self)
  }
}
