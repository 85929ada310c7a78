/// A text with `*` for any characters and `?` for one; `~` takes that meaning away.
struct Wildcards: Sendable {
  private enum Piece: Equatable {
    case one
    case any
    case character(Character)
  }

  private let pieces: [Piece]
  /// Whether the text says more than itself.
  let isPattern: Bool

  /// A pattern; the case of letters means nothing.
  init(_ text: String) {
    var pieces: [Piece] = []
    var isEscaped = false
    for character in text.lowercased() {
      if isEscaped {
        if character != "*", character != "?", character != "~" { pieces.append(.character("~")) }
        pieces.append(.character(character))
        isEscaped = false
      } else if character == "~" {
        isEscaped = true
      } else if character == "*" {
        if pieces.last != .any { pieces.append(.any) }
      } else {
        pieces.append(character == "?" ? .one : .character(character))
      }
    }
    if isEscaped { pieces.append(.character("~")) }
    self.pieces = pieces
    isPattern = text.utf8.contains { $0 == 42 || $0 == 63 || $0 == 126 }
  }

  /// Whether the whole text is meant.
  func matches(_ text: String, _ steps: inout StepCount) throws(Interruption) -> Bool {
    let characters = Array(text.lowercased())
    try steps.add(characters.count)
    return try match(characters, from: 0, isPrefix: false, &steps) != nil
  }

  /// Where the pattern first occurs in the text, counted in characters; nil is nowhere.
  func first(
    in characters: [Character], from start: Int, _ steps: inout StepCount
  ) throws(Interruption) -> Int? {
    guard start <= characters.count else { return nil }
    for index in start...characters.count
    where try match(characters, from: index, isPrefix: true, &steps) != nil {
      return index
    }
    return nil
  }

  /// The end of what is meant from a place on; nil when it is not.
  ///
  /// Only the last `*` is ever tried again, so the steps are at most the product of the lengths.
  private func match(
    _ text: [Character], from start: Int, isPrefix: Bool, _ steps: inout StepCount
  ) throws(Interruption) -> Int? {
    var (index, piece) = (start, 0)
    var retry: (piece: Int, index: Int)?
    while true {
      try steps.add(1)
      if piece == pieces.count, isPrefix || index == text.count { return index }
      if piece < pieces.count {
        switch pieces[piece] {
        case .any:
          retry = (piece, index)
          piece += 1
          continue
        case .one where index < text.count:
          (index, piece) = (index + 1, piece + 1)
          continue
        case .character(let character) where index < text.count && text[index] == character:
          (index, piece) = (index + 1, piece + 1)
          continue
        default: break
        }
      }
      guard let last = retry, last.index < text.count else { return nil }
      retry = (last.piece, last.index + 1)
      (index, piece) = (last.index + 1, last.piece + 1)
    }
  }
}

/// Steps taken, up to as many as are allowed.
struct StepCount {
  /// How many were taken.
  private(set) var steps = 0
  /// How many may be.
  let room: Int

  /// None yet, of so many.
  init(room: Int) {
    self.room = room
  }

  /// Counts steps; too many end the evaluation.
  mutating func add(_ count: Int) throws(Interruption) {
    guard count < room - steps else { throw .refused(.tooMuchWork) }
    steps += count
  }
}
