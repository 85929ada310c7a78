import Testing

@testable import Workbooks

struct WritingChartRefusalTests {
  private static let cell = CellReference(row: 3, column: 5)
  private static let cells = Chart.Cells(CellRange(rows: 2...4, columns: 2...2))
  private static let outside = CellReference(row: 0, column: 1)

  private func refusal(_ kind: Chart.Kind = .column, _ change: (inout Chart) -> Void)
    -> WorkbookError?
  {
    var draft = SheetDraft(name: "表")
    draft.charts = [
      Chart(
        kind, categories: Self.cells, series: [Chart.Series(Self.cells)],
        anchor: DrawingAnchor(at: Self.cell, width: 300, height: 200))
    ]
    change(&draft.charts[0])
    do throws(WorkbookError) {
      try draft.check()
      return nil
    } catch {
      return error
    }
  }

  @Test func aRefusalNamesSheetAndPlace() {
    let error = refusal { $0.series = [] }
    guard case .cannotWrite("表", Self.cell, _) = error else {
      Issue.record("not refused")
      return
    }
  }

  @Test func aChartHas1To255Series() {
    let series = Chart.Series(Self.cells)
    #expect(refusal { $0.series = Array(repeating: series, count: 255) } == nil)
    #expect(refusal { $0.series = Array(repeating: series, count: 256) } != nil)
  }

  @Test func whatIsDrawnIsOneRowOrColumnOfTheGrid() {
    #expect(refusal { $0.categories = .init(CellRange(rows: 2...4, columns: 1...2)) } != nil)
    #expect(refusal { $0.series[0].values.range = CellRange(Self.outside) } != nil)
    #expect(refusal { $0.title = .cell(Self.outside) } != nil)
    let far = CellReference(row: .max, column: .max)
    #expect(refusal { $0.series[0].values.range = CellRange(Self.outside, far) } != nil)
    #expect(refusal { $0.series[0].values.cached = [.number(1)] } != nil)
    #expect(refusal { $0.series[0].values.cached = [.number(1), nil, .text("")] } == nil)
  }

  @Test func linesStandOverColumnsAndOverNothingElse() {
    #expect(refusal { $0.series.append(.target(Self.cells)) } == nil)
    #expect(refusal(.bar) { $0.series.append(.target(Self.cells)) } != nil)
    #expect(refusal { $0.series[0].kind = .bar } != nil)
    #expect(refusal(.line) { $0.series[0].kind = .column } == nil)
  }

  @Test func somethingIsMeasuredByThePrimaryAxis() {
    #expect(refusal { $0.series[0].isOnSecondaryAxis = true } != nil)
  }

  @Test(arguments: [
    (Chart.Kind.column, Chart.Grouping.clustered, Chart.Labels.Position.above, false),
    (.column, .clustered, .outsideEnd, true), (.column, .stacked, .outsideEnd, false),
    (.bar, .percentStacked, .insideBase, true), (.line, .clustered, .insideEnd, false),
    (.line, .stacked, .left, true), (.line, .clustered, .center, true),
  ])
  func labelsStandOnlyWhereExcelOpensThem(
    kind: Chart.Kind, grouping: Chart.Grouping, position: Chart.Labels.Position, isAllowed: Bool
  ) {
    let error = refusal(kind) {
      $0.grouping = grouping
      $0.series[0].labels = Chart.Labels(position)
    }
    #expect((error == nil) == isAllowed)
  }

  @Test func numbersThatNoChartCanHave() {
    #expect(refusal { $0.valueAxis.minimum = .nan } != nil)
    #expect(refusal { $0.valueAxis.maximum = .infinity } != nil)
    #expect(
      refusal {
        $0.valueAxis.minimum = 1
        $0.valueAxis.maximum = 1
      } != nil)
    #expect(refusal { $0.secondaryAxis.majorUnit = 0 } != nil)
    #expect(refusal { $0.gapWidth = 501 } != nil)
    #expect(refusal { $0.fontSize = .nan } != nil)
    #expect(refusal { $0.fontSize = 1e300 } != nil)
    #expect(refusal { $0.series[0].line.width = -1 } != nil)
    #expect(refusal { $0.series[0].pointColors = [-1: "C00000"] } != nil)
    #expect(refusal { $0.categoryAxis.direction = .turned(.max) } != nil)
    #expect(refusal { $0.categoryAxis.labelInterval = 0 } != nil)
  }

  @Test(arguments: ["", "C0000", "C00000 ", "GG0000", "#C00000", "红红"])
  func coloursThatAreNone(color: String) {
    #expect(refusal { $0.series[0].color = Color(stringLiteral: color) } != nil)
    #expect(refusal { $0.series[0].pointColors[0] = Color(stringLiteral: color) } != nil)
  }

  @Test func coloursInEitherCase() {
    #expect(refusal { $0.series[0].color = "c00AfF" } == nil)
  }

  @Test func textsHaveTheirLimits() {
    let long = String(repeating: "题", count: 256)
    #expect(refusal { $0.title = .text(long) } != nil)
    #expect(refusal { $0.series[0].name = .text(long) } != nil)
    #expect(refusal { $0.valueAxis.numberFormat = long } != nil)
    #expect(refusal { $0.title = .text(String(long.dropLast())) } == nil)
  }

  @Test func aDrawingHasASizeAndLiesOnTheSheet() {
    #expect(refusal { $0.anchor = DrawingAnchor(at: Self.cell, width: 0, height: 9) } != nil)
    #expect(refusal { $0.anchor = DrawingAnchor(at: Self.cell, width: 9, height: .nan) } != nil)
    #expect(refusal { $0.anchor = DrawingAnchor(at: Self.cell, width: 9, height: 1e9) } != nil)
    #expect(refusal { $0.anchor = DrawingAnchor(at: Self.outside, width: 9, height: 9) } != nil)
    #expect(refusal { $0.anchor.from.x = -1 } != nil)
    #expect(refusal { $0.anchor.from.y = .infinity } != nil)
    let corner = DrawingAnchor.Corner(Self.cell)
    #expect(refusal { $0.anchor = DrawingAnchor(from: corner, .to(corner)) } != nil)
    #expect(refusal { $0.anchor = DrawingAnchor(over: CellRange(Self.cell)) } == nil)
    let far = CellReference(row: .max, column: .max)
    #expect(refusal { $0.anchor = DrawingAnchor(over: CellRange(far)) } != nil)
  }

  @Test func aSheetThatIsDrawnMustBeThere() throws {
    let scratch = try Scratch()
    var sheet = SheetDraft(name: "图")
    var cells = Self.cells
    cells.sheet = "数据"
    sheet.charts = [
      Chart(
        .line, series: [Chart.Series(cells)],
        anchor: DrawingAnchor(at: Self.cell, width: 300, height: 200))
    ]
    guard
      case .cannotWrite("图", Self.cell, let reason) = #expect(
        throws: WorkbookError.self,
        performing: { try WorkbookWriter.write([(sheet, [])], to: scratch.path("a.xlsx")) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("数据"))
    let data = SheetDraft(name: "数据")
    try WorkbookWriter.write([(sheet, []), (data, [])], to: scratch.path("a.xlsx"))
  }
}
