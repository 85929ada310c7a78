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
      $0.attribute("paperSize", 9)
      if let wide = setup.pagesWide {
        $0.attribute("fitToWidth", wide)
        $0.attribute("fitToHeight", setup.pagesHigh)
      }
      $0.attribute("orientation", setup.isLandscape ? "landscape" : "portrait")
    }
    if let footer = setup.footer {
      // Without a code for its place a footer stands in the middle; some readers want to be told.
      let isPlaced = ["&L", "&C", "&R"].contains(String(footer.prefix(2)))
      let code = isPlaced ? footer : "&C" + footer
      element("headerFooter") { $0.element("oddFooter", string: code) }
    }
  }
}
