import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// A form of each table with known faults of many kinds, as they are typed.
enum FaultyForms {
  /// Writes the forms into a folder, each with a total that is not the sum of its rows.
  static func write(into folder: String) throws -> [String] {
    try typed.map { form in
      let path = try MutatedWorkbook(form, in: folder).path
      var editor = try WorkbookEditor(path: path)
      let clean = try Cases.clean(form.start.unit, form.start.period).submission
      guard let ledger = clean.ledgers[.projects], let last = ledger.rows.last else { return path }
      for (column, value) in [("id", CellValue.text("合计")), ("signed", .number(12_345.5))] {
        guard let number = ledger.columns[column] else { continue }
        try editor.set(
          value, at: CellReference(row: last.number + 1, column: number), in: ledger.sheet)
      }
      // A printed target and the title of a column are other ones, too.
      if let trips = clean.figures.values.map(\.place).min(by: { $0.cell < $1.cell }) {
        let target = CellReference(row: trips.cell.row - 1, column: trips.cell.column)
        try editor.set(.number(1), at: target, in: trips.sheet)
      }
      if let investor = ledger.columns["investor"] {
        let title = CellReference(row: ledger.titleRow, column: investor)
        try editor.set(.text("出资方"), at: title, in: ledger.sheet)
      }
      try editor.save(to: path + ".xlsx")
      return path + ".xlsx"
    }
  }

  private static let typed = [
    Mutation("many", "区县", "云岩区") { form in
      form.type("约5次", into: .trips)
      form.type(.number((form.submission.figures[.paidIn]?.number ?? 0).double + 2), into: .paidIn)
      form.type("３个", into: .headquarters)
      form.type("2022-05-06", into: "signedOn", of: 1)
      form.type("其他", into: "kind", of: form.first("counted", "是"))
      form.type("91520199MA00000000", into: "creditCode", of: 4)
      form.type(
        nil, into: "counterpart", of: form.first("type", "拜访", in: .activities), in: .activities)
      form.type("C制造业", into: "section", of: 5)
      return .file
    },
    Mutation("many", "省级开发区", "白云经济开发区") { form in
      form.type(2.5, into: "investment", of: form.first("counted", "是"))
      form.type("近期", into: "date", of: 2, in: .activities)
      form.type(31, into: .factoryScore)
      form.type("-", into: .trips)
      form.type("见附件", into: "used", of: 1, in: .factories)
      form.type(form.text("id", of: 0), into: "id", of: 3)
      return .file
    },
    Mutation("many", "驻外办事处", "市政府驻武汉办事处") { form in
      let row = form.first("recognition", "陪同考察")
      form.type(.number(form.number("signed", of: row).double), into: "credited", of: row)
      form.type(9, into: .bonus)
      form.type(-1, into: .digital)
      for column in ["signed", "investment"] { form.type(12, into: column, of: 2) }
      form.type(2.5, into: .visits)
      form.type("2023.13.1", into: "date", of: 3, in: .activities)
      return .file
    },
    Mutation("many", "市直部门", "市科技局") { form in
      form.type("1,234.5", into: .signing)
      form.type(nil, into: "name", of: 0)
      form.type(0.5, into: "investment", of: 1)
      form.type(.error("#REF!"), into: .industrialSigning)
      form.type(0, into: .trips)
      form.type("2023-12-01", into: "signedOn", of: 1)
      return .file
    },
    Mutation("many", "市属国有企业", "贵阳水务集团") { form in
      form.type(
        .number((form.submission.figures[.factoryArea]?.number ?? 0).double + 0.00001),
        into: .factoryArea)
      form.type("约3", into: "factoryArea", of: 1)
      let signing = form.submission.figures[.signing]?.number ?? 0
      form.type(.number((signing - form.number("signed", of: 2)).double), into: .signing)
      form.type("是的", into: "digital", of: 0)
      form.type("20230506", into: "signedOn", of: 0)
      form.type(1.5, into: .trips)
      return .file
    },
  ]
}
