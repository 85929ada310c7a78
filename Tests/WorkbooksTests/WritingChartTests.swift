import Testing

@testable import Workbooks

struct WritingChartTests {
  private static let anchor = DrawingAnchor(
    at: CellReference(row: 1, column: 1), width: 480, height: 280)

  private func column(_ column: Int) -> Chart.Cells {
    Chart.Cells(CellRange(rows: 2...4, columns: column...column))
  }

  private func chart(_ kind: Chart.Kind, _ change: (inout Chart) -> Void = { _ in }) -> Chart {
    var chart = Chart(
      kind, categories: column(1), series: [Chart.Series(column(2))], anchor: Self.anchor)
    change(&chart)
    return chart
  }

  private func part(_ chart: Chart, on sheet: String = "表", rows: [RowDraft] = []) -> String {
    var draft = SheetDraft(name: sheet)
    draft.charts = [chart]
    var cells = PlottedCells(draft)
    for row in rows { cells.note(row) }
    let xml = ChartXML(chart: chart, sheet: sheet, cells: cells)
    return String(decoding: xml.part, as: UTF8.self)
  }

  /// What stands between the first such tag and its end.
  private func inside(_ name: String, of xml: String) -> String {
    guard let start = xml.firstRange(of: "<\(name)>"),
      let end = xml[start.upperBound...].firstRange(of: "</\(name)>")
    else { return "no \(name)" }
    return String(xml[start.upperBound..<end.lowerBound])
  }

  @Test func aSeriesOfColumnsIsWrittenInTheOrderOfTheSchema() {
    let xml = part(chart(.column) { $0.series[0].name = "完成率" })
    #expect(
      inside("c:ser", of: xml) == """
        <c:idx val="0"/><c:order val="0"/><c:tx><c:v>完成率</c:v></c:tx><c:spPr><a:solidFill>\
        <a:srgbClr val="2F5F8F"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>\
        <c:cat><c:strRef><c:f>'表'!$A$2:$A$4</c:f></c:strRef></c:cat>\
        <c:val><c:numRef><c:f>'表'!$B$2:$B$4</c:f></c:numRef></c:val>
        """)
  }

  @Test func aTargetIsADashedLineOverTheColumns() {
    let xml = part(
      chart(.column) {
        $0.grouping = .stacked
        $0.series.append(.target(column(3), name: "阶段目标"))
      })
    let columns = inside("c:barChart", of: xml)
    let lines = inside("c:lineChart", of: xml)
    #expect(columns.hasPrefix(#"<c:barDir val="col"/><c:grouping val="stacked"/>"#))
    #expect(columns.contains(#"<c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/>"#))
    #expect(
      lines == """
        <c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="1"/>\
        <c:order val="1"/><c:tx><c:v>阶段目标</c:v></c:tx><c:spPr><a:ln w="28575" cap="rnd">\
        <a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="dash"/><a:round/>\
        </a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>\
        <c:cat><c:strRef><c:f>'表'!$A$2:$A$4</c:f></c:strRef></c:cat>\
        <c:val><c:numRef><c:f>'表'!$C$2:$C$4</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser>\
        <c:marker val="1"/><c:axId val="1"/><c:axId val="2"/>
        """)
  }

  @Test func aLineWithoutWidthIsNotDrawnAndItsMarkersAre() {
    let xml = part(chart(.line) { $0.series[0].line.width = 0 })
    let series = inside("c:ser", of: xml)
    #expect(series.contains("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"))
    #expect(series.contains(#"<c:symbol val="circle"/>"#))
  }

  @Test func theFirstOfLyingBarsIsOnTopWithTheValuesBelow() {
    let xml = part(chart(.bar))
    #expect(xml.contains(#"<c:barDir val="bar"/><c:grouping val="clustered"/>"#))
    let categories = inside("c:catAx", of: xml)
    #expect(categories.contains(#"<c:orientation val="maxMin"/>"#))
    #expect(categories.contains(#"<c:axPos val="l"/>"#))
    let values = inside("c:valAx", of: xml)
    #expect(values.contains(#"<c:axPos val="b"/>"#) && values.contains(#"<c:crosses val="max"/>"#))
  }

  @Test func namesOfCategoriesStandBelowNegativeBars() {
    #expect(inside("c:catAx", of: part(chart(.column))).contains(#"<c:tickLblPos val="low"/>"#))
  }

  @Test func theValueAxisSaysWhatItWasTold() {
    let xml = part(
      chart(.line) {
        $0.valueAxis.title = "亿元"
        $0.valueAxis.numberFormat = "0%"
        $0.valueAxis.minimum = -0.5
        $0.valueAxis.maximum = 1
        $0.valueAxis.majorUnit = 0.25
        $0.valueAxis.isShown = false
        $0.valueAxis.showsGridLines = false
      })
    let axis = inside("c:valAx", of: xml)
    #expect(
      axis.hasPrefix(
        #"<c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/>"#
          + #"<c:min val="-0.5"/></c:scaling><c:delete val="1"/><c:axPos val="l"/><c:title>"#))
    #expect(axis.contains("<a:t>亿元</a:t>") && axis.contains(#"<a:bodyPr rot="-5400000""#))
    #expect(axis.contains(#"<c:numFmt formatCode="0%" sourceLinked="0"/>"#))
    #expect(axis.hasSuffix(#"<c:crossBetween val="between"/><c:majorUnit val="0.25"/>"#))
    #expect(!axis.contains("majorGridlines"))
    #expect(part(chart(.line)).contains("<c:majorGridlines>"))
  }

  @Test func sharesAreInPercent() {
    #expect(part(chart(.bar) { $0.grouping = .percentStacked }).contains(#"formatCode="0%""#))
  }

  @Test(arguments: [
    (Chart.CategoryAxis.Direction.vertical, #"<a:bodyPr rot="0" vert="eaVert"/>"#),
    (.turned(45), #"<a:bodyPr rot="-2700000" vert="horz"/>"#),
    (.level, #"<a:bodyPr rot="0" vert="horz"/>"#), (.automatic, "<a:bodyPr/>"),
  ])
  func namesOfCategoriesRunAsTheyWereTold(
    direction: Chart.CategoryAxis.Direction, written: String
  ) {
    let xml = part(
      chart(.column) {
        $0.categoryAxis.direction = direction
        $0.categoryAxis.labelInterval = 1
      })
    let axis = inside("c:catAx", of: xml)
    #expect(axis.contains("<c:txPr>" + written))
    #expect(axis.contains(#"<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/>"#))
  }

  @Test func aSecondaryAxisStandsOnTheOtherSide() {
    let xml = part(
      chart(.column) {
        $0.series.append(Chart.Series(column(3), kind: .line))
        $0.series[1].isOnSecondaryAxis = true
        $0.secondaryAxis.numberFormat = "0.0%"
      })
    #expect(inside("c:lineChart", of: xml).hasSuffix(#"<c:axId val="3"/><c:axId val="4"/>"#))
    let behind = inside("c:valAx", of: String(xml.split(separator: "</c:valAx>")[1]) + "</c:valAx>")
    #expect(behind.contains(#"<c:axPos val="r"/>"#) && behind.contains(#"<c:crosses val="max"/>"#))
    #expect(behind.contains(#"formatCode="0.0%""#) && !behind.contains("majorGridlines"))
    #expect(xml.split(separator: "<c:catAx>").count == 3)
    #expect(part(chart(.column)).split(separator: "<c:catAx>").count == 2)
  }

  @Test func aTitleIsInAFontWithChineseCharacters() {
    let xml = part(chart(.column) { $0.title = "进度 <6月>\n全市" })
    let title = inside("c:title", of: xml)
    #expect(title.contains(#"<a:ea typeface="微软雅黑"/></a:rPr><a:t>进度 &lt;6月&gt;</a:t>"#))
    #expect(title.contains("<a:t>全市</a:t>") && title.contains(#"sz="1500" b="1""#))
    #expect(xml.contains(#"<c:autoTitleDeleted val="0"/>"#))
    #expect(part(chart(.column)).contains(#"<c:chart><c:autoTitleDeleted val="1"/>"#))
  }

  @Test func aTitleCanFollowACell() {
    let xml = part(
      chart(.column) {
        $0.title = .cell(CellReference(row: 1, column: 3), sheet: "It's", cached: "六月")
      })
    #expect(
      inside("c:title", of: xml).hasPrefix(
        "<c:tx><c:strRef><c:f>'It''s'!$C$1</c:f><c:strCache><c:ptCount val=\"1\"/>"
          + "<c:pt idx=\"0\"><c:v>六月</c:v></c:pt></c:strCache></c:strRef></c:tx>"))
  }

  @Test(arguments: [
    (Chart.Kind.column, Chart.Grouping.clustered, "outEnd"), (.bar, .stacked, "ctr"),
    (.line, .clustered, "t"),
  ])
  func labelsStandWhereTheyCanBeRead(kind: Chart.Kind, grouping: Chart.Grouping, position: String) {
    let xml = part(
      chart(kind) {
        $0.grouping = grouping
        $0.series[0].labels = Chart.Labels(numberFormat: "0.0")
      })
    let labels = inside("c:dLbls", of: xml)
    #expect(labels.hasPrefix(#"<c:numFmt formatCode="0.0" sourceLinked="0"/><c:spPr>"#))
    #expect(
      labels.contains(
        "<c:dLblPos val=\"\(position)\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"))
    #expect(labels.contains(grouping == .stacked ? "FFFFFF" : "404040"))
  }

  @Test func singleBarsHaveColoursOfTheirOwn() {
    let xml = part(chart(.column) { $0.series[0].pointColors = [2: "C00000", 0: "00B050"] })
    #expect(
      inside("c:ser", of: xml).contains(
        #"<c:dPt><c:idx val="0"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>"#
          + #"<a:solidFill><a:srgbClr val="00B050"/></a:solidFill></c:spPr></c:dPt><c:dPt>"#
          + #"<c:idx val="2"/>"#))
  }

  @Test func whatCellsHoldIsKeptInTheChart() {
    var rows = (1...5).map { RowDraft($0) }
    for (row, (name, value)) in zip(2...4, [("甲", 0.25), ("乙", -1), ("丙 & 丁", nil)]) {
      rows[row - 1].cells = [CellDraft(1, .text(name))]
      let style = CellStyle { $0.numberFormat = "0%" }
      if let value { rows[row - 1].cells.append(CellDraft(2, .number(value), style: style)) }
    }
    let xml = part(chart(.column), rows: rows)
    #expect(
      inside("c:strCache", of: xml)
        == #"<c:ptCount val="3"/><c:pt idx="0"><c:v>甲</c:v></c:pt><c:pt idx="1"><c:v>乙</c:v>"#
        + #"</c:pt><c:pt idx="2"><c:v>丙 &amp; 丁</c:v></c:pt>"#)
    #expect(
      inside("c:numCache", of: xml)
        == #"<c:formatCode>0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.25</c:v>"#
        + #"</c:pt><c:pt idx="1"><c:v>-1</c:v></c:pt>"#)
  }

  @Test func categoriesThatAreDatesStayDates() throws {
    let day = try #require(DateTime(year: 2023, month: 6, day: 1))
    let xml = part(
      chart(.line) { $0.categories?.cached = [.date(day), .date(day), .date(day)] })
    #expect(xml.contains("<c:cat><c:numRef>") && xml.contains("<c:v>45078</c:v>"))
    let mixed = part(
      chart(.line) { $0.categories?.cached = [.date(day), .text("七月"), .number(0.5)] })
    #expect(mixed.contains("<c:cat><c:strRef>") && mixed.contains("<c:v>0.5</c:v>"))
  }

  @Test func cellsOfOtherSheetsAreLeftToBeRead() {
    var row = RowDraft(2)
    row.cells = [CellDraft(2, .number(7))]
    var other = chart(.column)
    other.series[0].values.sheet = "别的"
    #expect(!part(other, rows: [row]).contains("numCache"))
    #expect(part(chart(.column), rows: [row]).contains("<c:v>7</c:v>"))
  }

  @Test func moreCellsThanAreWorthKeepingAreLeftToBeRead() {
    let long = Chart.Cells(CellRange(rows: 1...CellReference.lastRow, columns: 2...2))
    var row = RowDraft(2)
    row.cells = [CellDraft(1, .text("甲")), CellDraft(2, .number(7))]
    let xml = part(chart(.column) { $0.series[0].values = long }, rows: [row])
    #expect(!xml.contains("numCache") && xml.contains("<c:v>甲</c:v>"))
  }

  @Test func hiddenCellsAndTheLegendAreShownOnDemand() {
    let xml = part(chart(.column) { $0.legend = nil })
    #expect(!xml.contains("c:legend") && xml.contains(#"<c:plotVisOnly val="1"/>"#))
    let other = part(
      chart(.column) {
        $0.legend = .right
        $0.showsHiddenCells = true
      })
    #expect(other.contains(#"<c:legend><c:legendPos val="r"/>"#))
    #expect(other.contains(#"<c:plotVisOnly val="0"/>"#))
  }
}
