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
        #expect(rawBefore.compressed[name] == rawAfter.compressed[name], "\(file) \(name)")
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
}
