/// Puts the drawings of sheets into a package, with the parts of their charts and pictures.
struct DrawingParts {
  /// The folder of the workbook part: `xl/`.
  let folder: String
  /// The parts of pictures by the digests of their bytes.
  private var media: [String: String] = [:]

  init(folder: String) { self.folder = folder }

  /// Puts the drawing of a sheet in; the answer is its part, nil where there is nothing to draw.
  ///
  /// Each part goes through a change of its namespaces before it is put in.
  mutating func write(
    _ content: SheetXML, to store: inout some PartStore & ~Copyable,
    inNamespaces: ([UInt8]) -> [UInt8] = { $0 }
  ) throws(WorkbookError) -> String? {
    let sheet = content.sheet
    guard !sheet.charts.isEmpty || !sheet.pictures.isEmpty else { return nil }
    let part = store.freeName(folder + "drawings/drawing", ".xml")
    var drawing = DrawingXML()
    var links = RelationshipsXML()
    for chart in sheet.charts {
      let name = store.freeName(folder + "charts/chart", ".xml")
      let xml = ChartXML(chart: chart, sheet: sheet.name, cells: content.plotted)
      store.put(name, inNamespaces(xml.part))
      try store.declare(name, ContentTypesXML.Kind.chart.rawValue)
      let id = links.add("chart", PartLink.target(name, from: part))
      drawing.add(chart, relationship: id)
    }
    for picture in sheet.pictures {
      let name = try mediaPart(of: picture, in: &store)
      let id = links.add("image", PartLink.target(name, from: part))
      drawing.add(picture, relationship: id, link: picture.link.map { links.add($0) })
    }
    store.put(part, inNamespaces(drawing.part()))
    store.put(PartLink.list(of: part), inNamespaces(links.part))
    try store.declare(part, ContentTypesXML.Kind.drawing.rawValue)
    return part
  }

  /// The part with the bytes of a picture, which is put in when they are new.
  private mutating func mediaPart(
    of picture: Picture, in store: inout some PartStore & ~Copyable
  ) throws(WorkbookError) -> String {
    let digest = FileDigest.sha256(of: picture.bytes)
    if let name = media[digest] { return name }
    let name = store.freeName(folder + "media/image", "." + picture.format.rawValue)
    store.put(name, picture.bytes)
    try store.declareByExtension(name, "image/" + picture.format.rawValue)
    media[digest] = name
    return name
  }
}
