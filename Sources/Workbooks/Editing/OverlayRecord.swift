internal import FoundationEssentials

/// What marks did to a workbook, kept in it so that they can be taken out again.
///
/// It is a custom XML part, which programs keep when they save (ECMA-376, 22.5):
///
///     <overlay xmlns="urn:zhaoshang:overlay">
///       <author>…</author>                        the traces of the marks (``OverlayTraces``)
///       <formula>…</formula>
///       <comment>…</comment>
///       <added part="…" sha256="…"/>              a part that was put in
///       <changed part="…" sha256="…" front="…">   a part that was there, as it is with the marks;
///                                                 of a large sheet what is behind the rows, and
///                                                 how long the rest is, with its checksum
///         <undo at="123" length="45">…</undo>     what leads back: bytes in base64 for a stretch
///       </changed>
///     </overlay>
struct OverlayRecord: Hashable {
  /// A part that was put in; the sheet of findings has no digest, for people write in it.
  struct Added: Hashable {
    var part: String
    var digest: String?
  }
  /// A part that was changed.
  struct Changed: Hashable {
    var part: String
    var digest: String
    var front: String?
    var inverse: [Splice]
  }

  var traces = OverlayTraces()
  var added: [Added] = []
  var changed: [Changed] = []

  static let namespace = "urn:zhaoshang:overlay"

  /// The properties of the part: an identity that is its own.
  static var properties: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("ds:datastoreItem") { xml in
      xml.attribute("ds:itemID", "{5B0E6D2A-9C43-4E0F-8A57-2F6E1D3C7B90}")
      xml.attribute(
        "xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
      xml.element("ds:schemaRefs") { xml in
        xml.element("ds:schemaRef") { $0.attribute("ds:uri", namespace) }
      }
    }
    return xml.take()
  }

  init() {}

  /// The part.
  var part: [UInt8] {
    var xml = XMLText(isPart: true)
    xml.element("overlay") { xml in
      xml.attribute("xmlns", Self.namespace)
      for author in traces.authors.sorted() { xml.element("author") { $0.text(author) } }
      for formula in traces.formulas.sorted() { xml.element("formula") { $0.text(formula) } }
      for comment in traces.comments.sorted() { xml.element("comment") { $0.text(comment) } }
      for added in added {
        xml.element("added") {
          $0.attribute("part", added.part)
          $0.attribute("sha256", added.digest)
        }
      }
      for changed in changed {
        xml.element("changed") { xml in
          xml.attribute("part", changed.part)
          xml.attribute("sha256", changed.digest)
          xml.attribute("front", changed.front)
          for splice in changed.inverse {
            xml.element("undo") {
              $0.attribute("at", splice.range.lowerBound)
              $0.attribute("length", splice.range.count)
              if !splice.bytes.isEmpty { $0.text(Data(splice.bytes).base64EncodedString()) }
            }
          }
        }
      }
    }
    return xml.take()
  }

  /// Reads the part; nil is a part of someone else's.
  init?(_ document: MarkupDocument) {
    let bytes = document.bytes
    do throws(WorkbookError) {
      guard bytes.holds("overlay", at: document.root.local),
        try document.attributes(of: document.root).contains(where: {
          bytes.holds(Self.namespace, at: $0.value)
        })
      else { return nil }
      traces.authors = Set(try document.children("author").map(document.text))
      traces.formulas = Set(try document.children("formula").map(document.text))
      traces.comments = Set(try document.children("comment").map(document.text))
      for element in try document.children("added") {
        guard let part = try document.value("part", of: element) else { return nil }
        added.append(Added(part: part, digest: try document.value("sha256", of: element)))
      }
      for element in try document.children("changed") {
        guard let part = try document.value("part", of: element),
          let digest = try document.value("sha256", of: element)
        else { return nil }
        let inverse = try document.children("undo", of: element).map {
          element throws(WorkbookError) in try Self.splice(element, document)
        }
        changed.append(
          Changed(
            part: part, digest: digest, front: try document.value("front", of: element),
            inverse: inverse.compactMap(\.self)))
        guard !inverse.contains(nil) else { return nil }
      }
    } catch { return nil }
  }

  private static func splice(_ element: MarkupElement, _ document: MarkupDocument)
    throws(WorkbookError) -> Splice?
  {
    guard let place = try document.value("at", of: element).flatMap({ Int($0) }), place >= 0,
      let length = try document.value("length", of: element).flatMap({ Int($0) }), length >= 0,
      length < Int.max - place,
      let bytes = Data(base64Encoded: try document.text(of: element))
    else { return nil }
    return Splice(place..<place + length, Array(bytes))
  }
}
