/// The number formats of the workbook's cells, by the index that cells carry (ECMA-376, 18.8.10).
struct CellFormats {
  /// Each format that is used, taken apart once.
  private var formats: [NumberFormat] = []
  /// The format of each index, by its place among them.
  private var places: [Int] = []

  /// Whether each of them can make dates of numbers.
  private var dates: [Bool] = []
  /// Codes have at most 255 characters (Excel refuses more); longer ones count as none, for each
  /// cell would be as much work as its code is long.
  private static let codeLength = 4 * 255

  /// How many formats of cells are read; Excel has 65,490 of them.
  private static let limit = 1 << 16

  /// Reads the workbook's formats; a workbook need not have any.
  init(_ package: borrowing Package) throws(WorkbookError) {
    guard let part = package.relationships.part(ofKind: "styles"), package.archive.contains(part)
    else { return }
    var xml = try package.cursor(part)
    _ = try xml.root()
    var codes: [Int: String] = [:]
    var formats: [NumberFormat] = []
    var known: [Int: Int] = [:]
    var places: [Int] = []
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "numFmts":
        try xml.children { xml, element throws(WorkbookError) in
          try xml.check(elements: codes.count)
          guard element == "numFmt", let id = xml.attribute("numFmtId").flatMap({ Int($0) }),
            let code = xml.attribute("formatCode"), code.utf8.count <= Self.codeLength
          else { return }
          codes[id] = XString.unescaped(code)
        }
      case "cellXfs":
        try xml.children { xml, element throws(WorkbookError) in
          try xml.check(elements: places.count)
          guard element == "xf", places.count < Self.limit else { return }
          let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
          if known[id] == nil {
            known[id] = formats.count
            formats.append(codes[id].map { NumberFormat($0) } ?? NumberFormat.builtIn(id))
          }
          places.append(known[id] ?? 0)
        }
      default: break
      }
    }
    self.formats = formats
    self.places = places
    dates = places.map { formats[$0].isDate }
  }

  /// Whether that number is read as a date in the format of that index.
  func isDate(_ number: Double, _ index: Int) -> Bool {
    dates.indices.contains(index) && dates[index] && self[index].isDate(number)
  }

  /// The format of that index; `General` when there is none.
  subscript(index: Int) -> NumberFormat {
    places.indices.contains(index) ? formats[places[index]] : .general
  }
}
