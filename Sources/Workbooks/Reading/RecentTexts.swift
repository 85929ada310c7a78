/// The shared texts that cells asked for last, and the blocks in which they stand.
///
/// Most cells ask for one of few, or for the next. Where they do not, more and more blocks are held,
/// at last all of them, so that none is inflated often.
struct RecentTexts {
  /// A block that is held.
  private struct Held {
    var number: Int
    var block: TextBlock
    /// When it was asked for last.
    var time: Int
  }

  private var numbers: [Int] = []
  private var texts: [String] = []
  private var held: [Held] = []
  /// The place of each block among those that are held; -1 where it is not.
  private var places: [Int] = []
  private var time = 0
  private var room = 32
  /// How many blocks were inflated so far.
  private(set) var inflations = 0
  /// How many of them since there is room for so many.
  private var misses = 0

  /// How many texts are held; a power of two.
  private static let count = 1 << 12

  /// The shared text of that number; nil when there is none.
  @inline(__always)
  mutating func text(_ number: Int, of strings: SharedStrings) -> String? {
    if let arena = strings.arena { return text(number, of: arena) }
    return strings[number]
  }

  private mutating func text(_ number: Int, of arena: TextArena) -> String? {
    guard number >= 0, number < arena.count else { return nil }
    let slot = number & (Self.count - 1)
    if numbers.isEmpty {
      numbers = [Int](repeating: -1, count: Self.count)
      texts = [String](repeating: "", count: Self.count)
      places = [Int](repeating: -1, count: arena.blockCount)
    }
    if numbers[slot] == number { return texts[slot] }
    let block = place(of: number / TextBlock.length, in: arena)
    guard let text = arena.long(number) ?? held[block].block[number % TextBlock.length] else {
      return nil
    }
    numbers[slot] = number
    texts[slot] = text
    return text
  }

  /// The place of a block among those that are held, in which it is put where it was not.
  private mutating func place(of number: Int, in arena: TextArena) -> Int {
    time += 1
    var place = places[number]
    if place < 0 {
      let new = Held(number: number, block: arena.block(number), time: time)
      inflations += 1
      misses += 1
      if misses > arena.blockCount { (room, misses) = (2 * room, 0) }
      if held.count < room {
        place = held.count
        held.append(new)
      } else {
        place = held.indices.min { held[$0].time < held[$1].time } ?? 0
        places[held[place].number] = -1
        held[place] = new
      }
      places[number] = place
    }
    held[place].time = time
    return place
  }
}
