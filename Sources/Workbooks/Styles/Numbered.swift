/// Values numbered in the order of first use.
struct Numbered<Value: Hashable> {
  /// The number of the first.
  let start: Int
  /// The values in their order.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// No value; the first will have this number.
  init(after start: Int) {
    self.start = start
  }

  /// The number of a value that has one; nil is none.
  func known(_ value: Value) -> Int? { numbers[value] }

  /// The number of the value, which it gets now when it has none.
  mutating func index(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    let number = start + values.count
    numbers[value] = number
    values.append(value)
    return number
  }
}
