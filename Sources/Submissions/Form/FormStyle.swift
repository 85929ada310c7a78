import TaskBooks
import Workbooks

/// How the cells of a form look, after the official table: quiet, and plain where to type.
enum FormStyle {
  /// The cells that the unit fills.
  static let fillable: Color = "FFF8E1"
  /// The printed cells.
  static let printed = OfficialLook.printed
  /// The headers.
  static let band = OfficialLook.band
  /// The headers of columns that a row must have.
  static let requiredBand: Color = "B9CCE4"
  /// The name of a mark or a warning.
  static let red: Color = "C00000"

  /// The title of a sheet.
  static let title = OfficialLook.title

  /// The printed heading under the title.
  static let heading = OfficialLook.heading

  /// A label such as 责任单位 above the table.
  static let label = CellStyle {
    $0.font.name = "黑体"
    $0.alignment.horizontal = .center
    $0.fill = band
    $0.border = Border(all: .thin)
  }

  /// A value beside such a label.
  static let value = CellStyle {
    $0.font.isBold = true
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
    $0.fill = printed
    $0.border = Border(all: .thin)
  }

  /// A header of a table.
  static let header = OfficialLook.header

  /// A printed cell of the table: a name, a target.
  static let target = CellStyle {
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
    $0.fill = printed
    $0.border = Border(all: .thin)
  }

  /// A printed text inside the table.
  static let printedText = target.with {
    $0.font.name = "仿宋"
    $0.font.size = 10
    $0.alignment.horizontal = .left
  }

  /// A cell to be filled.
  static let entry = CellStyle {
    $0.alignment.horizontal = .center
    $0.fill = fillable
    $0.border = Border(all: .thin)
    $0.isLocked = false
  }

  /// A cell of text to be filled.
  static let textEntry = entry.with {
    $0.alignment.horizontal = .left
    $0.alignment.wraps = true
  }

  /// A printed note, a hint, a filling note.
  static let note = OfficialLook.note
}
