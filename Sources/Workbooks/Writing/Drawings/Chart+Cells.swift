extension Chart {
  /// A row or column of cells that a chart draws.
  public struct Cells: Hashable, Sendable {
    /// The sheet they stand on; nil is the sheet of the chart.
    public var sheet: String?
    /// The cells: one row or one column.
    public var range: CellRange
    /// What is in them, for viewers that do not look; one value a cell, in their order.
    ///
    /// When it is empty, the values of cells on the chart's own sheet are taken from its rows, and
    /// those of other sheets are left for the application to read.
    public var cached: [CellValue?]

    /// Cells of a sheet.
    public init(_ range: CellRange, sheet: String? = nil, cached: [CellValue?] = []) {
      self.range = range
      self.sheet = sheet
      self.cached = cached
    }
  }

  /// A title or name: a text, or whatever a cell says.
  public enum Text: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text itself.
    case text(String)
    /// Whatever stands in a cell, of another sheet if one is named; `cached` is for viewers that
    /// do not look.
    case cell(CellReference, sheet: String? = nil, cached: String? = nil)

    /// The text itself.
    public init(stringLiteral text: String) {
      self = .text(text)
    }
  }

  /// Every reference of the chart to cells.
  var references: [Cells] {
    let texts =
      [title, categoryAxis.title, valueAxis.title, secondaryAxis.title] + series.map(\.name)
    return texts.compactMap { $0?.cells } + [categories].compactMap(\.self) + series.map(\.values)
  }

  /// Changes every reference of the chart to cells.
  mutating func changeReferences(_ change: (inout Cells) -> Void) {
    for text in [\Self.title, \.categoryAxis.title, \.valueAxis.title, \.secondaryAxis.title] {
      self[keyPath: text]?.changeReference(change)
    }
    if var cells = categories {
      change(&cells)
      categories = cells
    }
    for index in series.indices {
      series[index].name?.changeReference(change)
      change(&series[index].values)
    }
  }
}

extension Chart.Text {
  /// The cell as what a chart draws; nil for a text of its own.
  var cells: Chart.Cells? {
    guard case .cell(let cell, let sheet, let cached) = self else { return nil }
    return Chart.Cells(CellRange(cell), sheet: sheet, cached: cached.map { [.text($0)] } ?? [])
  }

  fileprivate mutating func changeReference(_ change: (inout Chart.Cells) -> Void) {
    guard case .cell(let cell, _, let cached) = self, var cells else { return }
    change(&cells)
    self = .cell(cell, sheet: cells.sheet, cached: cached)
  }
}
