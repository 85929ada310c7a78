/// References to cells with a copy of what is in them.
extension ChartXML {
  /// The cells as a formula names them.
  private func formula(of cells: Chart.Cells) -> String {
    SheetDraft.quoted(cells.sheet ?? sheet) + "!" + cells.range.absolute
  }

  /// Numbers (`numRef`); what is none has no point.
  func appendNumbers(of cells: Chart.Cells, to xml: inout XMLText) {
    let contents = self.cells.contents(of: cells, from: sheet)
    xml.element("c:numRef") { xml in
      xml.element("c:f") { $0.text(formula(of: cells)) }
      guard !contents.isEmpty else { return }
      xml.element("c:numCache") { xml in
        let format = contents.first { $0.value?.number != nil }?.numberFormat
        xml.element("c:formatCode") { $0.text(format ?? "General") }
        xml.element("c:ptCount", val: contents.count)
        for (index, content) in contents.enumerated() {
          guard let number = content.value?.number else { continue }
          xml.element("c:pt") { xml in
            xml.attribute("idx", index)
            xml.element("c:v") { $0.text(number) }
          }
        }
      }
    }
  }

  /// Texts (`strRef`), numbers among them as they are shown.
  func appendTexts(of cells: Chart.Cells, to xml: inout XMLText) {
    let contents = self.cells.contents(of: cells, from: sheet)
    xml.element("c:strRef") { xml in
      xml.element("c:f") { $0.text(formula(of: cells)) }
      guard !contents.isEmpty else { return }
      xml.element("c:strCache") { xml in
        xml.element("c:ptCount", val: contents.count)
        for (index, content) in contents.enumerated() {
          guard let value = content.value else { continue }
          xml.element("c:pt") { xml in
            xml.attribute("idx", index)
            let text = NumberFormat(content.numberFormat).text(of: value)
            xml.element("c:v") { $0.text(text) }
          }
        }
      }
    }
  }

  /// Categories: numbers or dates if all of them are known to be such, else texts.
  func appendCategories(_ cells: Chart.Cells, to xml: inout XMLText) {
    let values = self.cells.contents(of: cells, from: sheet).compactMap(\.value)
    if !values.isEmpty, values.allSatisfy({ $0.number != nil }) {
      appendNumbers(of: cells, to: &xml)
    } else {
      appendTexts(of: cells, to: &xml)
    }
  }
}

extension CellValue {
  /// The number that a chart draws for the value; nil where it is none.
  fileprivate var number: Double? {
    switch self {
    case .number(let number): number.isFinite ? number : nil
    case .date(let date): date.serial(is1904: false)
    case .bool, .text, .error: nil
    }
  }
}
