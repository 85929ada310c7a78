import FoundationEssentials
import Testing

/// The examples of the document and of the README are those that run as tests here.
@Suite struct DocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The lines without the indentation that all of them share.
  private static func shifted(_ lines: [Substring]) -> [String] {
    let full = lines.filter { !$0.allSatisfy { $0 == " " } }
    let indentation = full.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indentation)) }
  }

  private static func blocks(of file: String) throws -> [[String]] {
    let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    var blocks: [[String]] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```swift" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(shifted(lines))
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  private static func documents() throws -> [String] {
    let folder = "Sources/Workbooks/Workbooks.docc"
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 } + ["README.md"]
  }

  @Test("Every block of Swift in the document stands in an example that runs")
  func examples() throws {
    let folder = Self.root.appending(path: "Tests/WorkbooksTests/Examples")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let sources = try files.filter { $0.hasSuffix("Examples.swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    var count = 0
    for document in try Self.documents() {
      for block in try Self.blocks(of: document) {
        // An import stands at the head of the example's file.
        let lines = Array(block.drop { $0.hasPrefix("import ") || $0.isEmpty })
        let isShown = sources.contains { source in
          source.indices.dropLast(lines.count - 1).contains { start in
            Self.shifted(Array(source[start..<start + lines.count])) == lines
          }
        }
        #expect(isShown, "\(document): \(lines.first ?? "")")
        #expect(lines.count <= 12, "\(document): an example of ten lines is enough")
        count += 1
      }
    }
    #expect(count >= 8)
  }
}
