extension StyleTable {
  /// What is to be appended to the collections of an existing `styles.xml`.
  struct Additions {
    /// `numFmt` elements.
    var numberFormats: [UInt8]
    /// `font` elements.
    var fonts: [UInt8]
    /// `fill` elements.
    var fills: [UInt8]
    /// `border` elements.
    var borders: [UInt8]
    /// `xf` elements of `cellXfs`.
    var cellFormats: [UInt8]
    /// `dxf` elements.
    var differentialFormats: [UInt8]
    /// How many of each there are; the number format is how many numbers were given out.
    var counts: Counts
  }

  /// The entries of this table as markup, collection by collection.
  var additions: Additions {
    Additions(
      numberFormats: fragment { xml in
        for (offset, code) in numberFormats.values.enumerated() {
          xml.element("numFmt") {
            $0.attribute("numFmtId", numberFormats.start + offset)
            $0.attribute("formatCode", code)
          }
        }
      },
      fonts: fragment { for font in fonts.values { $0.font(font) } },
      fills: fragment { for fill in fills.values { $0.fill(fill) } },
      borders: fragment { for border in borders.values { $0.border(border) } },
      cellFormats: fragment { for style in cellFormats.values { cellFormat(style, &$0) } },
      differentialFormats: fragment {
        for style in differentialFormats.values { $0.differentialFormat(style) }
      },
      counts: Counts(
        fonts: fonts.values.count, fills: fills.values.count, borders: borders.values.count,
        cellFormats: cellFormats.values.count,
        differentialFormats: differentialFormats.values.count,
        firstNumberFormat: numberFormats.values.count))
  }

  /// A whole `styles.xml` (ECMA-376, 18.8.39).
  var part: [UInt8] {
    let entries = additions
    var xml = XMLText(isPart: true)
    xml.element("styleSheet") { xml in
      xml.attribute("xmlns", Namespace.spreadsheet)
      if entries.counts.firstNumberFormat > 0 {
        xml.collection("numFmts", entries.counts.firstNumberFormat, entries.numberFormats)
      }
      xml.collection("fonts", entries.counts.fonts, entries.fonts)
      xml.collection("fills", entries.counts.fills, entries.fills)
      xml.collection("borders", entries.counts.borders, entries.borders)
      xml.collection(
        "cellStyleXfs", 1, fragment { $0.element("xf") { $0.formatNumbers(0, 0, 0, 0) } })
      xml.collection("cellXfs", entries.counts.cellFormats, entries.cellFormats)
      xml.collection("cellStyles", 1, fragment { $0.normalStyle() })
      xml.collection("dxfs", entries.counts.differentialFormats, entries.differentialFormats)
    }
    return xml.take()
  }

  /// A fill in one colour as markup.
  static func markup(ofFill color: Color) -> [UInt8] {
    var xml = XMLText()
    xml.fill(.solid(color))
    return xml.take()
  }

  /// The fills that the first two of a workbook stand for.
  static var givenFills: [[UInt8]] {
    [Fill.none, .gray125].map {
      var xml = XMLText()
      xml.fill($0)
      return xml.take()
    }
  }

  /// A border as markup.
  static func markup(of border: Border) -> [UInt8] {
    var xml = XMLText()
    xml.border(border)
    return xml.take()
  }

  private func fragment(_ content: (inout XMLText) -> Void) -> [UInt8] {
    var xml = XMLText()
    content(&xml)
    return xml.take()
  }

  private func cellFormat(_ style: CellStyle, _ xml: inout XMLText) {
    let format = Self.builtIn[style.numberFormat] ?? numberFormats.known(style.numberFormat) ?? 0
    let font = fonts.known(style.font) ?? 0
    let fill = style.fill.flatMap { fills.known(.solid($0)) } ?? 0
    let border = borders.known(style.border) ?? 0
    xml.element("xf") {
      $0.formatNumbers(format, font, fill, border)
      $0.attribute("xfId", 0)
      $0.attribute("applyNumberFormat", format > 0, unless: false)
      $0.attribute("applyFont", 1)
      $0.attribute("applyFill", fill > 0, unless: false)
      $0.attribute("applyBorder", style.border != Border(), unless: false)
      $0.attribute("applyAlignment", 1)
      $0.attribute("applyProtection", !style.isLocked, unless: false)
      $0.alignment(style.alignment)
      if !style.isLocked { $0.element("protection") { $0.attribute("locked", 0) } }
    }
  }
}

extension XMLText {
  fileprivate mutating func collection(_ name: String, _ count: Int, _ entries: [UInt8]) {
    element(name) {
      $0.attribute("count", count)
      if count > 0 { $0.append(entries) }
    }
  }

  fileprivate mutating func formatNumbers(_ format: Int, _ font: Int, _ fill: Int, _ border: Int) {
    attribute("numFmtId", format)
    attribute("fontId", font)
    attribute("fillId", fill)
    attribute("borderId", border)
  }

  fileprivate mutating func normalStyle() {
    element("cellStyle") {
      $0.attribute("name", "Normal")
      $0.attribute("xfId", 0)
      $0.attribute("builtinId", 0)
    }
  }

  fileprivate mutating func font(_ font: Font) {
    element("font") { xml in
      if font.isBold { xml.element("b") }
      if font.isUnderlined { xml.element("u") }
      xml.element("sz") { $0.attribute("val", font.size) }
      if let color = font.color { xml.color("color", color) }
      xml.element("name") { $0.attribute("val", font.name) }
      // Applications on other systems choose a Chinese font in its place only when told so.
      let isChinese = !font.name.utf8.allSatisfy { $0 < 0x80 }
      if isChinese { xml.element("charset") { $0.attribute("val", 134) } }
    }
  }

  fileprivate mutating func fill(_ fill: StyleTable.Fill) {
    element("fill") { xml in
      xml.element("patternFill") { xml in
        switch fill {
        case .none: xml.attribute("patternType", "none")
        case .gray125: xml.attribute("patternType", "gray125")
        case .solid(let color):
          xml.attribute("patternType", "solid")
          xml.color("fgColor", color)
          xml.element("bgColor") { $0.attribute("indexed", 64) }
        }
      }
    }
  }

  fileprivate mutating func border(_ border: Border) {
    let sides = [
      ("left", border.left), ("right", border.right), ("top", border.top),
      ("bottom", border.bottom), ("diagonal", nil),
    ]
    element("border") { xml in
      for (name, line) in sides {
        xml.element(name) { xml in
          guard let line else { return }
          xml.attribute("style", line.rawValue)
          xml.element("color") { $0.attribute("auto", 1) }
        }
      }
    }
  }

  fileprivate mutating func alignment(_ alignment: Alignment) {
    element("alignment") {
      if alignment.horizontal != .general {
        $0.attribute("horizontal", alignment.horizontal.rawValue)
      }
      $0.attribute("vertical", alignment.vertical.rawValue)
      $0.attribute("wrapText", alignment.wraps, unless: false)
      $0.attribute("shrinkToFit", alignment.shrinksToFit, unless: false)
    }
  }

  fileprivate mutating func differentialFormat(_ style: DifferentialStyle) {
    element("dxf") { xml in
      if style.isBold || style.color != nil {
        xml.element("font") {
          if style.isBold { $0.element("b") }
          if let color = style.color { $0.color("color", color) }
        }
      }
      guard let fill = style.fill else { return }
      // Applications differ in which of the two colours they show, so both are the same.
      xml.element("fill") {
        $0.element("patternFill") {
          $0.attribute("patternType", "solid")
          $0.color("fgColor", fill)
          $0.color("bgColor", fill)
        }
      }
    }
  }

  /// An element with a colour.
  mutating func color(_ name: String, _ color: Color) {
    element(name) { $0.attribute("rgb", color.opaque) }
  }
}

extension Color {
  /// The colour with its alpha, `FFC00000`; black when the digits are none.
  var opaque: String {
    let isColor = hex.utf8.count == 6 && hex.allSatisfy { $0.isASCII && $0.isHexDigit }
    return "FF" + (isColor ? hex.uppercased() : "000000")
  }
}
