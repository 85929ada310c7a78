extension ChartXML {
  /// The numbers by which groups and axes know each other.
  struct Axes {
    let category: Int
    let value: Int

    init(isSecondary: Bool) {
      category = isSecondary ? 3 : 1
      value = isSecondary ? 4 : 2
    }
  }

  /// The axes: those of the categories and values, and a second pair where a series asks for it.
  func appendAxes(to xml: inout XMLText) {
    let hasLyingBars = chart.kind == .bar
    appendCategoryAxis(isSecondary: false, isShown: chart.categoryAxis.isShown, to: &xml)
    append(
      chart.valueAxis, isSecondary: false, position: hasLyingBars ? "b" : "l", to: &xml)
    guard chart.series.contains(where: \.isOnSecondaryAxis) else { return }
    append(
      chart.secondaryAxis, isSecondary: true, position: hasLyingBars ? "t" : "r", to: &xml)
    appendCategoryAxis(isSecondary: true, isShown: false, to: &xml)
  }

  private func appendCategoryAxis(isSecondary: Bool, isShown: Bool, to xml: inout XMLText) {
    let axes = Axes(isSecondary: isSecondary)
    let axis = chart.categoryAxis
    let isUpright = chart.kind == .bar
    xml.element("c:catAx") { xml in
      xml.element("c:axId", val: axes.category)
      // Lists are read from the top, where lying bars would start from the bottom.
      xml.element("c:scaling") {
        $0.element("c:orientation", val: isUpright ? "maxMin" : "minMax")
      }
      xml.element("c:delete", val: isShown ? 0 : 1)
      xml.element("c:axPos", val: isUpright ? "l" : "b")
      if let title = axis.title, !isSecondary {
        appendTitle(title, look: axisTitle(isUpright: isUpright), to: &xml)
      }
      xml.numberFormat(nil)
      xml.element("c:majorTickMark", val: "none")
      xml.element("c:minorTickMark", val: "none")
      // Names stand at the edge of the plot, not at the foot of bars that may go below zero.
      xml.element("c:tickLblPos", val: "low")
      xml.element("c:spPr") { $0.line(ChartLook.axis) }
      xml.textProperties(TextLook(size: chart.fontSize, direction: axis.direction))
      xml.element("c:crossAx", val: axes.value)
      xml.element("c:crosses", val: "autoZero")
      xml.element("c:auto", val: 1)
      xml.element("c:lblAlgn", val: "ctr")
      xml.element("c:lblOffset", val: 100)
      if let interval = axis.labelInterval {
        xml.element("c:tickLblSkip", val: interval)
      }
      xml.element("c:noMultiLvlLbl", val: 0)
    }
  }

  private func append(
    _ axis: Chart.ValueAxis, isSecondary: Bool, position: String, to xml: inout XMLText
  ) {
    let axes = Axes(isSecondary: isSecondary)
    // The far end of categories that run from the top is the bottom, where the axis belongs.
    let isAtFarEnd = isSecondary != (chart.kind == .bar)
    let isShare = chart.grouping == .percentStacked && !isSecondary
    xml.element("c:valAx") { xml in
      xml.element("c:axId", val: axes.value)
      xml.element("c:scaling") { xml in
        xml.element("c:orientation", val: "minMax")
        if let maximum = axis.maximum { xml.element("c:max", val: maximum) }
        if let minimum = axis.minimum { xml.element("c:min", val: minimum) }
      }
      xml.element("c:delete", val: axis.isShown ? 0 : 1)
      xml.element("c:axPos", val: position)
      if axis.showsGridLines, !isSecondary {
        xml.element("c:majorGridlines") { xml in
          xml.element("c:spPr") { $0.line(ChartLook.gridLine) }
        }
      }
      if let title = axis.title {
        appendTitle(title, look: axisTitle(isUpright: chart.kind != .bar), to: &xml)
      }
      xml.numberFormat(axis.numberFormat ?? (isShare ? "0%" : nil))
      xml.element("c:majorTickMark", val: "none")
      xml.element("c:minorTickMark", val: "none")
      xml.element("c:tickLblPos", val: "nextTo")
      xml.element("c:spPr") { $0.line(nil) }
      xml.textProperties(TextLook(size: chart.fontSize))
      xml.element("c:crossAx", val: axes.category)
      xml.element("c:crosses", val: isAtFarEnd ? "max" : "autoZero")
      xml.element("c:crossBetween", val: "between")
      if let unit = axis.majorUnit { xml.element("c:majorUnit", val: unit) }
    }
  }

  /// The look of the title at an axis; beside an upright one it runs upwards.
  private func axisTitle(isUpright: Bool) -> TextLook {
    TextLook(size: chart.fontSize, direction: isUpright ? .turned(90) : .level)
  }
}
