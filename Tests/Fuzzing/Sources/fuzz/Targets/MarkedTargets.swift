@testable import Workbooks

extension FuzzTarget {
  /// Bytes as the drawing of a sheet with a comment, marked and cleaned.
  static let vml = FuzzTarget(name: "vml") { bytes throws(Finding) in
    var package = SamplePackage.whole
    package.put(SamplePackage.drawing, bytes)
    try markAndClean(package.bytes)
    let scratch = ScratchFiles()
    let path = scratch.write(package.bytes, to: "in.xlsx")
    _ = allowed { () throws(WorkbookError) in
      var draft = try PackageDraft(path: path, limits: limits)
      var traces = OverlayTraces()
      traces.authors = ["甲"]
      try CommentRemoval(sheet: SamplePackage.sheet, traces: traces).run(on: &draft)
      try draft.write(to: scratch.path("clean.xlsx"))
    }
  }

  /// Bytes as an archive or, unless they begin like one, as the parts of a workbook.
  ///
  /// A part begins with a line `%%% NAME` and takes the place of the one that the sample has.
  static let workbook = FuzzTarget(name: "workbook") { bytes throws(Finding) in
    let file = package(bytes)
    try readAll(file)
    try markAndClean(file)
  }

  /// The archive that the bytes of the target `workbook` stand for.
  static func package(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.starts(with: "PK".utf8) else { return bytes }
    var package = SamplePackage.whole
    for part in bytes.split(separator: Array("%%% ".utf8)) {
      guard let end = part.firstIndex(of: 10) else { continue }
      package.put(
        String(decoding: part[..<end], as: UTF8.self), Array(part[part.index(after: end)...]))
    }
    return package.bytes
  }

  /// Lays marks over the first sheet and takes them off; each part is then as it was.
  static func markAndClean(_ file: [UInt8]) throws(Finding) {
    let scratch = ScratchFiles()
    let input = scratch.write(file, to: "in.xlsx")
    let (marked, clean) = (scratch.path("marked.xlsx"), scratch.path("clean.xlsx"))
    guard
      let sheet = allowed({ () throws(WorkbookError) in
        try Workbook(bytes: file, name: "a.xlsx", limits: limits).sheets.first?.name
      })
    else { return }
    let written = allowed { () throws(WorkbookError) in
      // Marks that are in the workbook already would be replaced, so they go first.
      let hadMarks = try Overlay.remove(from: input, output: clean, limits: limits)
      try overlay(on: sheet ?? "").apply(to: input, output: marked, limits: limits)
      return hadMarks
    }
    guard written == false else { return }
    let again: Void? = allowed { () throws(WorkbookError) in
      try overlay(on: sheet ?? "").apply(
        to: marked, output: scratch.path("again.xlsx"), limits: limits)
      guard try Overlay.remove(from: marked, output: clean, limits: limits) else {
        throw WorkbookError.noSuchSheet("no marks")
      }
    }
    guard again != nil else { throw Finding("a marked workbook cannot be marked or cleaned") }
    guard let before = allowed({ () throws(WorkbookError) in try parts(input) }),
      let after = allowed({ () throws(WorkbookError) in try parts(clean) })
    else { throw Finding("a cleaned workbook does not open") }
    guard before == after else { throw Finding("a cleaned workbook differs") }
  }

  private static func overlay(on sheet: String) -> Overlay {
    var overlay = Overlay()
    let (first, second) = (CellReference(row: 1, column: 1), CellReference(row: 2, column: 2))
    overlay.comments[sheet] = [
      Comment(first, author: "核", text: "不对"), Comment(second, author: "核", text: "也不对"),
    ]
    let red = DifferentialStyle(fill: Color("FFC7CE"))
    overlay.highlights[sheet] = ConditionalFormat(
      [CellRange(first)], rules: [.init(formula: "A1=1", style: red)])
    overlay.sheet = SheetDraft(name: "校验结果")
    return overlay
  }

  /// The parts by name; nil for one that cannot be read.
  private static func parts(_ path: String) throws(WorkbookError) -> [String: [UInt8]?] {
    let archive = try Archive(path: path, limits: limits)
    var parts: [String: [UInt8]?] = [:]
    for name in archive.entries {
      parts[name] = .some(allowed { () throws(WorkbookError) in try archive.read(name) })
    }
    return parts
  }
}
