import FoundationEssentials
import TaskBooks
import Testing

@testable import Submissions
@testable import Workbooks

/// Forms as other programs save them: other parts, the same content.
struct ReadingForeignTests {
  /// Reads the draft after its parts were changed; a part that gets nil is left out.
  private func read(
    _ form: ReadingCase, adding parts: [String: String] = [:],
    change: (_ part: String, _ xml: String) -> String
  ) throws -> Submission {
    try form.draft.written { path in
      let archive = try Archive(path: path)
      let copy = path + "-changed.xlsx"
      var builder = try ArchiveBuilder(path: copy)
      for name in archive.entries {
        let xml = String(decoding: try archive.read(name), as: UTF8.self)
        try builder.add(name, Array(change(name, xml).utf8))
      }
      for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
        try builder.add(name, Array(text.utf8))
      }
      try builder.finish()
      let outcome = FormReader(form.taskBook).read(copy).outcome
      guard case .submission(let submission) = outcome else {
        Issue.record("\(outcome)")
        throw ReadingCase.NoSubmission()
      }
      return submission
    }
  }

  /// A text cut at a mark.
  private func pieces(of text: String, _ mark: String) -> [String] {
    text.split(separator: mark, omittingEmptySubsequences: false).map { String($0) }
  }

  @Test("Texts inside the cells are read as those in the shared table")
  func inlineStrings() throws {
    let form = try ReadingCase("云岩区")
    var texts: [String] = []
    _ = try read(form) { part, xml in
      if part == "xl/sharedStrings.xml" {
        texts = pieces(of: xml, "<si>").dropFirst().compactMap {
          pieces(of: $0, "</si>").first
        }
      }
      return xml
    }
    try #require(texts.count > 50)
    var count = 0
    let submission = try read(form) { part, xml in
      guard part.hasPrefix("xl/worksheets/sheet") else { return xml }
      var cells: [String] = []
      for (offset, cell) in pieces(of: xml, "<c ").enumerated() {
        let value = pieces(of: cell, "<v>").last.flatMap { pieces(of: $0, "</v>").first }
        guard offset > 0, cell.contains("t=\"s\""), let index = value.flatMap({ Int($0) }),
          texts.indices.contains(index)
        else {
          cells.append(cell)
          continue
        }
        count += 1
        cells.append(
          cell.replacing("t=\"s\"", with: "t=\"inlineStr\"")
            .replacing("<v>\(index)</v>", with: "<is>\(texts[index])</is>"))
      }
      return cells.joined(separator: "<c ")
    }
    #expect(count > 100)
    try form.expectSameData(submission)
    #expect(submission.altered == [])
  }

  @Test("Unformatted serials of the 1904 system are the days that were typed")
  func from1904() throws {
    var form = try ReadingCase("市投资促进局")
    var shown: [Int] = []
    for (index, record) in (form.data.ledgers[.projects] ?? []).enumerated() {
      guard case .text(let text)? = record["signedOn"], let date = FormValue.date(text),
        let serial = date.serial(is1904: true),
        let place = form.layout.ledger(.projects, column: "signedOn", index: index)
      else { continue }
      shown.append(index)
      form.draft.change(place) {
        $0.value = .number(serial)
        $0.style.numberFormat = "General"
      }
    }
    try #require(!shown.isEmpty)
    for (index, record) in (form.data.ledgers[.activities] ?? []).enumerated() {
      // Dates keep their format here: the workbook's system moves them along.
      guard case .text(let text)? = record["date"], let date = FormValue.date(text),
        let serial = date.serial(is1904: true),
        let place = form.layout.ledger(.activities, column: "date", index: index)
      else { continue }
      form.draft.change(place) { $0.value = .number(serial) }
    }
    let submission = try read(form) { part, xml in
      guard part == "xl/workbook.xml" else { return xml }
      return xml.contains("<workbookPr")
        ? xml.replacing("<workbookPr", with: "<workbookPr date1904=\"1\"")
        : xml.replacing("<bookViews", with: "<workbookPr date1904=\"1\"/><bookViews")
    }
    try form.expectSameData(submission)
  }

  @Test("What is carried beside the cells is told, and the form read all the same")
  func carried() throws {
    let form = try ReadingCase("云岩区")
    #expect(try form.submission().carried == [])
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let kinds = [
      ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
      (office + "connections", "connections.xml"),
      (office + "externalLink", "externalLinks/externalLink1.xml"),
    ]
    let links = kinds.enumerated().map { index, kind in
      "<Relationship Id=\"x\(index)\" Type=\"\(kind.0)\" Target=\"\(kind.1)\"/>"
    }.joined()
    let submission = try read(
      form,
      adding: [
        "xl/vbaProject.bin": "x", "xl/connections.xml": "<connections/>",
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/embeddings/oleObject1.bin": "x",
      ]
    ) { part, xml in
      part == "xl/_rels/workbook.xml.rels"
        ? xml.replacing("</Relationships>", with: links + "</Relationships>") : xml
    }
    try form.expectSameData(submission)
    #expect(
      submission.carried == [.macros, .externalLinks, .embeddedObjects, .connections])
  }

  @Test("A damaged drawing or comment keeps nobody from reading the figures")
  func damagedDrawing() throws {
    let form = try ReadingCase("云岩区")
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let links = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="a" Type="\(office)drawing" Target="../gone.xml"/>
      <Relationship Id="b" Type="\(office)comments" Target="../broken.xml"/></Relationships>
      """
    let submission = try read(
      form,
      adding: ["xl/worksheets/_rels/sheet1.xml.rels": links, "xl/broken.xml": "<comments>"]
    ) { _, xml in xml }
    try form.expectSameData(submission)
  }
}
