import Foundation
import Rulebook
import Testing
import Workbooks

/// The manual shows the rules as the command prints them.
struct ManualTests {
  private static let start = "<!-- zhaoshang rules --format md -->\n"

  @Test("The manual's page of rules is the one that is printed now")
  func page() throws {
    let path =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.zh-CN.md")
    let manual = try String(contentsOf: path, encoding: .utf8)
    let place = try #require(manual.range(of: Self.start))
    // Its own title is the manual's heading, and its headings stand one level lower.
    let page = RuleCatalogue(try Cases.taskBook.get()).markdown(in: .chinese)
      .split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      .map { $0.hasPrefix("#") ? "#" + $0 : $0 }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["ZHAOSHANG_UPDATE_MANUAL"] == "1" {
      try (manual[..<place.upperBound] + "\n" + page).write(
        to: path, atomically: true, encoding: .utf8)
    }
    // Set ZHAOSHANG_UPDATE_MANUAL=1 to take over a change of the rules.
    #expect(try String(contentsOf: path, encoding: .utf8).hasSuffix(Self.start + "\n" + page))
  }
}
