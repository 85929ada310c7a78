import FoundationEssentials
import Testing

@testable import Workbooks

/// Real workbooks from many programs, if the folder of them stands beside the checkout.
@Suite(.enabled(if: Shared.folder != nil, "the corpus is not here"))
struct ReadingCorpusTests {
  private struct Item {
    var path: String
    var opensElsewhere: Bool
  }

  private func items() throws -> [Item] {
    let folder = try #require(Shared.folder) + "/corpus/"
    let index = try String(contentsOf: URL(filePath: folder + "INDEX.tsv"), encoding: .utf8)
    return index.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Item(
        path: folder + "files/" + fields[0],
        opensElsewhere: fields[5] == "yes" || fields[6] == "yes")
    }
  }

  @Test("Every workbook that another library opens is read to its last cell")
  func all() throws {
    var read = 0
    for item in try items() {
      let bytes = Array(try Data(contentsOf: URL(filePath: item.path)))
      let refusal = HandMade.refusal(bytes)
      if item.opensElsewhere {
        #expect(refusal == nil, "\(item.path)")
        read += 1
      }
    }
    #expect(read > 200)
  }

  @Test("Real workbooks that are cut off are refused, whatever wrote them")
  func cutOff() throws {
    for item in try items().filter(\.opensElsewhere).prefix(40) {
      let bytes = Array(try Data(contentsOf: URL(filePath: item.path)))
      for part in [0.3, 0.9, 0.99] {
        let end = Int(Double(bytes.count) * part)
        #expect(HandMade.refusal(Array(bytes[..<end])) != nil, "\(item.path)")
      }
    }
  }
}
