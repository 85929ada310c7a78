/// The pieces that drawings, charts and pictures have in common (ECMA-376, 20.1).
extension XMLText {
  /// An element that is nothing but a value: `<c:gapWidth val="60"/>`.
  mutating func element(_ name: String, val value: String) {
    element(name) { $0.attribute("val", value) }
  }

  /// An element that is nothing but a whole number.
  mutating func element(_ name: String, val value: Int) {
    element(name) { $0.attribute("val", value) }
  }

  /// An element that is nothing but a number.
  mutating func element(_ name: String, val value: Double) {
    element(name) { $0.attribute("val", value) }
  }

  /// An even fill, of which 0 lets everything through and 1 nothing.
  mutating func solidFill(_ color: Color, opacity: Double = 1) {
    element("a:solidFill") { xml in
      xml.element("a:srgbClr") { xml in
        xml.attribute("val", color.hex)
        if opacity < 1 { xml.element("a:alpha", val: Int(opacity * 100_000)) }
      }
    }
  }

  /// A line; without a colour it is not drawn.
  mutating func line(_ color: Color?, width: Double = 0.75, dash: Chart.Line.Dash = .solid) {
    element("a:ln") { xml in
      guard let color else { return xml.element("a:noFill") }
      xml.attribute("w", EMU.points(width))
      xml.attribute("cap", "rnd")
      xml.solidFill(color)
      if dash != .solid { xml.element("a:prstDash", val: dash.rawValue) }
      xml.element("a:round")
    }
  }
}

/// English metric units, in which drawings are measured: 12700 a point (20.1.2.1).
enum EMU {
  /// A length in points.
  static func points(_ points: Double) -> Int { Int((points * 12_700).rounded()) }
}
