import FoundationEssentials
import Testing

@testable import Workbooks

/// The workbooks of many programs in the folder `shared` beside the checkout.
private enum Corpus {
  /// Where they lie; nil where there are none.
  static let folder: String? = {
    let beside =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/shared"
    let shared = ProcessInfo.processInfo.environment["ZHAOSHANG_SHARED"] ?? beside
    let folder = shared + "/corpus/files"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  static var files: [String] {
    guard let folder, let all = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      return []
    }
    return all.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted()
  }
}

@Suite(.enabled(if: Corpus.folder != nil, "no corpus beside the checkout"))
struct EditingCorpusTests {
  private func overlay(for sheets: [SheetInfo]) throws -> Overlay {
    var overlay = Overlay()
    let cells = try ["A1", "C3", "B2"].map { try #require(CellReference($0)) }
    for sheet in sheets where sheet.isWorksheet {
      overlay.comments[sheet.name] = cells.map { Comment($0, author: "校验", text: "请改") }
      overlay.highlights[sheet.name] = ConditionalFormat(
        cells.map { CellRange($0) },
        rules: [.init(formula: "LEN(A1)>0", style: DifferentialStyle(fill: "FFC7CE"))])
    }
    overlay.sheet = SheetDraft(name: "校验结果")
    var row = RowDraft(1)
    row.cells = [CellDraft(1, .text("级别"), style: CellStyle { $0.font.isBold = true })]
    overlay.rows = [row]
    return overlay
  }

  private func opens(_ path: String) -> Bool {
    do throws(WorkbookError) {
      _ = try Workbook(path: path)
      return true
    } catch { return false }
  }

  @Test func marksDoNoHarmAndComeOutWithoutATrace() throws {
    let scratch = try Scratch()
    let (marked, clean) = (scratch.path("marked.xlsx"), scratch.path("clean.xlsx"))
    let twice = scratch.path("twice.xlsx")
    var count = 0
    for file in Corpus.files {
      let input = (Corpus.folder ?? "") + "/" + file
      let overlay: Overlay
      do {
        overlay = try self.overlay(for: WorkbookEditor(path: input).sheets)
        try overlay.apply(to: input, output: marked)
      } catch is WorkbookError { continue }
      count += 1
      // Of an encrypted one no part can be seen from outside.
      guard try Archive(path: input).key == nil else { continue }
      let (before, after) = (try parts(of: input), try parts(of: marked))
      let (rawBefore, rawAfter) = (try RawArchive(input), try RawArchive(marked))
      for name in rawBefore.names where before[name] == after[name] {
        #expect(rawBefore.whole[name] == rawAfter.whole[name], "\(file) \(name)")
      }
      for sheet in try WorkbookEditor(path: input).sheets where sheet.isWorksheet {
        guard let part = try Archive(path: input, limits: .standard).stored(sheet.part),
          let (then, now) = before[part].flatMap({ old in after[part].map { (old, $0) } })
        else { continue }
        #expect(try sheetData(then) == sheetData(now), "\(file) \(part)")
      }
      #expect(opens(input) == opens(marked), "\(file)")
      try overlay.apply(to: marked, output: twice)
      #expect(
        try FileDigest.sha256(path: twice) == FileDigest.sha256(path: marked), "\(file)")
      try Overlay.remove(from: marked, output: clean)
      #expect(try parts(of: clean) == before, "\(file)")
      #expect(try RawArchive(clean).names == rawBefore.names, "\(file)")
    }
    #expect(count > 250)
  }

  /// The cells of each sheet by its place, but for some.
  private func cells(of path: String, except: Set<CellReference> = []) throws -> [[Cell]] {
    let workbook = try Workbook(path: path)
    var all: [[Cell]] = []
    for sheet in workbook.sheets {
      var rows = try workbook.rows(of: sheet)
      var cells: [Cell] = []
      while let row = try rows.next() {
        cells += row.cells.filter { !(all.isEmpty && except.contains($0.reference)) }
      }
      all.append(cells)
    }
    return all
  }

  /// Makes a change and holds the archive against what the plan says of it.
  private func save(
    _ input: String, to output: String, dropping sheet: String? = nil,
    _ change: (inout WorkbookEditor) throws -> Void
  ) throws -> SavePlan {
    var editor = try WorkbookEditor(path: input)
    try change(&editor)
    let plan = try editor.save(to: output)
    let (before, after) = (try RawArchive(input), try RawArchive(output))
    for name in plan.preserved {
      #expect(before.whole[name] != nil && before.whole[name] == after.whole[name], "\(name)")
    }
    let dropped = plan.dropped.filter { $0 != sheet && !$0.hasSuffix("calcChain.xml") }
    #expect(dropped.isEmpty, "\(input)")
    #expect(after.names.starts(with: before.names.filter { !plan.dropped.contains($0) }))
    return plan
  }

  @Test func changesOfCellsAndSheetsLeaveAllElseAsItWas() throws {
    let scratch = try Scratch()
    let (output, added) = (scratch.path("out.xlsx"), scratch.path("added.xlsx"))
    let places = try ["B2", "D3", "C5"].map { try #require(CellReference($0)) }
    var count = 0
    for (number, file) in Corpus.files.enumerated() where number.isMultiple(of: 8) {
      let input = (Corpus.folder ?? "") + "/" + file
      let size = try FileManager.default.attributesOfItem(atPath: input)[.size] as? UInt64
      guard let size, size < 60_000, opens(input) else { continue }
      let sheets = try WorkbookEditor(path: input).sheets
      guard let first = sheets.first else { continue }
      let original = try cells(of: input)
      do {
        if first.isWorksheet {
          _ = try save(input, to: output) {
            try $0.set(.number(1234.5), at: places[0], in: first.name)
            try $0.set(.text("贵阳 & <市>"), at: places[1], in: first.name)
            try $0.setStyle(CellStyle { $0.fill = "FFC7CE" }, at: places[2], in: first.name)
          }
          let except = Set(places)
          #expect(
            try cells(of: output, except: except).map { $0.map(\.value) }
              == cells(of: input, except: except).map { $0.map(\.value) }, "\(file)")
          let changed = try cells(of: output)[0]
          #expect(changed.first { $0.reference == places[0] }?.stored == "1234.5")
          #expect(changed.first { $0.reference == places[1] }?.value == .text("贵阳 & <市>"))
        }
      } catch WorkbookError.cannotWrite {
        // An array formula lies there.
      }
      _ = try save(input, to: output) { try $0.renameSheet(first.name, to: "新 表's-1") }
      #expect(
        try cells(of: output).map { $0.map(\.value) } == original.map { $0.map(\.value) },
        "\(file)")
      #expect(try Workbook(path: output).sheets[0].name == "新 表's-1")
      _ = try save(input, to: added) {
        try $0.addSheet(SheetDraft(name: "新增表"))
        try $0.moveSheet("新增表", to: .first)
      }
      #expect(try cells(of: added) == [[]] + original, "\(file)")
      let part = try WorkbookEditor(path: added).sheets[0].part
      let stored = try Archive(path: added).stored(part)
      _ = try save(added, to: output, dropping: stored) { try $0.deleteSheet("新增表") }
      #expect(try cells(of: output) == original, "\(file)")
      let (then, now) = (try parts(of: input), try parts(of: output))
      for (name, bytes) in then where name.contains("sheets/") || name.contains("comments") {
        #expect(now[name] == bytes, "\(file) \(name)")
      }
      count += 1
    }
    #expect(count > 20)
  }
}
