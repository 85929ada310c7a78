internal import TaskBooks
internal import Workbooks

/// How the cells of the consolidated workbook look, after the official tables.
enum ConsolidatedLook {
  /// The title of a sheet.
  static let title = OfficialLook.title
  /// The heading under the title.
  static let heading = OfficialLook.heading
  /// A header.
  static let header = OfficialLook.header
  /// A cell of a table.
  static let cell = CellStyle {
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
    $0.border = Border(all: .thin)
  }
  /// A cell of the total row.
  static let total = cell.with {
    $0.font.isBold = true
    $0.fill = OfficialLook.printed
  }
  /// A printed note or explanation.
  static let note = OfficialLook.note
  /// The word for a figure that is behind.
  static let behind = cell.with {
    $0.font.size = 10
    $0.font.isBold = true
    $0.fill = "FFE699"
  }
  /// The word for a figure that is ahead.
  static let ahead = cell.with {
    $0.font.size = 10
    $0.fill = "E2EFDA"
  }

  /// A cell of a list.
  static func field(_ column: ListSheet.Column) -> CellStyle {
    cell.with {
      $0.font.size = 10
      $0.alignment.horizontal = column.isCentered ? .center : .general
      $0.numberFormat = column.numberFormat
    }
  }

  /// The number format of an indicator's figures.
  static func numberFormat(of indicator: Indicator) -> String {
    guard indicator.measure == .share else { return "General" }
    guard indicator.decimals > 0 else { return "0%" }
    return "0." + String(repeating: "0", count: indicator.decimals) + "%"
  }
}
