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
  // MARK: - The official tables
  //
  // Families by GB/T 9704—2012 under the names that Windows and WPS ship them: 仿宋 and 楷体, not
  // 仿宋_GB2312 and 楷体_GB2312. 方正小标宋简体 is bought apart; where it is missing, the character
  // set that is written with it lets programs take 宋体.

  /// The title over an official table.
  static let tableTitle = CellStyle {
    $0.font.name = "方正小标宋简体"
    $0.font.size = 20
    $0.alignment.horizontal = .center
  }
  /// The heading that says whose table it is.
  static let tableHeading = CellStyle {
    $0.font.name = "楷体"
    $0.font.size = 14
    $0.alignment.horizontal = .center
  }
  /// A header of an official table.
  static let tableHeader = CellStyle {
    $0.font.name = "黑体"
    $0.font.size = 12
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  /// A figure or a name in an official table.
  static let tableCell = CellStyle {
    $0.font.name = "仿宋"
    $0.font.size = 12
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  /// A cell of the total row of an official table.
  static let tableTotal = tableCell.with { $0.font.isBold = true }
  /// A note under an official table.
  static let tableNote = CellStyle {
    $0.font.name = "仿宋"
    $0.font.size = 12
    $0.alignment.horizontal = .left
    $0.alignment.wraps = true
  }
  /// The fill of a figure that is shown otherwise than rounded by itself.
  static let adjusted: Color = "FFF2CC"

  // MARK: - Lists

  /// The colour of a link.
  static let link: Color = "0563C1"

  /// A cell of a list.
  static let cell = CellStyle {
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
    $0.border = Border(all: .thin)
  }
  /// A cell of a total row.
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
    $0.font.color = "9C0006"
    $0.fill = "FFC7CE"
  }
  /// The word for a figure that is on time.
  static let due = cell.with {
    $0.font.size = 10
    $0.fill = "DDEBF7"
  }
  /// The word for a figure that is ahead.
  static let ahead = cell.with {
    $0.font.size = 10
    $0.fill = "C6EFCE"
  }

  /// The name of a group of a list: its text runs on over the empty cells beside it.
  static let group = CellStyle {
    $0.font.name = "黑体"
    $0.alignment.horizontal = .left
    $0.fill = OfficialLook.printed
    $0.border.top = .thin
    $0.border.bottom = .thin
  }

  // MARK: - Words that formulas give
  //
  // The looks of `behind` and `ahead`, tied to the word in the cell.

  /// The word for a target that is missed.
  static let missed = DifferentialStyle(fill: "FFC7CE", color: "9C0006", isBold: true)
  /// The word for a target that is met.
  static let met = DifferentialStyle(fill: "C6EFCE")
  /// The word for what is not known, not yet due or not assessed.
  static let quiet = DifferentialStyle(fill: nil, color: "7F7F7F")

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
