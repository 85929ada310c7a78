internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// Text for a terminal: aligned by what characters take on the screen, coloured and wrapped if asked.
struct TerminalText {
  /// Whether colours are shown.
  var isColored: Bool
  /// The width of the terminal; nil where lines are not wrapped, as in a pipe.
  var columns: Int?

  /// The narrowest room for text that is wrapped beside something else.
  private static let leastRoom = 16

  /// A word in the colour of the level.
  func level(_ level: Level, _ word: String) -> String {
    switch level {
    case .error: colored("31;1", word)
    case .verify: colored("33", word)
    case .notice: colored("36", word)
    }
  }

  /// A word in the colour of the verdict.
  func verdict(_ verdict: Judgement.Verdict, _ word: String) -> String {
    switch verdict {
    case .returned: colored("31;1", word)
    case .toExplain: colored("33", word)
    case .accepted: colored("32", word)
    }
  }

  /// What a block or table begins with.
  func heading(_ word: String) -> String { colored("1", word) }

  /// What is there to be looked up rather than read.
  func faint(_ word: String) -> String { colored("2", word) }

  /// The head, then the text, which goes on under its own beginning where it is wrapped.
  ///
  /// `width` are the columns of the head, in which colours count for nothing.
  func line(_ head: String, width: Int, _ text: String) -> String {
    lines(head, width: width, text).joined(separator: "\n") + "\n"
  }

  /// The same, with the text made faint.
  func faintLine(_ head: String, width: Int, _ text: String) -> String {
    lines(head, width: width, text, faint).joined(separator: "\n") + "\n"
  }

  private func lines(
    _ head: String, width: Int, _ text: String, _ paint: (String) -> String = { $0 }
  ) -> [String] {
    let text = Self.plain(text)
    guard let columns else { return [head + paint(text)] }
    let room = max(Self.leastRoom, columns - width)
    let lines = LineBreaks.lines(of: text, columns: room).map(paint)
    return lines.enumerated().map { $0 == 0 ? head + $1 : Self.padded("", to: width) + $1 }
  }

  /// The text with spaces up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// The text with spaces before it up to a width.
  static func aligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }

  /// The text on one line and without control characters, which could drive the terminal.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      // Marks that turn the direction of writing can make a line read as another.
      case .format where scalar.value != 0x200D: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func colored(_ code: String, _ word: String) -> String {
    isColored ? "\u{1B}[\(code)m\(word)\u{1B}[0m" : word
  }
}
