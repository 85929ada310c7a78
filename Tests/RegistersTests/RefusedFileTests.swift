import FoundationEssentials
import GRDB
import Registers
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// A file that is no sound register is refused by name and stays as it is.
struct RefusedFileTests {
  private let counter: Counter

  init() throws { counter = try Counter() }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: counter.path))
  }

  private func register() throws -> [UInt8] {
    try counter.check(
      counter.receipt("云岩区", "2023-05"), counter.receipt("南明区", "2023-05"), period: "2023-05")
    return [UInt8](try Data(contentsOf: URL(filePath: counter.path)))
  }

  /// Both ways of opening refuse the file for one reason, and nothing in the folder changes.
  private func refuses(_ matches: (RegisterError.Reason) -> Bool) throws {
    let before = try Data(contentsOf: URL(filePath: counter.path))
    let files = counter.files
    for isRecording in [false, true] {
      let error = try #require(
        #expect(throws: RegisterError.self) {
          _ =
            isRecording
            ? try Register(recordingIn: counter.path) : try Register(reading: counter.path)
        })
      #expect(matches(error.reason), "\(error)")
      #expect(error.message(in: .chinese).contains(counter.path))
      #expect(error.message(in: .english).hasPrefix(counter.path))
    }
    #expect(try Data(contentsOf: URL(filePath: counter.path)) == before)
    #expect(counter.files == files)
  }

  @Test("No bytes")
  func empty() throws {
    try write([])
    try refuses { $0 == .empty }
  }

  @Test("Random bytes, short and long", arguments: [1, 99, 100, 5000, 100_000])
  func random(_ count: Int) throws {
    try write((0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) })
    try refuses { $0 == .notADatabase }
  }

  @Test("Another application's database")
  func foreign() throws {
    var bytes = try register()
    bytes.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    try write(bytes)
    try refuses { $0 == .otherApplication(0) }
  }

  @Test("A register of a later version")
  func newer() throws {
    var bytes = try register()
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])
    try write(bytes)
    try refuses { $0 == .newer(version: 9, known: 1) }
  }

  @Test("A register cut off", arguments: [1, 3, 10])
  func truncated(_ tenths: Int) throws {
    let bytes = try register()
    try write(Array(bytes.prefix(max(100, bytes.count * tenths / 11))))
    try refuses { if case .damaged = $0 { true } else { false } }
  }

  @Test("A register with a page that is overwritten", arguments: [1, 2, 5])
  func damaged(_ page: Int) throws {
    var bytes = try register()
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    let start = page * size
    bytes.replaceSubrange(start..<start + size, with: [UInt8](repeating: 0x5A, count: size))
    try write(bytes)
    try refuses { if case .damaged = $0 { true } else { false } }
  }

  @Test(
    "A register in which another program put something else",
    arguments: [
      "UPDATE workbooks SET revision = 'x'", "UPDATE workbooks SET received = 'soon'",
      "UPDATE workbooks SET period = '2023-5'", "UPDATE checks SET checkJSON = x'00ff'",
      "UPDATE checks SET checkJSON = '{'", "DROP TABLE checks",
      "ALTER TABLE workbooks DROP COLUMN saved",
    ])
  func altered(_ change: String) throws {
    _ = try register()
    let database = try DatabaseQueue(path: counter.path)
    try database.write { try $0.execute(sql: change) }
    try database.close()
    var errors: [RegisterError] = []
    func attempt(_ body: (Register) throws -> Void) throws {
      do {
        try body(try Register(reading: counter.path))
      } catch let error as RegisterError {
        errors.append(error)
      }
    }
    let rulebook = Rulebook(counter.taskBook)
    try attempt { _ = try $0.returns(of: #require(Period("2023-05"))) }
    try attempt { _ = try $0.returns(of: counter.unit("云岩区"), in: rulebook) }
    try attempt { _ = try $0.history(for: nil, read: FormReader(counter.taskBook)) }
    do {
      try counter.check(counter.receipt("云岩区", "2023-05", file: "更正.xlsx"), period: "2023-05")
    } catch let error as RegisterError {
      errors.append(error)
    }
    #expect(!errors.isEmpty)
    for error in errors {
      if case .damaged = error.reason { continue }
      Issue.record("\(error)")
    }
  }

  @Test("A folder")
  func folder() throws {
    try FileManager.default.createDirectory(
      atPath: counter.path, withIntermediateDirectories: true)
    let error = #expect(throws: RegisterError.self) {
      _ = try Register(recordingIn: counter.path)
    }
    #expect(error?.reason == .notAFile)
  }

  @Test("A place where there is no folder, and a file that is not there")
  func nowhere() throws {
    let path = counter.folder + "/none/登记簿.sqlite"
    let error = #expect(throws: RegisterError.self) { _ = try Register(recordingIn: path) }
    guard case .unwritable? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    let missing = #expect(throws: RegisterError.self) { _ = try Register(reading: path) }
    #expect(missing?.reason == .missing)
    #expect(counter.files.isEmpty)
  }

  @Test("A new register is one file, with nothing beside it")
  func alone() throws {
    _ = try register()
    #expect(counter.files == ["登记簿.sqlite"])
  }
}
