internal import TaskBooks
internal import Workbooks

/// The looks of the cells in the sheet 校验结果.
enum FindingsLook {
  /// The title.
  static let title = CellStyle {
    $0.font.size = 16
    $0.font.isBold = true
    $0.alignment.horizontal = .left
  }
  /// The lines under the title.
  static let line = CellStyle {
    $0.font.size = 10
    $0.alignment.wraps = true
    $0.alignment.horizontal = .left
  }
  /// The heading of a section.
  static let section = line.with { $0.font.isBold = true }
  /// The titles of the columns.
  static let header = CellStyle {
    $0.font.size = 10
    $0.font.isBold = true
    $0.fill = "D9E1F2"
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  /// A text of a finding.
  static let text = CellStyle {
    $0.font.size = 10
    $0.border = Border(all: .thin)
    $0.alignment.wraps = true
    $0.alignment.horizontal = .left
    $0.alignment.vertical = .top
  }
  /// The message of a finding.
  static let message = text.with { $0.font.isBold = true }
  /// A short text in the middle.
  static let middle = text.with { $0.alignment.horizontal = .center }
  /// A link.
  static let link = text.with {
    $0.font.isUnderlined = true
    $0.font.color = "0563C1"
  }
  /// The cell for the unit's reason.
  static let reason = text.with {
    $0.isLocked = false
    $0.fill = "FFFFE5"
  }

  /// The cell that names a level.
  static func level(_ level: Level) -> CellStyle {
    middle.with {
      $0.fill = MarkLook.fill(level)
      $0.font.color = MarkLook.text(level)
      $0.font.isBold = true
    }
  }
}
