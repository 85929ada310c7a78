import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// Two sheets claim to be the same table, or a unit stands in two rows of it.
  static let s114 = Rule(
    id: "S114",
    chinese: "两张工作表都是同一张表,或一个单位占了两行。",
    english: "Two sheets claim to be the same table, or a unit stands in two rows of it.",
    remedy: "同一张表只留一张,同一单位只留一行,多余的删去。",
    passing: [Example("每张表只有一张", "云岩区")],
    failing: [
      Example("项目台账有两张", "云岩区") { form in
        guard let read = form.submission.rows(.projects).first?["id"]?.place else { return .file }
        let place = Place(sheet: "项目台账 (2)", cell: read.cell)
        form.submission.doubled.append(
          DoubledPart(place: place, read: read, subject: "项目台账"))
        return Spot(place)
      }
    ],
    check: .form { inquiry in
      inquiry.submission.doubled.map { part in
        .found(
          Observation(
            sheet: part.place.sheet, cells: CellRange(part.place.cell), found: part.subject,
            message: "“\(part.subject)”出现了两次:\(part.place)和\(part.read);只读了后者。",
            related: [part.read], subject: "doubled:\(part.subject)", values: [part.subject]))
      }
    })
}
