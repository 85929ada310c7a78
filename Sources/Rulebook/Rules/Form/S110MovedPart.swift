import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// Something stands elsewhere than in the form issued, and was found all the same.
  static let s110 = Rule(
    id: "S110",
    chinese: "工作表、行或列被移动、插入、改名或隐藏,但仍按表头找到了数据。",
    english: "Sheets, rows or columns were moved, inserted, renamed or hidden, yet found.",
    remedy: "数据已按表头读取;以后请保持下发时的表式。",
    passing: [Example("表式没有变动", "云岩区")],
    failing: [
      Example("工作表改了名", "云岩区") { form in
        let place = Place(sheet: "Sheet1", cell: CellReference(row: 1, column: 1))
        form.submission.moved.append(
          MovedPart(place: place, what: "工作表“目标完成情况”改名为“Sheet1”"))
        return Spot(place)
      }
    ],
    check: .form { inquiry in
      inquiry.submission.moved.map { part in
        .found(
          Observation(
            sheet: part.place.sheet, cells: CellRange(part.place.cell), message: part.what + "。",
            subject: "moved:\(part.what)", values: [part.what]))
      }
    })
}
