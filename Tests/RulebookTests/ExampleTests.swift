import Rulebook
import Submissions
import TaskBooks
import Testing

/// Every example of every rule is a test; a failure points at the example's own line.
struct ExampleTests {
  @Test("A passing example leaves its rule silent", arguments: Rulebook.all)
  func passing(rule: Rule) throws {
    for example in rule.passing {
      let (findings, spot) = try findings(of: rule, in: example)
      let own = findings.filter { $0.rule == rule.id }
      if case .taskBook = example.subject {
        #expect(
          !own.contains { $0.spot == spot }, "\(rule.id) \(example.shows)",
          sourceLocation: example.location)
      } else {
        #expect(
          own.map(\.line) == [], "\(rule.id) \(example.shows)", sourceLocation: example.location)
      }
    }
  }

  @Test(
    "A failing example makes its rule fire, at its place, and no other", arguments: Rulebook.all)
  func failing(rule: Rule) throws {
    for example in rule.failing {
      let (findings, spot) = try findings(of: rule, in: example)
      let own = findings.filter { $0.rule == rule.id }
      if case .taskBook = example.subject {
        #expect(
          own.contains { $0.spot == spot }, "\(rule.id) \(example.shows): \(own.map(\.line))",
          sourceLocation: example.location)
        continue
      }
      #expect(
        own.map(\.spot) == [spot], "\(rule.id) \(example.shows): \(findings.map(\.line))",
        sourceLocation: example.location)
      let others = findings.filter { $0.rule != rule.id }
      #expect(
        Set(others.map(\.rule)) == Set(example.also),
        "\(rule.id) \(example.shows): \(others.map(\.line))", sourceLocation: example.location)
    }
  }

  private func findings(of rule: Rule, in example: Example) throws -> ([Finding], Spot) {
    switch example.subject {
    case .form(let start, let change):
      var form = try Cases.clean(start.unit, start.period)
      form.beside = try start.beside.map { try Cases.clean($0, start.period) }
      if let before = start.before {
        form.history = History(reports: [try Cases.report(start.unit, before)])
      }
      let spot = change(&form)
      return (try Cases.judgement(of: form, collecting: start.period).findings, spot)
    case .file(let outcome):
      let book = try Cases.taskBook.get()
      return (Rulebook(book).judge(Cases.receipt(outcome)).findings, .file)
    case .taskBook(let change):
      var book = try Cases.taskBook.get()
      let spot = change(&book)
      return (Audit.findings(of: book), spot)
    }
  }
}

extension Example {
  /// The line it was written on.
  fileprivate var location: SourceLocation {
    SourceLocation(fileID: "Rulebook/Rules", filePath: file, line: line, column: 1)
  }
}
