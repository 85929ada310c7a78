internal import Rulebook
internal import Submissions
internal import TaskBooks
public import Workbooks

extension CheckReport {
  /// The report as one HTML file that needs nothing from elsewhere, for phones and A4 paper too.
  ///
  /// It has no script; what is folded on the screen is all there in print.
  public func html(in language: Language) -> String {
    let title = language.word("校验报告", "Check report")
    let head = [title, period.map { language.word($0.chinese, $0.description) }]
      .compactMap(\.self).joined(separator: " ")
    let overview = ReportOverview(report: self, language: language)
    let sections = WorkbookSections(language: language)
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.word("zh-CN", "en"))">
      <head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(head))</title>
      <style>\(ReportStyle.sheet)</style></head>
      <body><main>
      <header class="top"><h1>\(HTMLText.escaped(head))</h1>
      <p>\(HTMLText.escaped(basis(language)))</p></header>

      """
    html += overview.tiles + overview.workbooks
    if judgements.count > 1 { html += overview.missing }
    html += sections.all(judgements)
    return html + "</main></body></html>\n"
  }

  private func basis(_ language: Language) -> String {
    language.word(
      "任务书:\(taskBook.title)(版次 \(taskBook.issue),校验码 \(taskBook.sha256.prefix(12)))",
      "Task book \(taskBook.year), issue \(taskBook.issue), \(taskBook.sha256.prefix(12))")
  }
}
