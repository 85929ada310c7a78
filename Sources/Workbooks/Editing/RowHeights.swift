/// The heights that rows state, picked up from their start tags as these go past.
struct RowHeights: Sendable {
  /// Rows that state a height, in order, with it in pixels; hidden ones have none.
  private(set) var all: [(row: Int32, pixels: Int32)] = []
  private var row = 0

  /// Takes in the start tag of a row, from `<` to `>`; false where it is out of order.
  mutating func take(_ bytes: [UInt8], _ tag: Range<Int>) -> Bool {
    var place = tag.lowerBound + 4
    let end = tag.upperBound - (bytes[tag.upperBound - 2] == .slash ? 2 : 1)
    var number: Range<Int>?
    var height: Range<Int>?
    var isHidden = false
    while true {
      while place < end, bytes[place].isMarkupSpace { place += 1 }
      guard place < end else { break }
      let name = place
      while place < end, bytes[place].isMarkupName { place += 1 }
      let length = place - name
      guard length > 0, place + 1 < end, bytes[place] == .equals,
        bytes[place + 1] == .quote || bytes[place + 1] == .apostrophe
      else { return false }
      let quote = bytes[place + 1]
      let value = place + 2
      place = value
      while place < end, bytes[place] != quote { place += 1 }
      guard place < end else { return false }
      // Of two of one name, which is out of order, the first counts.
      switch length {
      case 1 where bytes[name] == UInt8(ascii: "r"): number = number ?? value..<place
      case 2 where bytes[name] == UInt8(ascii: "h") && bytes[name + 1] == UInt8(ascii: "t"):
        height = height ?? value..<place
      case 6 where Self.text(bytes, name..<name + 6) == "hidden":
        isHidden = Self.text(bytes, value..<place) == "1"
      default: break
      }
      place += 1
    }
    row = number.flatMap { Self.number(bytes, $0) }.map { Int($0) } ?? row + 1
    if isHidden {
      all.append((Int32(row), 0))
    } else if let height = height.flatMap({ Self.number(bytes, $0) }), height >= 0 {
      all.append((Int32(row), Int32(SheetGrid.pixels(ofPoints: height))))
    }
    return true
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    for place in range { text.append(bytes[place]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number, at most as large as any that a sheet can mean.
  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    var number = 0
    var isWhole = (1...6).contains(range.count)
    for place in range where isWhole {
      let digit = bytes[place] &- 48
      isWhole = digit <= 9
      number = number * 10 + Int(digit)
    }
    if isWhole { return Double(number) }
    return Double(text(bytes, range)).flatMap { abs($0) <= 2_000_000 ? $0 : nil }
  }
}
