import FoundationEssentials
import Registers
import Reports
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// What is recorded is read back, and what comes again or anew is told apart.
struct RecordingTests {
  private let counter: Counter

  init() throws { counter = try Counter() }

  /// The checked-in samples, most with a known mistake, as `check` judges them.
  private func samples(_ rulebook: Rulebook) throws -> [Judgement] {
    var folder = #filePath.split(separator: "/").dropLast(3).map(String.init)
    folder += ["SampleWorkbooks", "2023-06"]
    let path = "/" + folder.joined(separator: "/")
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".xlsx") }
    #expect(names.count > 20)
    let reader = FormReader(counter.taskBook)
    return rulebook.conclude(names.map { rulebook.examine(reader.read(path + "/" + $0)) })
  }

  @Test("The consolidated workbook from the register is, byte for byte, that from the workbooks")
  func sameBytes() throws {
    let rulebook = Rulebook(counter.taskBook, period: Period("2023-06"))
    let judgements = try samples(rulebook)
    let expected = judgements.map { UnitReturn($0, in: counter.taskBook) }
    let count = try Register(recordingIn: counter.path).record(judgements, under: counter.taskBook)
    #expect(count == judgements.count)

    let register = try Register(reading: counter.path)
    let read = try register.returns(of: try #require(Period("2023-06"))).returns(in: rulebook)
    #expect(read.allSatisfy { $0.revision == 1 && $0.received != nil && !$0.isSuperseded })
    let bare = read.map { file in
      var file = file
      (file.revision, file.received) = (nil, nil)
      return file
    }
    #expect(
      try counter.consolidated(bare, "2023-06") == counter.consolidated(expected, "2023-06"))
    // And with it, the workbook says which revision it is.
    #expect(
      try counter.consolidated(read, "2023-06") != counter.consolidated(expected, "2023-06"))
  }

  @Test("A different workbook of the unit and month is the next revision and takes the place")
  func revisions() throws {
    try counter.check(
      counter.receipt("云岩区", "2023-05"), counter.receipt("南明区", "2023-05"), period: "2023-05")
    try counter.check(
      counter.receipt("云岩区", "2023-05", file: "更正.xlsx") { $0.figures[.trips] = nil },
      period: "2023-05")
    try counter.check(counter.receipt("云岩区", "2023-06"), period: "2023-06")
    let may = try counter.entries("2023-05")
    #expect(may.map(\.unit) == ["云岩区", "云岩区", "南明区"])
    #expect(may.map(\.revision) == [1, 2, 1])
    #expect(may.map(\.isSuperseded) == [true, false, false])
    #expect(may[0].received < may[1].received)
    #expect(try counter.entries("2023-06").map(\.revision) == [1])

    let rulebook = Rulebook(counter.taskBook, period: Period("2023-05"))
    let consolidation = Consolidation(
      taskBook: counter.taskBook, period: try #require(Period("2023-05")),
      returns: try Register(reading: counter.path).returns(of: #require(Period("2023-05")))
        .returns(in: rulebook))
    #expect(Set(consolidation.counted.keys) == ["南明区"])
    #expect(
      consolidation.omissions.filter { $0.unit?.name == "云岩区" }.map(\.reason)
        == [.superseded, .returned]
        || consolidation.omissions
          .filter { $0.unit?.name == "云岩区" }.map(\.reason) == [.returned, .superseded]
    )
  }

  @Test("The same bytes again are the same revision; the check is one more")
  func sameAgain() throws {
    try counter.check(counter.receipt("云岩区", "2023-05"), period: "2023-05")
    let first = try counter.entries("2023-05")
    try counter.check(counter.receipt("云岩区", "2023-05"), period: "2023-05")
    let second = try counter.entries("2023-05")
    #expect(second.map(\.revision) == [1])
    #expect(second.map(\.received) == first.map(\.received))
    #expect(first.map(\.checks) == [1])
    #expect(second.map(\.checks) == [2])
  }

  @Test("Of two workbooks that came in one run, saved at no known time, neither is the later")
  func undecided() throws {
    try counter.check(
      counter.receipt("云岩区", "2023-05"),
      counter.receipt("云岩区", "2023-05", file: "另一份.xlsx") { $0.figures[.trips] = 1 },
      period: "2023-05")
    let entries = try counter.entries("2023-05")
    #expect(entries.map(\.revision) == [1, 2])
    #expect(entries.allSatisfy { !$0.isSuperseded })
  }

  @Test("Of two that came in one run, the one saved earlier is the earlier revision")
  func savedEarlier() throws {
    let (early, late) = (
      DateTime(year: 2023, month: 6, day: 1), DateTime(year: 2023, month: 6, day: 2)
    )
    try counter.check(
      counter.receipt("云岩区", "2023-05", file: "甲.xlsx", saved: late),
      counter.receipt("云岩区", "2023-05", file: "乙.xlsx", saved: early), period: "2023-05")
    #expect(try counter.entries("2023-05").map(\.file) == ["乙.xlsx", "甲.xlsx"])
  }

  @Test("A form for another month is received for the month that is collected")
  func otherMonth() throws {
    try counter.check(counter.receipt("云岩区", "2023-05"), period: "2023-05")
    try counter.check(
      counter.receipt("云岩区", "2023-05", file: "误报.xlsx"), period: "2023-06")
    #expect(try counter.entries("2023-05").map(\.isSuperseded) == [false])
    #expect(try counter.entries("2023-06").map(\.file) == ["误报.xlsx"])
  }

  @Test("A project that two units claim is no longer told once a later workbook lets it go")
  func claims() throws {
    let month = try #require(Period("2023-05"))
    func claim(_ data: inout FormData) {
      data.ledgers[.projects]?[0]["id"] = .text("GY-2023-0001")
    }
    try counter.check(
      counter.receipt("云岩区", "2023-05", claim), counter.receipt("南明区", "2023-05", claim),
      period: "2023-05")
    func claimed() throws -> Bool {
      let rulebook = Rulebook(counter.taskBook, period: month)
      let returns = try Register(reading: counter.path).returns(of: month).returns(in: rulebook)
      return returns.contains { file in
        !file.isSuperseded && file.messages.contains { $0.contains("也申报了这个项目") }
      }
    }
    #expect(try claimed())
    try counter.check(counter.receipt("云岩区", "2023-05", file: "更正.xlsx"), period: "2023-05")
    #expect(try claimed() == false)
  }
}
