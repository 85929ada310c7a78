import Testing
import Workbooks

/// What the document shows of refusals and limits.
@Suite struct RefusingExamples {
  @Test func refusals() throws {
    let scratch = try Scratch()
    let path = scratch.path("missing.xlsx")

    do {
      let workbook = try Workbook(path: path)
      print(workbook.sheets.count)
    } catch WorkbookError.notAWorkbook(let kind) {
      print("another kind of file:", kind.english)
    } catch {
      print(error.message(in: .chinese))
    }

    #expect(throws: WorkbookError.self) { _ = try Workbook(path: path) }
  }

  @Test func limits() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)

    var limits = Limits.standard
    limits.partBytes = 128 << 20
    limits.cells = 1_000_000
    let workbook = try Workbook(path: path, limits: limits)
    print(workbook.sheets.map(\.name))

    #expect(throws: WorkbookError.self) {
      var narrow = Limits.standard
      narrow.partBytes = 10
      _ = try Workbook(path: path, limits: narrow)
    }
  }
}
