@testable import Workbooks

extension FuzzTarget {
  /// Bytes as the part of shared texts, each of which a cell shows.
  static let sharedStrings = FuzzTarget(name: "sharedStrings") { bytes throws(Finding) in
    var package = SamplePackage.whole
    package.put(SamplePackage.strings, bytes)
    let cells = (0..<20).map { "<c t=\"s\"><v>\($0)</v></c>" }
    package.put(
      SamplePackage.sheet,
      Array(SamplePackage.sheetText(rows: "<row>\(cells.joined())</row>").utf8))
    let file = package.bytes
    let pair = allowed { () throws(WorkbookError) in
      let package = try Package(Archive(bytes: file, name: "a.xlsx", limits: limits))
      return try SharedStrings(package)
    }
    guard let texts = pair else { return }
    let parsed = allowed { () throws(WorkbookError) in
      let archive = try Archive(bytes: file, name: "a.xlsx", limits: limits)
      let entry = try archive.entry(SamplePackage.strings)
      var parser = try entry.parser()
      return try SharedStrings(&parser, entry)
    }
    guard let parsed else { throw Finding("shared texts are refused by libxml2 alone") }
    for index in -1..<200 where texts[index] != parsed[index] {
      throw Finding("text \(index): \(String(describing: texts[index])) scanned")
    }
    try readAll(file)
  }

  /// Bytes as the part of styles, or behind `=` as the code of one number format.
  static let styles = FuzzTarget(name: "styles") { bytes throws(Finding) in
    if bytes.first == UInt8(ascii: "=") {
      let format = NumberFormat(String(decoding: bytes.dropFirst(), as: UTF8.self))
      for value in shownValues { _ = format.text(of: value) }
      return
    }
    var package = SamplePackage.whole
    package.put(SamplePackage.styles, bytes)
    let cells = (0..<6).map { style in
      ["0", "-1.5", "45000.75", "1E+300"].map { "<c s=\"\(style)\"><v>\($0)</v></c>" }.joined()
    }
    package.put(
      SamplePackage.sheet,
      Array(SamplePackage.sheetText(rows: "<row>\(cells.joined())</row>").utf8))
    try readAll(package.bytes)
  }

  private static let shownValues: [CellValue?] =
    [
      0, 1, -1, 0.5, -0.004, 59, 60, 61, 999.9996, 1e21, -1e308, .leastNonzeroMagnitude,
      43_999.999_99, 45_000.75,
      2_958_465.999_999_9, 123_456_789_012_345,
    ].map { .number($0) } + [
      nil, .text("甲乙"), .bool(true), .error("#N/A"),
      DateTime(year: 2023, month: 6, day: 30, seconds: 86_399).map { .date($0) },
    ]

  /// Bytes as a formula, behind two that say how far its cell moves.
  static let formula = FuzzTarget(name: "formula") { bytes throws(Finding) in
    guard bytes.count > 2 else { return }
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    let rows = (Int(bytes[0]) - 128) * 8191
    let columns = (Int(bytes[1]) - 128) * 127
    _ = FormulaShift(rows: rows, columns: columns).applied(to: text)
    let stay = FormulaShift(rows: 0, columns: 0)
    let once = stay.applied(to: text)
    guard stay.applied(to: once) == once else { throw Finding("a formula moved nowhere changes") }
  }
}
