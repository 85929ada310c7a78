import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// Two units claim one project.
  static let x501 = Rule(
    id: "X501",
    chinese: "同一张表的两个单位申报了同一项目;不同表之间只作提示。",
    english: "One project claimed by two units of the same table; across tables a notice.",
    remedy: "请与对方核实项目归属:不属于本单位的删去;确属本单位的,说明依据。",
    parameters: ["numberDigits"],
    passing: [
      Example("各报各的项目", "云岩区", beside: ["南明区"]),
      Example("两家自编的编号都是 XM-001", "云岩区", beside: ["南明区"]) { form in
        form.beside[0].type("XM-001", into: "id", of: 0)
        return form.type("XM-001", into: "id", of: 0)
      },
    ],
    failing: [
      Example("项目编号相同", "云岩区", beside: ["南明区"]) { form in
        form.type(form.beside[0].text("id", of: 1), into: "id", of: 0)
      },
      Example("信用代码和名称都相同", "市科技局", beside: ["市工商联"]) { form in
        form.type(form.beside[0].text("creditCode", of: 1), into: "creditCode", of: 0)
        return form.type(form.beside[0].text("name", of: 1), into: "name", of: 0)
      },
      Example("名称差一个字,日期和金额相同", "云岩区", beside: ["南明区"]) { form in
        form.beside[0].type(form.text("name", of: 0) + "组", into: "name", of: 0)
        form.beside[0].type(form.text("signedOn", of: 0), into: "signedOn", of: 0)
        form.beside[0].type(.number(form.number("signed", of: 0).double), into: "signed", of: 0)
        return form.spot("name", of: 0)
      },
      Example("不同表的单位申报同一项目,只作提示", "云岩区", beside: ["市工商联"]) { form in
        form.type(form.beside[0].text("id", of: 1), into: "id", of: 0)
      },
    ],
    check: .between { inquiry, gathering in
      Ruling.lookingAtAll { () throws(Unusable) -> [Ruling] in
        let unit = try inquiry.certainUnit()
        guard gathering.inquiries.count > 1 else {
          throw Unusable(why: "只核了一份,没有别的单位可比")
        }
        let digits = try inquiry.leastDigits()
        return inquiry.submission.rows(.projects).flatMap { row in
          gathering.others(like: row, of: unit, leastDigits: digits).compactMap { claim in
            inquiry.claim(of: row, beside: gathering, claim, leastDigits: digits)
          }
        }
      }
    })
}

extension Inquiry {
  /// How many digits a number must have to tell a project apart by itself.
  func leastDigits() throws(Unusable) -> Int {
    let digits = try decimal("numberDigits")
    return Int(digits.description) ?? 6
  }

  /// The finding of a project that another unit claims; of that one it tells the place alone.
  fileprivate func claim(
    of row: LedgerRow, beside gathering: Gathering, _ claim: Gathering.Claim, leastDigits: Int
  ) -> Ruling? {
    let other = gathering.inquiries[claim.submission]
    let theirs = gathering.row(of: claim)
    guard let unit = other.unit,
      let mark = ClaimMark.marks(of: row, leastDigits: leastDigits).first(where: {
        ClaimMark.marks(of: theirs, leastDigits: leastDigits).contains($0) && $0.agrees(row, theirs)
      }),
      let field = field(mark.column, of: row, in: .projects),
      let place = theirs[mark.column]?.place
    else { return nil }
    let isSameTable = other.submission.table == submission.table
    var observation = Observation(
      at: field.entry,
      message: "\(unit.name)也申报了这个项目(\(place)):\(mark.chinese)"
        + (isSameTable ? "。" : "。两家不在同一张表,可以各自计入。"),
      subject: "\(field.row)|\(unit.name)",
      values: [field.entry.string ?? field.entry.text, unit.name],
      level: isSameTable ? nil : .notice)
    observation.elsewhere = [Elsewhere(file: other.submission.file, place: place)]
    return .found(observation)
  }
}

extension ClaimMark {
  /// The column of the trait.
  fileprivate var column: String {
    if case .number = self { "id" } else { "name" }
  }

  /// What is the same, in Chinese.
  fileprivate var chinese: String {
    switch self {
    case .number: "项目编号相同"
    case .enterprise: "统一社会信用代码和项目名称都相同"
    case .signing: "项目名称相近,签约日期和签约金额都相同"
    }
  }
}
