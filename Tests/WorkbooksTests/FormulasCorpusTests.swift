import FoundationEssentials
import Testing

@testable import Workbooks

/// Formulas of real workbooks, if the folder of them stands beside the checkout.
@Suite(.enabled(if: Shared.folder != nil, "the corpus is not here"))
struct FormulasCorpusTests {
  /// Cells whose stored result is not what their formula comes to, each with why.
  private static let stale = [
    // The program that wrote it stores 0 for every formula.
    "dynamic_array01.xlsx Sheet1!A1",
    // The reference was lost, the old result kept.
    "examples-gnumeric.xlsx Sheet1!A25",
  ]

  @Test("What real formulas come to is what is stored for them")
  func results() throws {
    let folder = try #require(Shared.folder) + "/corpus/"
    let index = try String(contentsOf: URL(filePath: folder + "INDEX.tsv"), encoding: .utf8)
    var equal = 0
    var different: [String] = []
    var reasons: [String: Int] = [:]
    for line in index.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields[9].contains("ormula") else { continue }
      let path = folder + "files/" + fields[0]
      guard let workbook = try? Workbook(path: path) else { continue }
      var calculation = Calculation(workbook)
      for sheet in workbook.sheets {
        var rows = try workbook.rows(of: sheet)
        while let row = try rows.next() {
          for cell in row.cells where cell.formula != nil && cell.value != nil {
            let result = try calculation.result(at: cell.reference, on: sheet, of: workbook)
            guard case .value = result else {
              let text = result.map { FormulaBookDraft.text($0) } ?? "none"
              reasons[text.split(separator: " ").prefix(2).joined(separator: " "), default: 0] += 1
              continue
            }
            if try calculation.isStale(at: cell.reference, on: sheet, of: workbook) {
              let name = path.split(separator: "/").last ?? ""
              different.append("\(name) \(sheet.name)!\(cell.reference)")
            } else {
              equal += 1
            }
          }
        }
      }
    }
    #expect(different.sorted() == Self.stale)
    #expect(equal > 7_000)
    // What is left is volatile, in other files, a table of results, or unknown functions.
    #expect(Set(reasons.keys) == ["? volatile", "? external", "? unsupported", "? unknown"])
  }
}
