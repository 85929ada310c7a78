import FoundationEssentials
import Testing

@testable import Workbooks

struct EditingDrawingTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private let b2 = CellReference(row: 2, column: 2)
  private let cells = Chart.Cells(CellRange(rows: 1...1, columns: 1...2))

  /// A sheet of findings with a chart and a picture.
  private func overlay(named name: String = "校验结果") throws -> Overlay {
    var overlay = Overlay()
    var sheet = SheetDraft(name: name)
    let anchor = DrawingAnchor(at: b2, width: 300, height: 200)
    var named = cells
    named.sheet = name
    sheet.charts = [
      Chart(
        .column, title: .cell(b2, sheet: name), categories: named,
        series: [Chart.Series(cells, name: "错误")], anchor: anchor)
    ]
    sheet.pictures = [try Picture(PictureFiles.png(), at: b2)]
    sheet.pictures[0].link = .place("'\(name)'!A1")
    sheet.comments = [Comment(b2, author: "校验", text: "说明")]
    overlay.sheet = sheet
    var row = RowDraft(1)
    row.cells = [CellDraft(1, .number(4)), CellDraft(2, .number(5))]
    overlay.rows = [row]
    return overlay
  }

  /// A workbook that has a drawing with a chart and a picture.
  private func drawn(_ name: String = "in.xlsx", sheet: String = "图") throws -> String {
    var draft = SheetDraft(name: sheet)
    draft.charts = [
      Chart(
        .line, series: [Chart.Series(cells)],
        anchor: DrawingAnchor(at: b2, width: 300, height: 200))
    ]
    draft.pictures = [try Picture(PictureFiles.png(), at: b2)]
    try WorkbookWriter.write([(draft, [])], to: scratch.path(name))
    return scratch.path(name)
  }

  @Test func newDrawingsTakeNamesThatAreFree() throws {
    let input = try drawn()
    let output = scratch.path("out.xlsx")
    try overlay().apply(to: input, output: output)
    let (before, after) = (try parts(of: input), try parts(of: output))
    for part in ["drawings/drawing1.xml", "charts/chart1.xml", "media/image1.png"] {
      #expect(after["xl/" + part] == before["xl/" + part] && after["xl/" + part] != nil)
    }
    #expect(after["xl/media/image2.png"] == PictureFiles.png())
    let links = String(
      decoding: try #require(after["xl/drawings/_rels/drawing2.xml.rels"]), as: UTF8.self)
    #expect(links.contains("../charts/chart2.xml") && links.contains("../media/image2.png"))
    let chart = String(decoding: try #require(after["xl/charts/chart2.xml"]), as: UTF8.self)
    #expect(chart.contains("<c:f>'校验结果'!$A$1:$B$1</c:f>") && chart.contains("<c:v>5</c:v>"))
    let sheet = String(
      decoding: try #require(after["xl/worksheets/sheet2.xml"]), as: UTF8.self)
    #expect(sheet.contains("<drawing r:id="))
    let types = try text("[Content_Types].xml", of: output)
    #expect(types.contains("/xl/drawings/drawing2.xml") && types.contains("/xl/charts/chart2.xml"))
    #expect(types.split(separator: "Extension=\"png\"").count == 2)
  }

  @Test func drawingsGoWithTheSheetOfFindings() throws {
    let input = try drawn()
    let (output, clean) = (scratch.path("out.xlsx"), scratch.path("clean.xlsx"))
    try overlay().apply(to: input, output: output)
    try overlay().apply(to: output, output: scratch.path("twice.xlsx"))
    #expect(
      try FileDigest.sha256(path: output) == FileDigest.sha256(path: scratch.path("twice.xlsx")))
    try Overlay.remove(from: output, output: clean)
    #expect(try parts(of: clean) == parts(of: input))
  }

  @Test func drawingsGoWithTheSheetAfterAnotherProgramSaved() throws {
    let input = try drawn()
    let (output, saved) = (scratch.path("out.xlsx"), scratch.path("saved.xlsx"))
    try overlay().apply(to: input, output: output)
    var editor = try WorkbookEditor(path: output)
    try editor.set(.number(1), at: b2, in: "图")
    try editor.save(to: saved)
    try Overlay.remove(from: saved, output: scratch.path("clean.xlsx"))
    let clean = try RawArchive(scratch.path("clean.xlsx"))
    #expect(try clean.names == RawArchive(input).names)
    let types = try text("[Content_Types].xml", of: scratch.path("clean.xlsx"))
    #expect(!types.contains("drawing2.xml") && !types.contains("chart2.xml"))
  }

  @Test(.enabled(if: Shared.folder != nil, "no corpus beside the checkout"))
  func newDrawingsDoNoHarmToThoseOfOthers() throws {
    let corpus = try #require(Shared.folder) + "/corpus"
    let lines = try String(contentsOfFile: corpus + "/INDEX.tsv", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    var count = 0
    for line in lines where line.last?.contains("drawings") == true && (Int(line[2]) ?? 0) < 30_000
    {
      let input = corpus + "/files/" + line[0]
      let (output, clean) = (scratch.path("out.xlsx"), scratch.path("clean.xlsx"))
      do {
        try overlay().apply(to: input, output: output)
      } catch is WorkbookError { continue }
      count += 1
      let before = try RawArchive(input)
      let after = try RawArchive(output)
      #expect(Set(after.names.map(EntryNames.folded)).count == after.names.count)
      for name in before.names
      where ["drawings/", "charts/", "media/"].contains(where: name.contains) {
        #expect(after.compressed[name] == before.compressed[name], "\(line[0]) \(name)")
      }
      #expect(after.names.contains { !before.names.contains($0) && $0.contains("chart") })
      try Overlay.remove(from: output, output: clean)
      #expect(try parts(of: clean) == parts(of: input), "\(line[0])")
    }
    #expect(count > 15)
  }

  @Test func drawingsFollowTheSheetToItsNewName() throws {
    let input = try drawn(sheet: "校验结果")
    let output = scratch.path("out.xlsx")
    try overlay().apply(to: input, output: output)
    let chart = try text("xl/charts/chart2.xml", of: output)
    #expect(chart.split(separator: "<c:f>'校验结果 (2)'!").count == 4)
    let links = try text("xl/drawings/_rels/drawing2.xml.rels", of: output)
    #expect(links.contains("#'校验结果%20(2)'!A1"))
  }

  @Test func markingAWorkbookKeepsItsDrawingsAsTheyLie() throws {
    let input = try drawn()
    let output = scratch.path("out.xlsx")
    var marks = Overlay()
    marks.comments["图"] = [Comment(b2, author: "校验", text: "请改")]
    try marks.apply(to: input, output: output)
    let (before, after) = (try RawArchive(input), try RawArchive(output))
    let drawn = before.names.filter {
      $0.contains("/charts/") || $0.contains("/drawings/") || $0.contains("/media/")
    }
    #expect(drawn.count == 4)
    for name in drawn { #expect(after.compressed[name] == before.compressed[name]) }
    let sheet = try text("xl/worksheets/sheet1.xml", of: output)
    #expect(sheet.contains("<drawing r:id=") && sheet.contains("<legacyDrawing r:id="))
  }

  @Test func aChartOfASheetThatIsNotThereIsRefused() throws {
    var overlay = try overlay()
    overlay.sheet?.charts[0].categories?.sheet = "没有"
    let input = try drawn()
    #expect(throws: WorkbookError.self) {
      try overlay.apply(to: input, output: scratch.path("out.xlsx"))
    }
  }

  @Test func aStrictWorkbookGetsStrictDrawings() throws {
    var strict = Sample.parts(sheets: [Sample.sheet("<sheetData/>")])
    for index in strict.indices where !strict[index].0.contains("Types") {
      strict[index].1 = strict[index].1
        .replacing(Sample.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(Sample.links, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    let input = try scratch.package("strict.xlsx", strict)
    let output = scratch.path("out.xlsx")
    try overlay().apply(to: input, output: output)
    for part in ["drawings/drawing1.xml", "charts/chart1.xml", "drawings/_rels/drawing1.xml.rels"] {
      let text = try text("xl/" + part, of: output)
      #expect(text.contains("http://purl.oclc.org/ooxml/"))
      #expect(!text.contains("schemas.openxmlformats.org/drawingml"))
      #expect(!text.contains("schemas.openxmlformats.org/officeDocument"))
    }
  }
}
