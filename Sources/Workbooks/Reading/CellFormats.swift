/// The number formats of the workbook's cells, by the index that cells carry (ECMA-376, 18.8.10).
struct CellFormats {
  private var formats: [NumberFormat] = []
  private var dates: [Bool] = []
  /// Codes have at most 255 characters (Excel refuses more); longer ones count as none, for each
  /// cell would be as much work as its code is long.
  private static let codeLength = 4 * 255

  /// Reads the workbook's formats; a workbook need not have any.
  init(_ package: borrowing Package) throws(WorkbookError) {
    guard let part = package.relationships.part(ofKind: "styles"), package.archive.contains(part)
    else { return }
    var xml = try package.cursor(part)
    _ = try xml.root()
    var codes: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "numFmts":
        try xml.children { xml, element throws(WorkbookError) in
          try xml.check(elements: codes.count)
          guard element == "numFmt", let id = xml.attribute("numFmtId").flatMap({ Int($0) }),
            let code = xml.attribute("formatCode"), code.utf8.count <= Self.codeLength
          else { return }
          codes[id] = NumberFormat(XString.unescaped(code))
        }
      case "cellXfs":
        try xml.children { xml, element throws(WorkbookError) in
          try xml.check(elements: formats.count)
          guard element == "xf" else { return }
          let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(codes[id] ?? NumberFormat.builtIn(id))
        }
      default: break
      }
    }
    self.formats = formats
    dates = formats.map(\.isDate)
  }

  /// Whether numbers in the format of that index are read as dates.
  func isDate(_ index: Int) -> Bool { dates.indices.contains(index) && dates[index] }

  /// The format of that index; `General` when there is none.
  subscript(index: Int) -> NumberFormat {
    formats.indices.contains(index) ? formats[index] : .general
  }
}
