import FoundationEssentials
import Testing

@testable import Workbooks

/// Inputs of the fuzz targets, run once more: what was found stays mended.
struct ReadingFuzzTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing")

  /// The inputs for a target in a folder beside this one; none where there is no such folder.
  private func inputs(_ kind: String, of target: FuzzTarget) -> [(name: String, bytes: [UInt8])] {
    let folder = Self.folder.appending(path: kind).appending(path: target.name).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map { (name, Array($0)) }
    }
  }

  @Test("What once broke the engine no longer does", arguments: FuzzTarget.all.map(\.name))
  func regressions(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    for input in inputs("Regressions", of: target) {
      #expect(throws: Never.self, "\(input.name)") { try target.run(input.bytes) }
    }
  }

  @Test("A target takes each input that it starts from", arguments: FuzzTarget.all.map(\.name))
  func corpora(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let inputs = inputs("Corpora", of: target)
    #expect(inputs.count >= 5)
    // The whole corpus is for the fuzzer; here a part of it keeps the targets in working order.
    for input in inputs.prefix(20) {
      #expect(throws: Never.self, "\(input.name)") { try target.run(input.bytes) }
    }
  }
}
