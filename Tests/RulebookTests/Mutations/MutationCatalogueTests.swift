import Foundation
import Rulebook
import Submissions
import Testing

/// Forms broken in known ways, as files: exactly the rule for it fires, at exactly the cell.
struct MutationCatalogueTests {
  @Test("Each rule fires where it must and nowhere else")
  func precisionAndRecall() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mutations-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let mutations = try ValueMutations.all()
    var score = MutationScore()
    for result in try await results(of: mutations, in: folder) {
      score.add(result)
      #expect(result.isRight, "\(result.mutation.title): \(result.lines)")
    }
    print("Mutations: \(mutations.count)\n" + score.table)
  }

  private func results(
    of mutations: [Mutation], in folder: String
  ) async throws -> [MutationResult] {
    let share = max(1, mutations.count / (2 * ProcessInfo.processInfo.activeProcessorCount))
    return try await withThrowingTaskGroup(of: [MutationResult].self) { group in
      for start in stride(from: 0, to: mutations.count, by: share) {
        let part = mutations[start..<min(start + share, mutations.count)]
        group.addTask { try part.map { try Self.result(of: $0, in: folder) } }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private static func result(of mutation: Mutation, in folder: String) throws -> MutationResult {
    let workbook = try MutatedWorkbook(mutation, in: folder)
    defer { try? FileManager.default.removeItem(atPath: workbook.path) }
    let judgement = try workbook.judgement(mutation.start.period)
    return MutationResult(mutation, judgement.findings, at: workbook.spot)
  }
}
