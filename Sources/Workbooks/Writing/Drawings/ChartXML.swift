/// A chart part (ECMA-376, 21.2.2.29), its elements in the order the schema asks for.
struct ChartXML {
  /// What is drawn.
  let chart: Chart
  /// The sheet it stands on, which references without a sheet mean.
  let sheet: String
  /// What is in the cells.
  let cells: PlottedCells

  /// The part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("c:chartSpace") { xml in
      xml.attribute("xmlns:c", Namespace.chart)
      xml.attribute("xmlns:a", Namespace.drawing)
      xml.attribute("xmlns:r", Namespace.relationships)
      xml.element("c:lang", val: "zh-CN")
      xml.element("c:roundedCorners", val: 0)
      xml.element("c:chart") { appendChart(to: &$0) }
      xml.element("c:spPr") { xml in
        xml.solidFill("FFFFFF")
        xml.line(nil)
      }
      xml.textProperties(TextLook(size: chart.fontSize, font: chart.fontName))
    }
    return xml.take()
  }

  private func appendChart(to xml: inout XMLText) {
    if let title = chart.title {
      let size = (chart.fontSize * ChartLook.titleScale).rounded()
      appendTitle(
        title, look: TextLook(size: size, isBold: true, color: ChartLook.title), to: &xml)
    }
    // Without a title of its own a chart of one series would get the name of that.
    xml.element("c:autoTitleDeleted", val: chart.title == nil ? 1 : 0)
    xml.element("c:plotArea") { xml in
      xml.element("c:layout")
      for group in Group.groups(of: chart) { append(group, to: &xml) }
      appendAxes(to: &xml)
      xml.element("c:spPr") { xml in
        xml.element("a:noFill")
        xml.line(nil)
      }
    }
    if let legend = chart.legend {
      xml.element("c:legend") { xml in
        xml.element("c:legendPos", val: legend.rawValue)
        xml.element("c:overlay", val: 0)
      }
    }
    xml.element("c:plotVisOnly", val: chart.showsHiddenCells ? 0 : 1)
    xml.element("c:dispBlanksAs", val: "gap")
  }

  /// Series of one kind on one pair of axes.
  struct Group {
    let kind: Chart.Kind
    let isSecondary: Bool
    /// Their places among the series of the chart.
    let members: [Int]

    /// The groups of a chart in the order they are drawn: lines over bars, the second axes last.
    static func groups(of chart: Chart) -> [Group] {
      [false, true].flatMap { isSecondary in
        [Chart.Kind.bar, .column, .line].compactMap { kind in
          let members = chart.series.indices.filter {
            (chart.series[$0].kind ?? chart.kind) == kind
              && chart.series[$0].isOnSecondaryAxis == isSecondary
          }
          return members.isEmpty
            ? nil : Group(kind: kind, isSecondary: isSecondary, members: members)
        }
      }
    }
  }

  private func append(_ group: Group, to xml: inout XMLText) {
    let name = group.kind == .line ? "c:lineChart" : "c:barChart"
    // Lines over columns show what those are measured by, so they are never added up.
    let grouping = group.kind == chart.kind ? chart.grouping : .clustered
    xml.element(name) { xml in
      if group.kind != .line {
        xml.element("c:barDir", val: group.kind == .bar ? "bar" : "col")
      }
      let isStandard = group.kind == .line && grouping == .clustered
      xml.element("c:grouping", val: isStandard ? "standard" : grouping.rawValue)
      xml.element("c:varyColors", val: 0)
      for index in group.members {
        append(chart.series[index], index, grouping, group.kind, to: &xml)
      }
      if group.kind == .line {
        xml.element("c:marker", val: 1)
      } else {
        xml.element("c:gapWidth", val: chart.gapWidth)
        if grouping != .clustered { xml.element("c:overlap", val: 100) }
      }
      let axes = Axes(isSecondary: group.isSecondary)
      xml.element("c:axId", val: axes.category)
      xml.element("c:axId", val: axes.value)
    }
  }
}
