import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A project that was reported before stands in the ledger no more.
  static let h602 = Rule(
    id: "H602",
    chinese: "上期报过的项目本期没有了。",
    english: "A project reported before is gone.",
    remedy: "台账按全年累计填:请补回这个项目;项目确已终止的,说明原因。",
    passing: [
      Example("上期的项目都在", "云岩区", before: "2023-05"),
      Example("上期没有台账数据", "云岩区") { form in
        form.history = History()
        return .file
      },
    ],
    failing: [
      Example("少了一个项目", "云岩区", before: "2023-05") { form in
        form.reportProject(id: "XM-2023-99999", name: "已签约的另一个项目", code: "91520199MA0099999X")
        return form.titleSpot
      }
    ],
    check: .form { inquiry in
      inquiry.comparingProjects { last, pairs in
        guard let ledger = inquiry.submission.ledgers[.projects] else { return [] }
        return pairs.gone.map { project in
          let title = ledger.columns["id"] ?? ledger.columns["name"] ?? 1
          let cell = CellReference(row: ledger.titleRow, column: title)
          return .found(
            Observation(
              sheet: ledger.sheet, cells: CellRange(cell), header: "项目编号", found: nil,
              expected: project.label,
              message: "\(last.data.period.chinese)报过的项目\(project.label)本期台账里没有了。",
              subject: "projects:\(project.key)", values: [project.label]))
        }
      }
    })
}
