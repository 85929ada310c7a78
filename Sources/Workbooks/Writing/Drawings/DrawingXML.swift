/// The drawing of a sheet: where its charts and pictures stand (ECMA-376, 20.5.2.35).
struct DrawingXML {
  private var xml = XMLText(isPart: true)
  private var charts = 0
  private var pictures = 0

  /// A drawing with nothing in it.
  init() {
    xml.open("xdr:wsDr")
    xml.attribute("xmlns:xdr", Namespace.spreadsheetDrawing)
    xml.attribute("xmlns:a", Namespace.drawing)
    xml.attribute("xmlns:r", Namespace.relationships)
  }

  /// Puts a chart in front of what is there, by the relationship of its part.
  mutating func add(_ chart: Chart, relationship: String) {
    charts += 1
    let (id, name) = (charts + pictures + 1, "图表 \(charts)")
    xml.anchored(chart.anchor) { xml in
      xml.element("xdr:graphicFrame") { xml in
        xml.attribute("macro", "")
        xml.element("xdr:nvGraphicFramePr") { xml in
          xml.element("xdr:cNvPr") { $0.identity(id, name, chart.altText) }
          xml.element("xdr:cNvGraphicFramePr")
        }
        // The anchor says where it stands, but the schema wants this as well.
        xml.element("xdr:xfrm") { $0.extent(nil) }
        xml.element("a:graphic") { xml in
          xml.element("a:graphicData") { xml in
            xml.attribute("uri", Namespace.chart)
            xml.element("c:chart") {
              $0.attribute("xmlns:c", Namespace.chart)
              $0.attribute("r:id", relationship)
            }
          }
        }
      }
    }
  }

  /// Puts a picture in front of what is there, by the relationship of its bytes and of its link.
  mutating func add(_ picture: Picture, relationship: String, link: String?) {
    pictures += 1
    let (id, name) = (charts + pictures + 1, "图片 \(pictures)")
    xml.anchored(picture.anchor) { xml in
      xml.element("xdr:pic") { xml in
        xml.element("xdr:nvPicPr") { xml in
          xml.element("xdr:cNvPr") { xml in
            xml.identity(id, name, picture.altText)
            if let link { xml.element("a:hlinkClick") { $0.attribute("r:id", link) } }
          }
          xml.element("xdr:cNvPicPr") { xml in
            xml.element("a:picLocks") { $0.attribute("noChangeAspect", 1) }
          }
        }
        xml.element("xdr:blipFill") { xml in
          xml.element("a:blip") { $0.attribute("r:embed", relationship) }
          xml.element("a:stretch") { $0.element("a:fillRect") }
        }
        xml.element("xdr:spPr") { xml in
          xml.element("a:xfrm") { $0.extent(picture.anchor.extent) }
          xml.element("a:prstGeom") { xml in
            xml.attribute("prst", "rect")
            xml.element("a:avLst")
          }
        }
      }
    }
  }

  /// The part.
  consuming func part() -> [UInt8] {
    xml.close("xdr:wsDr")
    return xml.take()
  }
}

extension XMLText {
  /// A drawing at its place: by one corner and a size, or by two corners.
  fileprivate mutating func anchored(
    _ anchor: DrawingAnchor, _ content: (inout XMLText) -> Void
  ) {
    switch anchor.extent {
    case .size(let width, let height):
      element("xdr:oneCellAnchor") { xml in
        xml.corner("xdr:from", anchor.from)
        xml.size("xdr:ext", width, height)
        content(&xml)
        xml.element("xdr:clientData")
      }
    case .to(let corner):
      element("xdr:twoCellAnchor") { xml in
        xml.corner("xdr:from", anchor.from)
        xml.corner("xdr:to", corner)
        content(&xml)
        xml.element("xdr:clientData")
      }
    }
  }

  private mutating func corner(_ name: String, _ corner: DrawingAnchor.Corner) {
    element(name) { xml in
      xml.element("xdr:col") { $0.text(corner.cell.column - 1) }
      xml.element("xdr:colOff") { $0.text(EMU.points(corner.x)) }
      xml.element("xdr:row") { $0.text(corner.cell.row - 1) }
      xml.element("xdr:rowOff") { $0.text(EMU.points(corner.y)) }
    }
  }

  private mutating func size(_ name: String, _ width: Double, _ height: Double) {
    element(name) {
      $0.attribute("cx", EMU.points(width))
      $0.attribute("cy", EMU.points(height))
    }
  }

  /// A size that does not follow the cells, or none.
  fileprivate mutating func extent(_ extent: DrawingAnchor.Extent?) {
    element("a:off") {
      $0.attribute("x", 0)
      $0.attribute("y", 0)
    }
    if case .size(let width, let height) = extent {
      size("a:ext", width, height)
    } else {
      size("a:ext", 0, 0)
    }
  }

  fileprivate mutating func identity(_ id: Int, _ name: String, _ altText: String?) {
    attribute("id", id)
    attribute("name", name)
    attribute("descr", altText)
  }
}
