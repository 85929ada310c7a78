import Foundation
import Registers
import Testing
import Workbooks

/// `--register` and `history`, as a person uses them.
struct RegisterTests {
  private let desk: RegisterDesk

  init() throws { desk = try RegisterDesk(["云岩区", "南明区", "市科技局", "清镇市"]) }

  @Test("A check says the same with a register, and confirms what it recorded")
  func confirmed() throws {
    let plain = try desk.run("check", "forms", "--period", "2023-06")
    let first = try desk.run("check", "forms", "--period", "2023-06", "--register", "r.sqlite")
    #expect(first.output == plain.output)
    #expect(first.status == plain.status)
    #expect(first.errors == "已登记 4 份:r.sqlite\n")
    let english = try desk.run(
      "check", "forms", "--period", "2023-06", "--register", "r.sqlite", "--lang", "en")
    #expect(english.errors == "4 workbooks recorded: r.sqlite\n")
    #expect(try desk.entries("r.sqlite").values.map(\.checks) == [2, 2, 2, 2])
    #expect(try desk.integrity("r.sqlite") == RegisterDesk.sound)
  }

  @Test("A second check knows the first, as with --previous")
  func known() throws {
    func check(_ more: String...) throws -> Data {
      let fixed = ["check", "forms/南明区.xlsx", "--period", "2023-06", "--format", "json"]
      return try Command.run(
        ["-c", "cd \"$0\" && exec \"$@\"", desk.folder.path, Command.executable.path]
          + fixed + more, by: URL(fileURLWithPath: "/bin/sh")
      ).output
    }
    let first = try check("--register", "r.sqlite")
    try desk.folder.write(first, to: "first.json")
    let second = try check("--register", "r.sqlite")
    #expect(second == (try check("--previous", "first.json")))
    #expect(second != first)
    #expect(String(decoding: second, as: UTF8.self).contains("\"still\""))
  }

  @Test("Everything of the period in the register is consolidated, with paths or without")
  func consolidated() throws {
    let expected = try desk.run(
      "consolidate", "forms", "--period", "2023-06", "--format", "json")
    try desk.run("check", "forms", "--period", "2023-06", "--register", "all.sqlite")
    let all = try desk.run(
      "consolidate", "--period", "2023-06", "--register", "all.sqlite", "--format", "json")
    #expect(Self.unmarked(all.text) == Self.unmarked(expected.text))
    #expect(all.text.contains("\"revision\":1"))

    try desk.run(
      "check", "forms/云岩区.xlsx", "forms/南明区.xlsx", "--period", "2023-06", "--register", "r.sqlite")
    let rest = try desk.run(
      "consolidate", "forms/市科技局.xlsx", "forms/清镇市.xlsx", "--period", "2023-06", "--register",
      "r.sqlite", "--format", "json", "--out", "out.xlsx")
    #expect(Self.unmarked(rest.text) == Self.unmarked(expected.text))
    #expect(rest.errors.hasPrefix("已登记 2 份:r.sqlite\n"))
    #expect(try desk.entries("r.sqlite").count == 4)
    #expect(desk.folder.files().contains("out.xlsx"))
  }

  /// The JSON without what only a register knows.
  private static func unmarked(_ json: String) -> String {
    json.replacing(/"revision":(null|1),"received":(null|"[^"]*")/, with: "")
  }

  @Test("Without paths there must be a register, and with one a period")
  func usage() throws {
    #expect(try desk.run("consolidate", "--period", "2023-06", "--out", "x.xlsx").status == 64)
    #expect(
      try desk.run("consolidate", "forms", "--register", "r.sqlite", "--out", "x.xlsx").status
        == 64)
    let missing = try desk.run(
      "consolidate", "--period", "2023-06", "--register", "r.sqlite", "--out", "x.xlsx")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("r.sqlite"))
    #expect(desk.folder.files().filter { !$0.hasPrefix("forms") } == [])
  }

  @Test("No output takes the place of the register, not even of one made in the same run")
  func kept() throws {
    let check = try desk.run(
      "check", "forms", "--period", "2023-06", "--register", "out/云岩区.xlsx", "--out", "out")
    #expect(check.status == 2)
    let consolidate = try desk.run(
      "consolidate", "forms", "--period", "2023-06", "--register", "r.sqlite", "--out",
      "r.sqlite")
    #expect(consolidate.status == 2)
    #expect(consolidate.errors.contains("r.sqlite"))
    #expect(try desk.entries("r.sqlite").isEmpty)
  }

  @Test("A workbook is no register: refused, the findings are not made, the file stays")
  func refused() throws {
    let before = try desk.folder.bytes("forms/云岩区.xlsx")
    let run = try desk.run(
      "check", "forms/南明区.xlsx", "--register", "forms/云岩区.xlsx", "--lang", "en")
    #expect(run.status == 2)
    #expect(run.errors.contains("not a register"))
    #expect(run.output.isEmpty)
    #expect(try desk.folder.bytes("forms/云岩区.xlsx") == before)
  }

  @Test(
    "A name that SQLite would take for no file is a file's name", arguments: [":memory:", "file:r"])
  func names(_ name: String) throws {
    for _ in 1...2 {
      try desk.run("check", "forms/云岩区.xlsx", "--period", "2023-06", "--register", name)
    }
    #expect(try desk.entries(name).values.map(\.checks) == [2])
    #expect(try desk.run("check", "forms/云岩区.xlsx", "--register", "").status == 2)
  }

  @Test(
    "Where the disk is full, the findings are told, nothing is recorded, and the register stays")
  func full() throws {
    try desk.run("check", "forms/云岩区.xlsx", "--period", "2023-06", "--register", "r.sqlite")
    let before = try desk.folder.bytes("r.sqlite")
    // A limit on the size of files, in blocks of 512 bytes, stands in for the disk.
    let run = try Command.run(
      [
        "-c", "cd \"$0\" && trap '' XFSZ && ulimit -f \"$1\" && shift && exec \"$@\"",
        desk.folder.path, "\(before.count / 512 + 2)", Command.executable.path, "check", "forms",
        "--period", "2023-06", "--register", "r.sqlite",
      ], by: URL(fileURLWithPath: "/bin/sh"))
    #expect(run.status == 2)
    #expect(run.errors.contains("没有登记"))
    #expect(!run.errors.contains("已登记"))
    #expect(run.text.contains("南明区"))
    #expect(try desk.folder.bytes("r.sqlite") == before)
    #expect(try desk.entries("r.sqlite").values.map(\.checks) == [1])
  }

  @Test("Runs at the same time wait for each other, from the first one on", arguments: 0..<3)
  func together(_ round: Int) throws {
    let register = "together-\(round).sqlite"
    let runs = try desk.names.enumerated().map { number, name in
      try desk.start(
        ["check", "forms/" + name, "--period", "2023-06", "--register", register],
        messages: "messages-\(number)")
    }
    for (number, run) in runs.enumerated() {
      run.waitUntilExit()
      #expect(run.terminationStatus <= 1)
      #expect(try desk.said("messages-\(number)") == "已登记 1 份:\(register)\n")
    }
    #expect(
      try desk.entries(register).values.map(\.file).sorted()
        == desk.names.map { "forms/" + $0 }.sorted())
    #expect(try desk.integrity(register) == RegisterDesk.sound)
    #expect(desk.folder.files().filter { $0.contains("together") } == [register])
  }
}
