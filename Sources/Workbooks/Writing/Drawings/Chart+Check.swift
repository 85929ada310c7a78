extension Chart {
  /// Why a chart cannot be written, still without its place.
  struct Refusal: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  /// Refuses what Excel would not open, or repair by dropping the chart.
  func check() throws(Refusal) {
    guard (1...255).contains(series.count) else {
      throw Refusal("a chart has 1 to 255 series, not \(series.count)")
    }
    guard series.contains(where: { !$0.isOnSecondaryAxis }) else {
      throw Refusal("a chart needs a series on its primary axis")
    }
    guard (0...500).contains(gapWidth) else { throw Refusal("a gap is 0 to 500 percent wide") }
    guard (1...400).contains(fontSize), !fontName.isEmpty else {
      throw Refusal("a font has a name and is 1 to 400 points large")
    }
    for cells in references { try check(cells) }
    for text in [title, categoryAxis.title, valueAxis.title, secondaryAxis.title] {
      try check(text)
    }
    if case .turned(let degrees) = categoryAxis.direction, !(-90...90).contains(degrees) {
      throw Refusal("names of categories are turned by -90 to 90 degrees, not \(degrees)")
    }
    guard (1...32_767).contains(categoryAxis.labelInterval ?? 1) else {
      throw Refusal("names of categories are shown every 1 to 32767 categories")
    }
    for axis in [valueAxis, secondaryAxis] { try check(axis) }
    for series in series { try check(series) }
  }

  private func check(_ cells: Cells) throws(Refusal) {
    guard cells.range.first.isInGrid, cells.range.last.isInGrid else {
      throw Refusal("the chart draws cells outside of the sheet")
    }
    let (first, last) = (cells.range.first, cells.range.last)
    guard first.row == last.row || first.column == last.column else {
      throw Refusal("the chart draws \(cells.range), which is not one row or one column")
    }
    guard cells.cached.isEmpty || cells.cached.count == cells.range.cellCount else {
      throw Refusal(
        "the chart has \(cells.cached.count) values for the \(cells.range.cellCount) cells of "
          + "\(cells.range)")
    }
  }

  private func check(_ text: Text?) throws(Refusal) {
    guard case .text(let text) = text, text.utf16.count > 255 else { return }
    throw Refusal("a title or name in a chart has at most 255 characters")
  }

  private func check(_ axis: ValueAxis) throws(Refusal) {
    let numbers = [axis.minimum, axis.maximum, axis.majorUnit].compactMap(\.self)
    guard numbers.allSatisfy(\.isFinite),
      (axis.minimum ?? -.infinity) < (axis.maximum ?? .infinity), (axis.majorUnit ?? 1) > 0
    else { throw Refusal("an axis goes from a lower to a higher number by steps above 0") }
    try check(numberFormat: axis.numberFormat)
  }

  private func check(_ series: Series) throws(Refusal) {
    try check(series.name)
    let kind = series.kind ?? kind
    guard (kind == .bar) == (self.kind == .bar) else {
      throw Refusal("bars that lie stand with no other kind of series")
    }
    guard (0...100).contains(series.line.width) else {
      throw Refusal("a line is 0 to 100 points wide")
    }
    let colors = [series.color].compactMap(\.self) + series.pointColors.values
    guard colors.allSatisfy(\.isValid) else {
      throw Refusal("a colour is six hexadecimal digits")
    }
    guard series.pointColors.keys.allSatisfy({ (0..<CellReference.lastRow).contains($0) }) else {
      throw Refusal("a colour is given to a value that is not there")
    }
    guard let labels = series.labels else { return }
    try check(numberFormat: labels.numberFormat)
    let isStacked = kind == self.kind && grouping != .clustered
    guard labels.position?.isPossible(on: kind, isStacked: isStacked) ?? true else {
      throw Refusal("labels of this kind of series cannot stand there")
    }
  }

  private func check(numberFormat code: String?) throws(Refusal) {
    guard (1...255).contains((code ?? "0").utf16.count) else {
      throw Refusal("a number format has 1 to 255 characters")
    }
  }
}

extension Chart.Labels.Position {
  /// Whether Excel opens a chart with labels in this place.
  fileprivate func isPossible(on kind: Chart.Kind, isStacked: Bool) -> Bool {
    switch self {
    case .center: true
    case .insideEnd, .insideBase: kind != .line
    case .outsideEnd: kind != .line && !isStacked
    case .above, .below, .left, .right: kind == .line
    }
  }
}

extension Color {
  /// Whether it is six hexadecimal digits.
  fileprivate var isValid: Bool {
    hex.utf8.count == 6
      && hex.utf8.allSatisfy {
        (48...57).contains($0) || (65...70).contains($0 & 0xDF) && $0 > 64
      }
  }
}
