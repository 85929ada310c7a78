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
    let mutations = try Self.all()
    var score = MutationScore()
    for result in try await results(of: mutations, in: folder) {
      score.add(result)
      #expect(result.isRight, "\(result.mutation.title): \(result.lines)")
    }
    print("Mutations: \(mutations.count)\n" + score.table)
    let unseen = Set(Rulebook.all.map(\.id)).subtracting(score.counts.keys)
    #expect(unseen.filter { !$0.hasPrefix("T") } == [])
  }

  private static func all() throws -> [Mutation] {
    FileMutations.all + FormMutations.all + PartMutations.all + (try ValueMutations.all())
      + (try LedgerRuleMutations.all()) + PolicyMutations.all + UnitMutations.all
      + (try HistoryMutations.all())
  }

  private func results(
    of mutations: [Mutation], in folder: String
  ) async throws -> [MutationResult] {
    let share = max(1, mutations.count / (2 * ProcessInfo.processInfo.activeProcessorCount))
    return try await withThrowingTaskGroup(of: [MutationResult].self) { group in
      for start in stride(from: 0, to: mutations.count, by: share) {
        let part = mutations[start..<min(start + share, mutations.count)]
        group.addTask {
          try part.enumerated().flatMap {
            try Self.results(of: $1, in: folder, asFile: $0 % 40 == 0)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// What comes of a mutation on the desk and, of some, in a file; others can be had only in one.
  private static func results(
    of mutation: Mutation, in folder: String, asFile: Bool
  ) throws -> [MutationResult] {
    let period = mutation.start.period
    var results: [MutationResult] = []
    if case .typed(let type) = mutation.change {
      var form = try Filling(mutation.start)
      let spot = try type(&form)
      let judgement = try Cases.judgement(of: form, collecting: period)
      results.append(MutationResult(mutation, judgement.findings, at: spot))
      guard asFile else { return results }
    }
    let workbook = try MutatedWorkbook(mutation, in: folder)
    defer { try? FileManager.default.removeItem(atPath: workbook.path) }
    let findings = try workbook.judgement(period).findings
    return results + [MutationResult(mutation, findings, at: workbook.spot)]
  }
}
