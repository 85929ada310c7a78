import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// Whatever is moved, hidden or renamed, and whoever saves it, a finding changes its address only.
@Suite(.enabled(if: SentForms.hasPython("zipfile"), "python3 is not here"))
struct MovedFindingsTests {
  @Test("Rows, columns and sheets may move")
  func moved() throws { try hold(FormChange.all, .none) }

  @Test("So they may at random")
  func random() throws { try hold((0..<6).map(FormChange.random), .none) }

  @Test("WPS may save it, or Excel strictly", arguments: [FormChange.Saver.wps, .strict])
  func written(saver: FormChange.Saver) throws { try hold([.nothing, .everything], saver) }

  @Test(
    "openpyxl may save it, with days counted from 1904 too",
    .enabled(if: SentForms.hasPython("openpyxl"), "openpyxl is not here"),
    arguments: [FormChange.Saver.openpyxl, .mac])
  func openpyxl(saver: FormChange.Saver) throws { try hold([.nothing, .everything], saver) }

  @Test("LibreOffice may save it", .enabled(if: SentForms.hasOffice, "LibreOffice is not here"))
  func office() throws { try hold([.nothing, .everything], .office) }

  /// Holds the findings of the changed forms against those of the forms as they were.
  private func hold(_ changes: [FormChange], _ saver: FormChange.Saver) throws {
    let sent = try SentForms()
    defer { sent.remove() }
    for (change, files) in zip(changes, try sent.send(changes, by: saver)) {
      for (file, before) in zip(files, sent.before) {
        let after = try SentForms.findings(in: file)
        #expect(Set(before.map(\.rule)).isSuperset(of: ["S106", "S109", "L308"]))
        let due = Set(Self.lines(before, change))
        // What is found is where it is; only the names of sheets go from its messages.
        let still = FormChange(description: "", renamed: change.renamed)
        let found = Set(
          Self.lines(after.filter { !change.told.contains($0.rule) }, still, isMoved: true))
        let what = "\(change), \(saver)"
        #expect(due.subtracting(found).sorted() == [], "not found: \(what)")
        #expect(found.subtracting(due).sorted() == [], "found besides: \(what)")
        if !change.told.isEmpty { #expect(after.contains { $0.rule == "S110" }) }
        if !change.hiddenSheets.isEmpty { #expect(after.contains { $0.rule == "S111" }) }
        try expectValues(after, in: file)
      }
    }
  }

  /// All that a finding says, as it must be after the change, or as it is.
  private static func lines(
    _ findings: [Finding], _ change: FormChange, isMoved: Bool = false, under cause: String = ""
  ) -> [String] {
    let move = { (place: Place) in isMoved ? place : change.place(place) }
    return findings.flatMap { finding -> [String] in
      let seen = finding.observation
      var places = seen.related.map { "\(move($0))" }
      if let sheet = seen.sheet, let cells = seen.cells {
        places += [cells.first, cells.last].map { "\(move(Place(sheet: sheet, cell: $0)))" }
      }
      let parts: [String?] = [
        finding.rule, finding.level.rawValue, places.joined(separator: " "), seen.header,
        seen.found, seen.read, seen.expected, seen.difference, change.message(seen),
        finding.fingerprint, finding.valueHash, cause,
      ]
      return [parts.map { $0 ?? "nil" }.joined(separator: " | ")]
        + lines(finding.hides, change, isMoved: isMoved, under: finding.fingerprint)
    }
  }

  /// In the file, the cell of each finding shows what the finding says it does.
  private func expectValues(_ findings: [Finding], in path: String) throws {
    let workbook = try Workbook(path: path)
    var texts: [Place: String] = [:]
    for sheet in workbook.sheets {
      var rows = try workbook.rows(of: sheet)
      while let row = try rows.next() {
        for cell in row.cells {
          let place = Place(sheet: sheet.name, cell: cell.reference)
          texts[place] = workbook.displayText(of: cell)
        }
      }
    }
    for finding in findings where !["S110", "S111"].contains(finding.rule) {
      let seen = finding.observation
      guard let sheet = seen.sheet, let cell = seen.cells?.first, let found = seen.found else {
        continue
      }
      #expect(texts[Place(sheet: sheet, cell: cell)] ?? "" == found, "\(finding.line)")
    }
  }
}
