extension ChartXML {
  /// One series of a group of bars or lines (`ser`).
  func append(
    _ series: Chart.Series, _ index: Int, _ grouping: Chart.Grouping, _ kind: Chart.Kind,
    to xml: inout XMLText
  ) {
    let color = ChartLook.color(of: series, at: index)
    xml.element("c:ser") { xml in
      xml.element("c:idx", val: index)
      xml.element("c:order", val: index)
      if let name = series.name {
        xml.element("c:tx") { xml in
          switch name {
          case .text(let text): xml.element("c:v") { $0.text(text) }
          case .cell: name.cells.map { appendTexts(of: $0, to: &xml) }
          }
        }
      }
      if kind == .line {
        xml.element("c:spPr") {
          // A width of 0 is a hairline in some programs; no line is said in so many words.
          $0.line(
            series.line.width > 0 ? color : nil, width: series.line.width, dash: series.line.dash)
        }
        xml.marker(series.marker, color)
      } else {
        xml.element("c:spPr") { $0.solidFill(color) }
        xml.element("c:invertIfNegative", val: 0)
      }
      for (point, color) in series.pointColors.sorted(by: { $0.key < $1.key }) {
        xml.point(point, color, series, kind)
      }
      if let labels = series.labels {
        append(labels, grouping, kind, on: color, to: &xml)
      }
      if let categories = chart.categories {
        xml.element("c:cat") { appendCategories(categories, to: &$0) }
      }
      xml.element("c:val") { appendNumbers(of: series.values, to: &$0) }
      if kind == .line { xml.element("c:smooth", val: 0) }
    }
  }

  private func append(
    _ labels: Chart.Labels, _ grouping: Chart.Grouping, _ kind: Chart.Kind, on color: Color,
    to xml: inout XMLText
  ) {
    let standard: Chart.Labels.Position =
      kind == .line ? .above : grouping == .clustered ? .outsideEnd : .center
    let position = labels.position ?? standard
    let isOnBar = kind != .line && position != .outsideEnd
    let isLight = isOnBar && ChartLook.isDark(color)
    xml.element("c:dLbls") { xml in
      xml.numberFormat(labels.numberFormat)
      // What lies beneath shines through, but leaves the figure legible.
      xml.element("c:spPr") { xml in
        isOnBar ? xml.element("a:noFill") : xml.solidFill("FFFFFF", opacity: 0.7)
        xml.line(nil)
      }
      xml.textProperties(
        TextLook(
          size: chart.fontSize, color: isLight ? ChartLook.textOnDark : ChartLook.text))
      xml.element("c:dLblPos", val: position.rawValue)
      xml.element("c:showLegendKey", val: 0)
      xml.element("c:showVal", val: 1)
      for name in ["CatName", "SerName", "Percent", "BubbleSize"] {
        xml.element("c:show" + name, val: 0)
      }
    }
  }
}

extension XMLText {
  /// The number format of an axis or of labels; nil is that of the cells.
  mutating func numberFormat(_ code: String?) {
    element("c:numFmt") {
      $0.attribute("formatCode", code ?? "General")
      $0.attribute("sourceLinked", code == nil ? 1 : 0)
    }
  }

  fileprivate mutating func marker(_ marker: Chart.Marker, _ color: Color) {
    element("c:marker") { xml in
      xml.element("c:symbol", val: marker.rawValue)
      guard marker != .none else { return }
      xml.element("c:size", val: 6)
      xml.element("c:spPr") { xml in
        xml.solidFill(color)
        xml.line("FFFFFF")
      }
    }
  }

  /// One bar or marker in a colour of its own (`dPt`).
  fileprivate mutating func point(
    _ index: Int, _ color: Color, _ series: Chart.Series, _ kind: Chart.Kind
  ) {
    element("c:dPt") { xml in
      xml.element("c:idx", val: index)
      if kind == .line {
        xml.marker(series.marker, color)
        xml.element("c:bubble3D", val: 0)
      } else {
        xml.element("c:invertIfNegative", val: 0)
        xml.element("c:bubble3D", val: 0)
        xml.element("c:spPr") { $0.solidFill(color) }
      }
    }
  }
}
