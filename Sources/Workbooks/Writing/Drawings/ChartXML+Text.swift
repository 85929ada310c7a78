/// How a text of a chart looks; what is nil is as the whole chart says.
struct TextLook {
  var size: Double
  var isBold = false
  var color = ChartLook.text
  var direction = Chart.CategoryAxis.Direction.automatic
  var font: String?
}

extension ChartXML {
  /// The title of the chart or of an axis (ECMA-376, 21.2.2.210).
  func appendTitle(_ title: Chart.Text, look: TextLook, to xml: inout XMLText) {
    var look = look
    look.font = chart.fontName
    xml.element("c:title") { xml in
      xml.element("c:tx") { xml in
        switch title {
        case .text(let text): xml.richText(text, look)
        case .cell: title.cells.map { appendTexts(of: $0, to: &xml) }
        }
      }
      xml.element("c:overlay", val: 0)
      if case .cell = title { xml.textProperties(look) }
    }
  }
}

extension XMLText {
  /// The look of all texts of an element (`txPr`).
  mutating func textProperties(_ look: TextLook) {
    element("c:txPr") { xml in
      xml.body(look)
      xml.element("a:p") { xml in
        xml.element("a:pPr") { xml in
          xml.element("a:defRPr") { $0.characters(look) }
        }
        xml.element("a:endParaRPr") { $0.attribute("lang", "zh-CN") }
      }
    }
  }

  /// A text with its look (`rich`), a paragraph for each of its lines.
  fileprivate mutating func richText(_ text: String, _ look: TextLook) {
    element("c:rich") { xml in
      xml.body(look)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for line in lines {
        xml.element("a:p") { xml in
          xml.element("a:pPr") { xml in
            xml.element("a:defRPr") { $0.characters(look) }
          }
          xml.element("a:r") { xml in
            xml.element("a:rPr") {
              $0.attribute("lang", "zh-CN")
              $0.characters(look)
            }
            xml.element("a:t") { $0.text(String(line)) }
          }
        }
      }
    }
  }

  /// The direction of a text (`bodyPr`, 21.1.2.1.1); angles are clockwise, in 60000ths of a degree.
  private mutating func body(_ look: TextLook) {
    element("a:bodyPr") {
      switch look.direction {
      case .automatic: break
      case .level:
        $0.attribute("rot", 0)
        $0.attribute("vert", "horz")
      case .turned(let degrees):
        $0.attribute("rot", degrees * -60_000)
        $0.attribute("vert", "horz")
      case .vertical:
        $0.attribute("rot", 0)
        $0.attribute("vert", "eaVert")
      }
    }
    element("a:lstStyle")
  }

  private mutating func characters(_ look: TextLook) {
    attribute("sz", Int((look.size * 100).rounded()))
    attribute("b", look.isBold ? 1 : 0)
    solidFill(look.color)
    guard let font = look.font else { return }
    element("a:latin") { $0.attribute("typeface", font) }
    element("a:ea") { $0.attribute("typeface", font) }
  }
}
