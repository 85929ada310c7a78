internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// Text for a terminal: aligned by what characters take on the screen, coloured if asked.
struct TerminalText {
  /// Whether colours are shown.
  var isColored: Bool

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

  /// The text with spaces up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
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
