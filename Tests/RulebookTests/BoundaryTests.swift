import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// The last value that passes and the first that does not.
struct BoundaryTests {
  @Test(
    "以上 includes the number itself",
    arguments: [(2.9999, true), (3.0, false), (3.0001, false)])
  func threshold(investment: Double, fires: Bool) throws {
    var form = try Cases.clean("白云经济开发区")
    let counted = form.submission.rows(.projects).lastIndex { $0["counted"]?.flag == true }
    form.type(investment, into: "investment", of: try #require(counted))
    #expect(try rules(of: form).contains("P402") == fires)
  }

  @Test("The threshold is the task book's, not the program's")
  func thresholdFromTaskBook() throws {
    var form = try Cases.clean("白云经济开发区")
    let counted = form.submission.rows(.projects).lastIndex { $0["counted"]?.flag == true }
    form.type(3.5, into: "investment", of: try #require(counted))
    var book = try Cases.taskBook.get()
    let index = try #require(book.rules.firstIndex { $0.id == "P402" })
    book.rules[index].parameters["threshold"] = "3.6"
    #expect(try rules(of: form).contains("P402") == false)
    #expect(try rules(of: form, in: book).contains("P402"))
  }

  @Test(
    "A stated share may lie half a percentage point beside the ratio",
    arguments: [
      (-0.51, true), (-0.5, false), (-0.49, false), (0.0, false), (0.5, false), (0.51, true),
    ])
  func tolerance(points: Double, fires: Bool) throws {
    var form = try Cases.clean("云岩区")
    form.type(40, into: .paidIn)
    form.type(16, into: .industrialPaidIn)
    form.type((40 + points) / 100, into: .industrialShare)
    let judgement = try Cases.judgement(of: form)
    let all = judgement.findings + judgement.findings.flatMap(\.hides)
    #expect(all.contains { $0.rule == "L302" } == fires)
  }

  @Test(
    "A day belongs to the year, up to the last second of the period",
    arguments: [
      ("2023-01", "2022-12-31", true), ("2023-01", "2023-01-01", false),
      ("2023-01", "2023-01-31", false), ("2023-01", "2023-02-01", true),
      ("2023-02", "2023-02-28", false), ("2023-02", "2023-02-29", true),
      ("2023-12", "2023-12-31", false), ("2023-12", "2024-01-01", true),
    ])
  func days(period: String, day: String, fires: Bool) throws {
    var form = try Cases.clean("云岩区", period)
    form.type(day, into: "signedOn", of: 0)
    #expect(try rules(of: form) == (fires ? ["V210"] : []))
  }

  @Test("The last second of the period belongs to it, the first of the next month does not")
  func seconds() throws {
    var form = try Cases.clean("云岩区")
    let last = try #require(DateTime(year: 2023, month: 6, day: 30, seconds: 86_399))
    let next = try #require(DateTime(year: 2023, month: 7, day: 1, seconds: 0))
    form.type(.date(last), into: "signedOn", of: 0)
    #expect(try rules(of: form) == [])
    form.type(.date(next), into: "signedOn", of: 0)
    #expect(try rules(of: form) == ["V210"])
  }

  @Test("February 29 is a day in a leap year")
  func leapDay() throws {
    var book = try Cases.taskBook.get()
    book.year = 2024
    let clean = try Cases.clean("云岩区", "2023-02")
    var form = Filling(clean.submission, in: book)
    let period = try #require(Period("2024-02"))
    form.submission.identity.period = period
    form.submission.identity.issuedFor = period
    for row in form.submission.rows(.projects).indices {
      form.type("2024-02-29", into: "signedOn", of: row)
    }
    for row in form.submission.rows(.activities).indices {
      form.type("2024-02-29", into: "date", of: row, in: .activities)
    }
    #expect(try rules(of: form, in: book) == [])
    form.type("2024-03-01", into: "signedOn", of: 0)
    #expect(try rules(of: form, in: book) == ["V210"])
  }

  @Test(
    "A share is between 0 and 100, both included",
    arguments: [(-0.0001, true), (0.0, false), (1.0, false), (1.0001, true)])
  func share(value: Double, fires: Bool) throws {
    var form = try Cases.clean("云岩区")
    form.type(value, into: .industrialShare)
    #expect(try rules(of: form).contains("V206") == fires)
  }

  private func rules(of form: Filling, in book: TaskBook? = nil) throws -> [String] {
    try Cases.judgement(of: form, in: book).findings.map(\.rule)
  }
}
