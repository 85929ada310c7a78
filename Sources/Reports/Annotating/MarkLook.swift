internal import TaskBooks
internal import Workbooks

/// How the three levels look, on the screen and in black-and-white print.
enum MarkLook {
  /// The look of a cell with a finding of the level.
  static func highlight(_ level: Level) -> DifferentialStyle {
    DifferentialStyle(fill: fill(level), color: text(level), isBold: level == .error)
  }

  /// The fill: light red, amber, light blue, so that what stands on it can be read.
  static func fill(_ level: Level) -> Color {
    switch level {
    case .error: "FFC7CE"
    case .verify: "FFE699"
    case .notice: "DDEBF7"
    }
  }

  /// The colour of the text on it.
  static func text(_ level: Level) -> Color {
    switch level {
    case .error: "9C0006"
    case .verify: "7F4F00"
    case .notice: "1F4E78"
    }
  }
}

extension Level {
  /// Its place in the order of what it asks for, 强制 first.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
