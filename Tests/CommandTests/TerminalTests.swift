import Foundation
import Testing

/// What the command shows on a terminal and not in a pipe; the terminal is that of `script`.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleWorkbooks/2023-06").path

  private func onTerminal(_ variables: [String: String]) throws -> String {
    let folder = try Folder()
    defer { folder.remove() }
    let script = URL(fileURLWithPath: "/usr/bin/script")
    let command = "'\(Command.executable.path)' check '\(Self.samples)' --period 2023-06"
    try Command.run(["-qec", command, folder.file("log")], variables, by: script)
    return String(decoding: try folder.bytes("log"), as: UTF8.self)
  }

  @Test("A terminal gets colours and a bar that is taken away again; NO_COLOR takes the colours")
  func terminal() throws {
    let text = try onTerminal(["COLUMNS": "90", "NO_COLOR": ""])
    #expect(text.contains("\u{1B}[31;1m退回"))
    #expect(text.contains("/22 "))
    #expect(text.contains("22/22 100%"))
    let bar = try #require(text.range(of: "22/22 100%"))
    #expect(text[bar.upperBound...].contains("\r\u{1B}[K"))
    let plain = try onTerminal(["COLUMNS": "90", "NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}[31"))
    #expect(plain.contains("22/22 100%"))
  }

  @Test("A pipe gets neither bar nor colours nor wrapped lines")
  func pipe() throws {
    let run = try Command.run(["check", Self.samples, "--period", "2023-06"], ["COLUMNS": "40"])
    #expect(run.errors.isEmpty)
    #expect(!run.text.contains("\u{1B}"))
    #expect(run.text.contains("“签约金额(亿元)”填的是52.33亿元,按项目台账算出的是53.5亿元,少1.17亿元;可能漏计了第4行(1.17)。\n"))
  }
}
