import Workbooks

/// The looks of the cells, after the habit of official documents (GB/T 9704—2012).
enum Look {
  /// The title over a table.
  static let title = CellStyle {
    $0.font.name = "方正小标宋简体"
    $0.font.size = 20
    $0.alignment.horizontal = .center
  }
  /// The heading that says whose table it is.
  static let heading = CellStyle {
    $0.font.name = "楷体_GB2312"
    $0.font.size = 14
    $0.alignment.horizontal = .center
  }
  /// A header of a breakdown table.
  static let header = CellStyle {
    $0.font.name = "黑体"
    $0.font.size = 12
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  /// A figure or a name in a breakdown table.
  static let body = CellStyle {
    $0.font.name = "仿宋_GB2312"
    $0.font.size = 12
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  /// A cell of the total row.
  static let total = body.with { $0.font.isBold = true }
  /// A text printed down a column.
  static let printed = body.with { $0.alignment.horizontal = .left }
  /// A note under a table.
  static let note = CellStyle {
    $0.font.name = "仿宋_GB2312"
    $0.font.size = 12
    $0.alignment.horizontal = .left
    $0.alignment.wraps = true
  }
  /// A title of a list.
  static let listTitle = CellStyle {
    $0.font.isBold = true
    $0.fill = "DDEBF7"
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }
  /// A text in a list; what is typed stays as typed (2023-1 is no date).
  static let listText = CellStyle {
    $0.numberFormat = "@"
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .left
    $0.alignment.wraps = true
  }
  /// A number in a list.
  static let listNumber = CellStyle {
    $0.border = Border(all: .thin)
    $0.alignment.horizontal = .center
  }
}
