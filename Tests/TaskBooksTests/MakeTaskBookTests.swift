import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import make_taskbook

/// The checked-in task book is what make-taskbook makes of its source.
@Suite struct MakeTaskBookTests {
  @Test func theCheckedInFileIsMadeFromTheSource() throws {
    let made = try Fixture.bytes(of: TaskBookDraft(TaskBookSource(directory: Fixture.source)))
    if ProcessInfo.processInfo.environment["ZHAOSHANG_UPDATE_TASKBOOK"] == "1" {
      try Data(made).write(to: URL(filePath: Fixture.checkedIn))
    }
    // Set ZHAOSHANG_UPDATE_TASKBOOK=1 to take over a change of the source.
    #expect(try Fixture.bytes(Fixture.checkedIn) == made)
  }

  @Test func theBuiltInTaskBookIsTheCheckedInFile() throws {
    let bytes = try Fixture.bytes(Fixture.checkedIn)
    let built = try TaskBook.builtIn()
    #expect(built.sha256 == FileDigest.sha256(of: bytes))
    #expect(try TaskBook.load(path: Fixture.checkedIn) == built)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let source = try TaskBookSource(directory: Fixture.source)
    #expect(
      try Fixture.bytes(of: TaskBookDraft(source)) == Fixture.bytes(of: TaskBookDraft(source)))
  }

  @Test func quotedFieldsHoldCommasQuotesAndLineBreaks() throws {
    #expect(
      try CSV.rows("a,\"b,\"\"c\"\"\nd\",\r\n\"\",e,\n\nf") == [
        ["a", "b,\"c\"\nd", ""], ["", "e", ""], ["f"],
      ])
    #expect(throws: SourceError.unclosedQuote(row: 2)) { try CSV.rows("a\n\"b") }
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    let source = try Fixture.source { $0.files["units.csv"] = nil }
    #expect(throws: SourceError.unreadable("units.csv")) { try TaskBookDraft(source) }
  }
}
