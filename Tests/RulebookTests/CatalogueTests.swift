import FoundationEssentials
import Rulebook
import TaskBooks
import Testing
import Workbooks

/// The catalogue says what is at work, and nothing else.
struct CatalogueTests {
  @Test("IDs are unique and sorted")
  func order() {
    let ids = Rulebook.all.map { $0.id }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test("Each rule has a file of its own, and each file its rule")
  func files() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let folder = tests.appending(path: "../../Sources/Rulebook/Rules").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
    let ids = files.map { String(($0.split(separator: "/").last ?? "").prefix(4)) }
    #expect(ids.sorted() == Rulebook.all.map { $0.id })
    for rule in Rulebook.all {
      let own = (rule.passing + rule.failing).allSatisfy { $0.file.contains("/\(rule.id)") }
      #expect(own, "\(rule.id)")
    }
  }

  @Test("Each rule has examples of both kinds, and words", arguments: Rulebook.all)
  func words(rule: Rule) {
    #expect(!rule.passing.isEmpty && !rule.failing.isEmpty)
    #expect(!rule.chinese.isEmpty && !rule.english.isEmpty && !rule.remedy.isEmpty)
  }

  @Test("The task book sets each rule, with the parameters it reads and no others")
  func settings() throws {
    let book = try Cases.taskBook.get()
    for rule in Rulebook.all {
      let setting = try #require(book.rule(rule.id), "\(rule.id)")
      let known = Set(rule.parameters + ["keyMonths"])
      #expect(Set(setting.parameters.keys).isSubset(of: known), "\(rule.id)")
      #expect(Set(rule.parameters).isSubset(of: setting.parameters.keys), "\(rule.id)")
      #expect(!setting.clause.isEmpty, "\(rule.id)")
      #expect(setting.about == rule.chinese, "\(rule.id)")
    }
  }

  @Test("A rule that is on in the task book is one that can be applied")
  func onlyRulesThatRun() throws {
    let on = try Cases.taskBook.get().rules.filter(\.isOn).map(\.id)
    #expect(Set(on) == Set(Rulebook.all.map { $0.id }))
  }

  @Test("Text and Markdown show level, clause and parameters as the task book sets them")
  func text() throws {
    var book = try Cases.taskBook.get()
    let index = try #require(book.rules.firstIndex { $0.id == "P402" })
    book.rules[index].parameters["threshold"] = "7.5"
    book.rules[index].level = .verify
    let catalogue = RuleCatalogue(book, id: "P402")
    #expect(catalogue.entries.count == 1)
    for text in [catalogue.text(in: .chinese), catalogue.markdown(in: .chinese)] {
      #expect(text.contains("P402"))
      #expect(text.contains("threshold = 7.5"))
      #expect(text.contains("级别:核实"))
      #expect(text.contains(book.rules[index].clause))
    }
    #expect(catalogue.text(in: .english).contains("level: verify"))
    #expect(catalogue.markdown(in: .english).contains("## P: Does it follow the policy?"))
  }

  @Test("JSON lists every rule at work with its setting")
  func json() throws {
    struct Record: Decodable {
      var id, level: String
      var parameters: [String: String]
    }
    let book = try Cases.taskBook.get()
    let text = RuleCatalogue(book).json()
    let records = try JSONDecoder().decode([Record].self, from: Data(text.utf8))
    #expect(records.map(\.id).sorted() == Rulebook.all.map { $0.id })
    let letters = records.compactMap(\.id.first)
    #expect(letters == letters.sorted { Self.rank($0) < Self.rank($1) })
    #expect(records.first { $0.id == "L302" }?.parameters == ["tolerance": "0.5"])
    #expect(text == RuleCatalogue(book).json())
    #expect(RuleCatalogue(book, id: "Z999").entries.isEmpty)
  }

  /// The place of a group in the order in which a form is looked at.
  private static func rank(_ letter: Character) -> Int {
    Array("SVLPXHT").firstIndex(of: letter) ?? 7
  }
}
