import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// Hidden rows, columns or sheets hold figures.
  static let s111 = Rule(
    id: "S111",
    chinese: "隐藏的行、列或工作表里有数据。",
    english: "Hidden rows, columns or sheets hold figures.",
    remedy: "请取消隐藏;隐藏有必要的,说明原因。隐藏处的数据照样读取。",
    passing: [Example("没有隐藏的数据", "云岩区")],
    failing: [
      Example("隐藏了台账的两行", "云岩区") { form in
        guard let place = form.submission.rows(.projects).first?["name"]?.place else {
          return .file
        }
        form.submission.hidden.append(HiddenPart(place: place, what: "第4至5行"))
        return Spot(place)
      }
    ],
    check: .form { inquiry in
      inquiry.submission.hidden.map { part in
        .found(
          Observation(
            sheet: part.place.sheet, cells: CellRange(part.place.cell), found: part.what,
            message: "“\(part.place.sheet)”的\(part.what)被隐藏,里面有数据。",
            subject: "hidden:\(inquiry.printedName(of: part.place.sheet))/\(part.what)",
            values: [part.what]))
      }
    })
}
