import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// What findings say of figures that were worked out from formulas.
struct FormulaFindingTests {
  private func findings(
    _ rule: String, _ change: (inout Entry) -> Void
  ) throws -> [Observation] {
    var form = try Cases.clean("云岩区")
    var entry = try #require(form.submission.figures[.paidIn])
    change(&entry)
    form.submission.figures[.paidIn] = entry
    return try Cases.judgement(of: form).findings.filter { $0.rule == rule }.map(\.observation)
  }

  @Test("A figure that was worked out says what stands there and what was read")
  func read() throws {
    let negative = try findings("V204") { entry in
      entry.formula = "3-5"
      entry.evaluation = .unstored
      (entry.value, entry.text) = (.number(-2), "-2")
      entry.reading = .number(-2, .plain)
    }
    #expect(negative.first?.found == "=3-5")
    #expect(negative.first?.read == "-2(按公式计算)")
    #expect(negative.first?.values == ["-2"])
    let stale = try findings("V204") { entry in
      entry.formula = "3-5"
      entry.evaluation = .stale("8")
      (entry.value, entry.text) = (.number(-2), "-2")
      entry.reading = .number(-2, .plain)
    }
    #expect(stale.first?.found == "8")
    #expect(stale.first?.read == "-2(按公式计算)")
  }

  @Test("A formula without a result that cannot be evaluated is told with why")
  func refused() throws {
    let lost = try findings("V209") { entry in
      entry.formula = "NOW()-45000"
      entry.evaluation = .refused(.volatile("NOW"))
      (entry.value, entry.text, entry.reading) = (nil, "", .blank)
    }
    #expect(lost.first?.message.contains("也算不出来(函数 NOW 的结果每次都可能不同)") == true)
    #expect(lost.first?.found == "=NOW()-45000")
    #expect(lost.first?.level == nil)
  }

  @Test("A formula that refers to another file by a name is an error, stored result or not")
  func external() throws {
    let external = try findings("V209") { entry in
      entry.formula = "合计"
      entry.evaluation = .refused(.externalReference("[1]Sheet1!$A$1"))
    }
    #expect(external.first?.level == .error)
    let kept = try findings("V209") { entry in
      entry.formula = "NOW()-45000"
      entry.evaluation = .refused(.volatile("NOW"))
    }
    #expect(kept.isEmpty)
  }
}
