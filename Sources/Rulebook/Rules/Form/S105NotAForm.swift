import Submissions
import Workbooks

extension Rule {
  /// No sheet has the headers of any of the tables.
  static let s105 = Rule(
    id: "S105",
    chinese: "不是本年度的填报表:没有一张工作表具有五张分解表中任何一张的表头。",
    english: "It is no form of this year: no sheet has the headers of any of the five tables.",
    remedy: "请用下发给本单位的填报表填报,不要另行制表。",
    passing: [Example("下发的填报表", "云岩区")],
    failing: [
      Example("没有相近的工作表", file: .notAForm(nil)),
      Example(
        "自行制的表",
        file: .notAForm(
          Receipt.Nearest(
            sheet: "Sheet1", table: 4, found: ["签约金额(亿元)"],
            missing: ["领导赴省外招商(次)", "工业项目签约金额(亿元)"]))),
    ],
    check: .file { receipt in
      guard case .notAForm(let nearest) = receipt.outcome else { return [] }
      guard let nearest else {
        return [
          .file(
            found: nil, expected: "五张分解表之一的表头",
            message: "找不到五张分解表中任何一张的表头,不是本年度的填报表。")
        ]
      }
      let found = nearest.found.map { "“\($0)”" }.joined(separator: "、")
      let missing = nearest.missing.map { "“\($0)”" }.joined(separator: "、")
      return [
        .file(
          found: found, expected: "表\(nearest.table)的全部表头",
          message: "不是本年度的填报表。最相近的是工作表“\(nearest.sheet)”,像表\(nearest.table):"
            + "有\(found.isEmpty ? "" : found),缺\(missing)。")
      ]
    })
}
