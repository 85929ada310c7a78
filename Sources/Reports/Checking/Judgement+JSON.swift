public import Rulebook
internal import Submissions
public import TaskBooks
internal import Workbooks

extension Judgement {
  /// What `figures` says of the workbook.
  ///
  /// Nil where no form was read, or its unit or period cannot be told.
  public func figuresJSON(in taskBook: TaskBook) -> String? {
    guard case .submission(let submission) = receipt.outcome,
      let data = submission.data(in: taskBook)
    else { return nil }
    return data.json(in: taskBook, cells: FormCells(of: submission))
  }

  /// What `check --format json` says of the workbook by itself; no unit is told to be missing.
  public func checkJSON(in taskBook: TaskBook) -> String {
    var json = JSONText()
    json.object { json in
      json.key("taskbook")
      json.object {
        $0.member("year", raw: String(taskBook.year))
        $0.member("sha256", taskBook.sha256)
      }
      json.member("period", period?.description)
      json.member("workbooks", each: [self]) { $0.workbook($1) }
    }
    json.endLine()
    return json.string
  }
}
