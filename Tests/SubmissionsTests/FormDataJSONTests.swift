import FoundationEssentials
import Samples
import Submissions
import TaskBooks
import Testing

@Suite("The data of a form as JSON")
struct FormDataJSONTests {
  let taskBook: TaskBook

  init() throws { taskBook = try TaskBook.builtIn() }

  private func data(_ json: String) throws(FormDataError) -> FormData {
    try FormData(json: Array(json.utf8))
  }

  private func error(_ json: String) -> FormDataError? {
    do {
      _ = try data(json).checked(in: taskBook)
      return nil
    } catch {
      return error
    }
  }

  private func body(_ rest: String) -> String {
    #"{"unit":"云岩区","period":"2023-06",\#(rest)}"#
  }

  @Test(
    "Digits are exact, as numbers and as texts",
    arguments: [
      "0.1", "12.3456", "75.3", "1e2", "0.30000000000000004", "123456789012.3456", "-0.07",
    ]
  )
  func exactDigits(digits: String) throws {
    let wanted = try #require(Decimal(string: digits))
    #expect(try data(body(#""figures":{"paidIn":\#(digits)}"#)).figures["paidIn"] == wanted)
    guard !digits.contains("e") else { return }
    #expect(try data(body(#""figures":{"paidIn":"\#(digits)"}"#)).figures["paidIn"] == wanted)
  }

  @Test("What a cell cannot keep is refused")
  func tooManyDigits() {
    #expect(
      error(body(#""figures":{"paidIn":0.30000000000000004}"#))
        == FormDataError("figures.paidIn", .tooManyDigits("0.30000000000000004")))
    #expect(
      error(body(#""figures":{"paidIn":1e400}"#))
        == FormDataError("figures.paidIn", .tooManyDigits("1e400")))
  }

  @Test("Absent and null are blank")
  func blanks() throws {
    let data = try data(
      body(#""figures":{"paidIn":null},"projects":[{"id":"1","note":null}],"factories":null"#))
    #expect(data.figures.isEmpty)
    #expect(data.ledgers == [.projects: [["id": .text("1")]]])
  }

  @Test(
    "What is wrong is named by its path",
    arguments: [
      (#""figure":{}"#, "figure", FormDataError.Problem.unknownKey(nearest: "figures")),
      (#""figures":{"paidin":1}"#, "figures.paidin", .unknownKey(nearest: "paidIn")),
      (#""figures":{"visits":1}"#, "figures.visits", .unknownKey(nearest: nil)),
      (#""factories":[{}]"#, "factories", .unknownKey(nearest: nil)),
      (
        #""projects":[{},{"signdOn":"2023-05-06"}]"#, "projects[1].signdOn",
        .unknownKey(nearest: "signedOn")
      ),
      (
        #""projects":[{"credited":1}]"#, "projects[0].credited", .unknownKey(nearest: nil)
      ),
      (
        #""projects":[{"signedOn":"2023-02-30"}]"#, "projects[0].signedOn", .badDate("2023-02-30")
      ),
      (
        #""projects":[{"signed":"3亿"}]"#, "projects[0].signed",
        .wrongType(expected: "数", found: "文字“3亿”")
      ),
      (
        #""projects":[{"id":17}]"#, "projects[0].id", .wrongType(expected: "文字", found: "数 17")
      ),
      (
        #""projects":[{"digital":1}]"#, "projects[0].digital",
        .wrongType(expected: "true 或 false", found: "数 1")
      ),
      (
        #""figures":{"trips":true}"#, "figures.trips",
        .wrongType(expected: "数", found: "true 或 false")
      ),
      (#""projects":{}"#, "projects", .wrongType(expected: "列表 […]", found: "对象 {…}")),
    ])
  func named(rest: String, path: String, problem: FormDataError.Problem) {
    #expect(error(body(rest)) == FormDataError(path, problem))
  }

  @Test("Unit and period must be there and be such")
  func heads() {
    #expect(error(#"{"period":"2023-06"}"#) == FormDataError("unit", .missing))
    #expect(error(#"{"unit":"云岩区"}"#) == FormDataError("period", .missing))
    #expect(
      error(#"{"unit":"云岩区","period":"2023-6"}"#)
        == FormDataError("period", .badPeriod("2023-6")))
    #expect(
      error(#"{"unit":"云岩曲","period":"2023-06"}"#)
        == FormDataError("unit", .unknownUnit("云岩曲", nearest: "云岩区")))
  }

  @Test(
    "Text that is no JSON is refused where it ends to be",
    arguments: [
      ("", 1, 1), ("{", 1, 2), (#"{"unit":"a","#, 1, 13), (#"{"unit":"a""unit"}"#, 1, 12),
      (#"{"a":1,"a":2}"#, 1, 11), (#"{"a":01}"#, 1, 8), ("{\n\"a\":nul}", 2, 5),
      (#"{"a":"\u12"}"#, 1, 9), ("[1] 2", 1, 5), (#"{"a":+1}"#, 1, 6), (#"{"a":"\ud800"}"#, 1, 13),
    ])
  func malformed(json: String, line: Int, column: Int) {
    guard case .malformed(let foundLine, let foundColumn, _)? = error(json)?.problem else {
      Issue.record("not refused: \(json)")
      return
    }
    #expect((foundLine, foundColumn) == (line, column))
  }

  @Test("Brackets without end are refused, not followed")
  func deep() {
    let nested = String(repeating: "[", count: 100_000)
    guard case .malformed? = error(nested)?.problem else {
      Issue.record("not refused")
      return
    }
  }

  @Test("A full name, 是 and a number as text come back as letter, flag and number")
  func canonical() throws {
    let json = #""projects":[{"section":"C 制造业","digital":"是","signed":"1.50","note":""}]"#
    let checked = try data(#"{"unit":"云岩区人民政府","period":"2023-06",\#(json)}"#)
      .checked(in: taskBook)
    #expect(checked.unit == "云岩区")
    #expect(
      checked.ledgers[.projects] == [
        ["section": .text("C"), "digital": .flag(true), "signed": .number(1.5)]
      ])
  }

  @Test("What is written is read back, in the order of the table")
  func roundTrip() throws {
    let june = try #require(Period(year: 2023, month: 6))
    for unit in taskBook.units {
      let data = SampleForm.clean(unit: unit, period: june, taskBook: taskBook)
      let json = data.json(in: taskBook)
      #expect(try FormData(json: Array(json.utf8)).checked(in: taskBook) == data)
      let keys = taskBook.indicators(forTable: unit.table).map { "\"\($0.id.rawValue)\": " }
      let places = keys.compactMap { json.firstRange(of: $0)?.lowerBound }
      #expect(places.count == keys.count && places == places.sorted())
    }
  }

  @Test("Cells are given out with their file and read back")
  func cells() throws {
    let unit = taskBook.units[0]
    let june = try #require(Period(year: 2023, month: 6))
    let data = SampleForm.clean(unit: unit, period: june, taskBook: taskBook)
    let cells = FormCells(of: try #require(Submission(filling: data, in: taskBook)))
    let json = Array(data.json(in: taskBook, cells: cells).utf8)
    #expect(try FormCells(json: json) == cells)
    #expect(try FormData(json: json) == FormData(json: Array(data.json(in: taskBook).utf8)))
    #expect(String(decoding: json, as: UTF8.self).contains(#""file": "云岩区.xlsx""#))
  }

  @Test("CSV gives each value with its cell, quoted where it must be")
  func csv() throws {
    let june = try #require(Period(year: 2023, month: 6))
    let data = FormData(
      unit: "云岩区", period: june, figures: ["paidIn": try #require(Decimal(string: "12.3456"))],
      ledgers: [.projects: [["name": .text("甲,\"乙\"\n丙"), "digital": .flag(true)]]])
    let cells = FormCells(of: try #require(Submission(filling: data, in: taskBook)))
    let lines = data.csv(in: taskBook, cells: cells)
    #expect(
      lines.contains(
        "云岩区,2023-06,figures,paidIn,产业到位资金(亿元),12.3456,云岩区.xlsx,目标完成情况,E7\r\n"))
    #expect(lines.contains("云岩区,2023-06,figures,trips,领导赴省外招商(次),,云岩区.xlsx,目标完成情况,D7\r\n"))
    #expect(
      lines.contains(
        "projects[1],name,项目名称,\"甲,\"\"乙\"\"\n丙\",云岩区.xlsx,项目台账,B4\r\n"))
    #expect(lines.contains("projects[1],digital,数字经济,是,云岩区.xlsx,项目台账,L4\r\n"))
    #expect(FormData.csvHeader == "unit,period,part,key,title,value,file,sheet,cell\r\n")
  }

  @Test("In CSV a text that begins like a formula is text, and a number below zero is a number")
  func csvWithoutFormulas() throws {
    let june = try #require(Period(year: 2023, month: 6))
    let data = FormData(
      unit: "云岩区", period: june, figures: ["paidIn": -1],
      ledgers: [
        .projects: [
          ["name": .text(#"=HYPERLINK("http://x","y")"#), "paidIn": .number(-2)],
          ["name": .text("+1"), "note": .text("-1")], ["name": .text("@x")],
        ]
      ])
    let lines = data.csv(in: taskBook)
    #expect(lines.contains(",paidIn,产业到位资金(亿元),-1,"))
    #expect(lines.contains(#","'=HYPERLINK(""http://x"",""y"")","#))
    #expect(lines.contains("projects[1],paidIn,本年到位资金(亿元),-2,"))
    for text in ["+1", "-1", "@x"] { #expect(lines.contains(",'\(text),")) }
  }
}
