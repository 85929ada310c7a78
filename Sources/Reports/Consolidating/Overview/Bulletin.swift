internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks

extension Consolidation {
  /// A bulletin (通报) of the month as one HTML file, which Word and WPS open for editing.
  ///
  /// It says what 概况 says, with a table of each breakdown table's first sum by rank; who signs and
  /// when is left open.
  public var bulletin: String {
    let progress = progressTables
    let title = "关于\(period.chinese)产业大招商目标任务完成情况的通报"
    var html = """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>\(title)</title>
      <style>\(Self.bulletinStyle)</style></head>
      <body><h1>\(title)</h1>
      <p class="to">各责任单位:</p>
      <p>现将\(period.chinese)底\(HTMLText.escaped(taskBook.title.replacing("分解表", with: "")))\
      完成情况通报如下。</p>

      """
    for (number, section) in zip("一二三四五六七八九", summary(progress)) {
      html += "<h2>\(number)、\(section.heading)</h2>\n"
      for line in section.lines { html += "<p>\(HTMLText.escaped(line))</p>\n" }
    }
    for table in progress { html += ranks(table) }
    return html + "<p class=\"date\">    年  月  日</p></body></html>\n"
  }

  /// The units of a table by the rate of its first sum.
  private func ranks(_ table: ProgressTable) -> String {
    guard let indicator = firstSum(of: table.table), let own = table.lines(of: indicator.id) else {
      return ""
    }
    var html = "<table><caption>\(HTMLText.escaped(table.table.name)):"
    html += "\(HTMLText.escaped(indicator.header))</caption>\n<tr>"
    for head in ["位次", "责任单位", "年度目标", "累计完成", "完成率", "进度"] { html += "<th>\(head)</th>" }
    html += "</tr>\n"
    let order = own.lines.enumerated().sorted {
      ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
    }
    for (_, line) in order {
      let rate = line.rate.map { FigureText.digits($0 * 100, decimals: 2) + "%" }
      let cells = [
        line.rank.map { String($0) }, line.unit.name, line.target.map { FigureText.digits($0) },
        line.figure.map { FigureText.digits($0) }, rate,
        line.progress?.rawValue ?? reason(for: line.unit)?.rawValue,
      ]
      html += "<tr>" + cells.map { "<td>\(HTMLText.escaped($0 ?? "—"))</td>" }.joined() + "</tr>\n"
    }
    return html + "</table>\n"
  }

  private static let bulletinStyle = """
    @page{size:A4;margin:37mm 26mm 35mm 28mm}
    body{font:16pt/1.75 仿宋,FangSong,仿宋_GB2312,serif;max-width:156mm;margin:1em auto;padding:0 1em}
    h1{font:22pt/1.4 方正小标宋简体,宋体,SimSun,serif;text-align:center}
    h2{font:16pt/1.75 黑体,SimHei,sans-serif;margin:0;text-indent:2em}
    p{margin:0;text-indent:2em}.to{text-indent:0}.date{text-align:right}
    table{border-collapse:collapse;width:100%;font-size:12pt;line-height:1.4;margin:1em 0;\
    page-break-inside:avoid}
    caption{font-family:黑体,SimHei,sans-serif;padding:.3em}
    th,td{border:1px solid #000;padding:.1em .4em;text-align:center}th{font-weight:normal}
    """
}
