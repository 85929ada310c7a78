/// What charts look like where nothing else is asked for: quiet, and legible across a room.
enum ChartLook {
  /// The colours of series, in their order, again from the first when they are used up.
  static let colors: [Color] = ["2F5F8F", "D98A3D", "7F8C8D", "4B9C9B", "C9A227", "8E5A8A"]
  /// Titles.
  static let title: Color = "262626"
  /// All other texts.
  static let text: Color = "404040"
  /// Texts on dark bars.
  static let textOnDark: Color = "FFFFFF"
  /// The line under the categories.
  static let axis: Color = "A6A6A6"
  /// The lines through the plot.
  static let gridLine: Color = "E3E3E3"
  /// How much larger than the others the letters of the title are.
  static let titleScale = 1.5

  /// The colour of a series by its place.
  static func color(of series: Chart.Series, at index: Int) -> Color {
    series.color ?? colors[index % colors.count]
  }

  /// Whether light text is the more legible on a colour (its brightness by ITU-R BT.601).
  static func isDark(_ color: Color) -> Bool {
    guard let rgb = Int(color.hex, radix: 16) else { return false }
    return (rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114 < 150_000
  }
}
