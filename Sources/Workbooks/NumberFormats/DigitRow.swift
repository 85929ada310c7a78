/// Places for digits in a row, with what stands between them.
struct DigitRow: Hashable, Sendable {
  /// A place for a digit, or what stands between places.
  private enum Piece: Hashable, Sendable {
    case place(DigitPlace)
    case literal(String)
  }

  private var pieces: [Piece] = []
  /// How many places there are.
  private(set) var count = 0

  /// Adds a place.
  mutating func add(_ place: DigitPlace) {
    pieces.append(.place(place))
    count += 1
  }

  /// Adds what stands between places.
  mutating func add(_ literal: String) {
    if !literal.isEmpty { pieces.append(.literal(literal)) }
  }

  /// Makes a zero of every place behind one: `0#` is `00`.
  mutating func forceZerosToTheRight() {
    guard let first = pieces.firstIndex(of: .place(.zero)) else { return }
    for index in pieces[first...].indices { force(index) }
  }

  /// Makes a zero of every place before one: `#0` behind the point is `00`.
  mutating func forceZerosToTheLeft() {
    guard let last = pieces.lastIndex(of: .place(.zero)) else { return }
    for index in pieces[...last].indices { force(index) }
  }

  private mutating func force(_ index: Int) {
    if case .place = pieces[index] { pieces[index] = .place(.zero) }
  }

  /// The row filled from the right; digits too many stand before the first place.
  func filled(
    with digits: [UInt8], _ numerals: Numerals? = nil, hasThousands: Bool = false
  ) -> String {
    var text = ""
    // How many places stand to the right of the next one.
    var right = count
    func put(_ shown: String) {
      text += shown
      guard hasThousands, right > 0, right.isMultiple(of: 3), !shown.isEmpty else { return }
      text += shown == " " ? " " : ","
    }
    func overflow() {
      for index in 0..<max(0, digits.count - count) {
        right = digits.count - 1 - index
        put(Numerals.text(digits[index], numerals))
      }
      right = count
    }
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .place(let place):
        if right == count { overflow() }
        right -= 1
        let index = digits.count - 1 - right
        put(index >= 0 ? Numerals.text(digits[index], numerals) : place.text(numerals))
      }
    }
    if count == 0 { overflow() }
    return text
  }

  /// The row filled from the left with the digits behind the point, one for each place.
  func filled(withPlaces digits: [UInt8], _ numerals: Numerals?) -> String {
    var text = ""
    var index = 0
    let significant = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .place(let place):
        let isShown = index < significant
        text += isShown ? Numerals.text(digits[index], numerals) : place.text(numerals)
        index += 1
      }
    }
    return text
  }

  /// The row with blanks in place of all it would show.
  var blanked: String {
    pieces.map { piece in
      switch piece {
      case .literal(let literal): String(repeating: " ", count: literal.count)
      case .place(let place): place == .nothing ? "" : " "
      }
    }.joined()
  }
}

extension DigitPlace {
  /// What it shows where the number has no digit.
  func text(_ numerals: Numerals?) -> String {
    switch self {
    case .zero: Numerals.text(0, numerals)
    case .blank: " "
    case .nothing: ""
    }
  }
}
