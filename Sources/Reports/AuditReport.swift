public import Rulebook
public import TaskBooks
public import Workbooks

/// What the task book held against itself says (rules T701 and following).
public struct AuditReport: Hashable, Sendable {
  /// The task book.
  public var taskBook: TaskBook
  /// What does not agree.
  public var findings: [Finding]

  /// A report by its parts.
  public init(_ findings: [Finding], taskBook: TaskBook) {
    self.findings = findings
    self.taskBook = taskBook
  }

  /// The report for a terminal, the message before the codes.
  public func text(in language: Language, isColored: Bool = false) -> String {
    var text = language.word(
      "\(taskBook.title)(\(taskBook.document))自核:\(findings.count) 项\n",
      "Task book \(taskBook.year) held against itself: \(findings.count) findings\n")
    let list = FindingLines(language: language, paint: TerminalText(isColored: isColored))
    text += list.lines(findings)
    return text
      + language.word("以上只作提示,各处仍以印发的数为准。\n", "Printed figures stand as they are.\n")
  }

  /// The report as JSON in UTF-8, on one line; the findings as in the JSON of a check.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("taskbook")
      json.object {
        $0.member("year", raw: String(taskBook.year))
        $0.member("sha256", taskBook.sha256)
      }
      json.member("findings", each: findings) { $0.finding($1, in: nil) }
    }
    json.endLine()
    return json.bytes
  }
}
