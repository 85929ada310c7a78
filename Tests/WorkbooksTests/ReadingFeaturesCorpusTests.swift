import FoundationEssentials
import Testing

@testable import Workbooks

/// What stands around the cells of real workbooks, counted, if the folder of them is there.
///
/// The counts are those of another library where it reads the feature, and of the parts by hand
/// where it does not (limits and formats of extensions, threads, pictures).
@Suite(.enabled(if: Shared.folder != nil, "the corpus is not here"))
struct ReadingFeaturesCorpusTests {
  /// Merges, comments, threads, limits, rules of conditional formats, links, tables, drawings,
  /// names, protected sheets, pictures in cells.
  private static let counts: [(file: String, counts: [Int])] = [
    ("test-issue-877.xlsx", [590, 0, 0, 0, 1, 3, 0, 0, 15, 0, 0]),
    ("cellStyleXfs-missing.xlsx", [498, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0]),
    ("PF_Round_2_Success.xlsx", [343, 0, 1, 33, 72, 0, 3, 0, 21, 12, 0]),
    ("PF_Round_2_Initial_Validation_Failures.xlsx", [331, 2, 0, 29, 55, 0, 3, 1, 21, 11, 0]),
    ("t04.xlsx", [70, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ("issue.3654.xlsx", [7, 25, 0, 0, 0, 0, 0, 0, 1, 0, 0]),
    ("issue.3665.xlsx", [0, 13, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
    ("v3.xlsx", [0, 8, 0, 0, 0, 3, 0, 0, 0, 0, 0]),
    ("TestCommentsAndNotes.xlsx", [0, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0]),
    ("issue_285.xlsx", [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    ("namespacenonstd.xlsx", [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0]),
    ("phase4.xlsx", [0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    ("jewelershealthcare.com-census.1.xlsx", [1, 0, 0, 10, 0, 1, 1, 1, 0, 0, 0]),
    ("数据源.xlsx", [0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]),
    ("crossword_ranges.xlsx", [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]),
    ("conditional-formatting.xlsx", [0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0]),
    ("table_with_insertrow_attribute.xlsx", [0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0]),
    ("table06.xlsx", [0, 2, 0, 0, 0, 2, 3, 1, 0, 0, 0]),
    ("issue.3613.xlsx", [12, 0, 0, 0, 9, 0, 0, 17, 0, 0, 0]),
    ("testWPSAttachment.xlsx", [0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0]),
    ("lu-performance-data-almanac.xlsx", [0, 0, 0, 0, 0, 2, 1, 5, 62, 0, 0]),
    ("enron-nested.xlsx", [0, 6, 0, 0, 0, 0, 0, 8, 33, 3, 0]),
    ("embed_image13.xlsx", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]),
    ("pictures_in_cell_and_over_cell.xlsx", [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]),
    ("issue_530.xlsx", [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
    ("extraRelationships.xlsx", [0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]),
  ]

  @Test("Real workbooks have as many of each feature as they should")
  func counted() throws {
    let folder = try #require(Shared.folder) + "/corpus/"
    let index = try String(contentsOf: URL(filePath: folder + "INDEX.tsv"), encoding: .utf8)
    let paths = index.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: "\t").first
    }
    for (file, counts) in Self.counts {
      let path = try #require(paths.first { $0.hasSuffix("/" + file) }, "\(file)")
      let book = try Workbook(path: folder + "files/" + path)
      #expect(try Self.count(book) == counts, "\(file)")
      #expect(book.faults == [], "\(file)")
    }
  }

  private static func count(_ book: borrowing Workbook) throws -> [Int] {
    var counts = [Int](repeating: 0, count: 11)
    counts[8] = book.definedNames.count
    for sheet in book.sheets {
      let features = try book.features(of: sheet)
      var rows = try book.rows(of: sheet)
      let together = try book.features(of: sheet) { (row) throws(WorkbookError) in
        #expect(try rows.next() == row)
      }
      #expect(together == features)
      #expect(try rows.next() == nil)
      let found = [
        features.merges.count, features.comments.count, features.threads.count,
        features.validations.count, features.conditionalFormats.flatMap(\.rules).count,
        features.hyperlinks.count, features.tables.count, features.drawings.count, 0,
        features.isProtected ? 1 : 0,
      ]
      for (index, more) in found.enumerated() { counts[index] += more }
      guard !book.cellPictures.isEmpty else { continue }
      var cursor = try book.rows(of: sheet)
      while let row = try cursor.next() {
        for cell in row.cells where book.picture(of: cell) != nil { counts[10] += 1 }
      }
    }
    return counts
  }

  @Test("Threads of real workbooks have their authors, replies and times")
  func threads() throws {
    let folder = try #require(Shared.folder) + "/corpus/files/"
    let path = folder + "mini-software+MiniExcel/tests/data/xlsx/TestCommentsAndNotes.xlsx"
    let book = try Workbook(path: path)
    let threads = try book.features(of: book.sheets[0]).threads
    let thread = try #require(threads.last)
    #expect(threads.map(\.cell) == [cell("E2"), cell("B3")])
    #expect(
      ([thread.root] + thread.replies).map(\.author) == ["John Doe", "Mary Sue", "John Doe"])
    #expect(thread.root.date == DateTime(year: 2026, month: 3, day: 21, seconds: 43_644))
    #expect(try book.features(of: book.sheets[3]).threads.map(\.isResolved) == [true])
  }
}
