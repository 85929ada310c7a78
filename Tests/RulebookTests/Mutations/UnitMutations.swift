import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

@testable import Rulebook

/// Forms that disagree with other units' forms: X501 to X503.
enum UnitMutations {
  static let all: [Mutation] = neighbours.flatMap { claims($0.0, $0.1) } + zero + doubled

  /// Two units of each table.
  private static let neighbours = [
    ("云岩区", "南明区"), ("白云经济开发区", "乌当经济开发区"), ("市政府驻武汉办事处", "市政府驻北京联络处"),
    ("市科技局", "市工商联"), ("贵阳水务集团", "贵阳产控集团"),
  ]

  /// A project of the other unit, by each of the traits that tell one.
  private static func claims(_ unit: String, _ other: String) -> [Mutation] {
    [0, 1].flatMap { row in
      [
        Mutation("X501", "ID in row \(row)", unit, beside: [other]) {
          $0.type($0.beside[0].text("id", of: 1), into: "id", of: row)
        },
        Mutation("X501", "code and name in row \(row)", unit, beside: [other]) {
          $0.type($0.beside[0].text("creditCode", of: 1), into: "creditCode", of: row)
          return $0.type($0.beside[0].text("name", of: 1) + " ", into: "name", of: row)
        },
        Mutation("X501", "like name, same day and sum in row \(row)", unit, beside: [other]) {
          $0.beside[0].type($0.text("name", of: row) + "组", into: "name", of: 0)
          $0.beside[0].type($0.text("signedOn", of: row), into: "signedOn", of: 0)
          $0.beside[0].type(.number($0.number("signed", of: row).double), into: "signed", of: 0)
          return $0.spot("name", of: row)
        },
        .silent("X501", "like name, another sum, in row \(row)", unit, beside: [other]) {
          $0.beside[0].type($0.text("name", of: row) + "组", into: "name", of: 0)
          $0.beside[0].type($0.text("signedOn", of: row), into: "signedOn", of: 0)
        },
        .silent("X501", "short number of one's own in row \(row)", unit, beside: [other]) {
          $0.beside[0].type("XM-001", into: "id", of: 0)
          $0.type("XM-001", into: "id", of: row)
        },
      ]
    }
  }

  /// Nothing done so far.
  private static let zero: [Mutation] = ["市金融办", "市科技局", "市工商联", "贵阳水务集团", "贵阳产控集团"].map { unit in
    Mutation("X502", "all zero", unit, "2023-01", also: ["P409"]) { form in
      form.submission.ledgers[.projects]?.rows = []
      form.submission.ledgers[.activities]?.rows = []
      form.recount()
      return .file
    }
  }

  /// Another workbook of the same unit.
  private static let doubled: [Mutation] = ValueMutations.units.flatMap { unit in
    [
      Mutation("X503", "another of the same unit", unit, beside: [unit]) { form in
        form.beside[0].submission.sha256 = "另一份"
        return .file
      },
      .silent("X503", "another month's", unit, beside: [unit]) { form in
        form.beside[0].submission.sha256 = "另一份"
        form.beside[0].submission.identity.period = Period(year: 2023, month: 5)
      },
    ]
  }
}
