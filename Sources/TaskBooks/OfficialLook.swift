package import Workbooks

/// How official tables look, after the habit of such documents (GB/T 9704—2012).
package enum OfficialLook {
  /// The fill of headers.
  package static let band: Color = "DDE6F0"
  /// The fill of printed cells and totals.
  package static let printed: Color = "F2F2F2"

  /// The title of a sheet.
  package static let title = CellStyle {
    $0.font.name = "方正小标宋简体"
    $0.font.size = 18
    $0.font.isBold = true
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }

  /// The printed heading under the title.
  package static let heading = CellStyle {
    $0.font.name = "仿宋"
    $0.font.size = 12
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
  }

  /// A header of a table.
  package static let header = CellStyle {
    $0.font.name = "黑体"
    $0.alignment.horizontal = .center
    $0.alignment.wraps = true
    $0.fill = band
    $0.border = Border(all: .thin)
  }

  /// A printed note, a hint, an explanation.
  package static let note = CellStyle {
    $0.font.name = "仿宋"
    $0.alignment.horizontal = .left
    $0.alignment.wraps = true
  }
}
