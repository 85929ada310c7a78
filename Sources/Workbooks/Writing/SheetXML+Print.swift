extension XMLText {
  /// How the sheet is printed: A4, margins in inches (ECMA-376, 18.3.1.62 to 18.3.1.70).
  mutating func print(_ setup: PrintSetup) {
    if setup.isCentered {
      element("printOptions") { $0.attribute("horizontalCentered", 1) }
    }
    element("pageMargins") {
      for side in ["left", "right"] { $0.attribute(side, 0.4) }
      for side in ["top", "bottom"] { $0.attribute(side, 0.6) }
      for side in ["header", "footer"] { $0.attribute(side, 0.3) }
    }
    element("pageSetup") {
      $0.attribute("paperSize", setup.paperSize)
      if let wide = setup.pagesWide {
        $0.attribute("fitToWidth", wide)
        $0.attribute("fitToHeight", setup.pagesHigh)
      } else if setup.scale != 100 {
        $0.attribute("scale", setup.scale)
      }
      $0.attribute("orientation", setup.isLandscape ? "landscape" : "portrait")
    }
    if setup.header != nil || setup.footer != nil {
      element("headerFooter") { xml in
        if let header = setup.header { xml.element("oddHeader", string: Self.placed(header)) }
        if let footer = setup.footer { xml.element("oddFooter", string: Self.placed(footer)) }
      }
    }
    guard !setup.pageEnds.isEmpty else { return }
    element("rowBreaks") { xml in
      xml.attribute("count", setup.pageEnds.count)
      xml.attribute("manualBreakCount", setup.pageEnds.count)
      for row in setup.pageEnds.sorted() {
        xml.element("brk") {
          $0.attribute("id", row)
          $0.attribute("max", CellReference.lastColumn - 1)
          $0.attribute("man", "1")
        }
      }
    }
  }

  /// Without a code for its place a text stands in the middle; some readers want to be told.
  private static func placed(_ code: String) -> String {
    ["&L", "&C", "&R"].contains(String(code.prefix(2))) ? code : "&C" + code
  }
}
