internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
public import Workbooks

extension FigureHistory {
  /// The figures as JSON in UTF-8, on one line; absent values are null.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("unit", unit.name)
      json.member("figures", each: series) { json, series in
        json.object { json in
          json.member("indicator", series.indicator.id.rawValue)
          json.member("header", series.indicator.header)
          json.member("measure", series.indicator.unit)
          json.member("lines", each: series.lines) { $0.line($1) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The figures as CSV, a workbook and figure a line; UTF-8 with a byte order mark.
  public func csv(in language: Language) -> [UInt8] {
    var text = CSVText.byteOrderMark
    text += CSVText.line([
      language.word("责任单位", "unit"), language.word("指标", "indicator"),
      language.word("计量单位", "measure"), language.word("报告期", "month"),
      language.word("次序", "revision"), language.word("收到(世界时)", "received (UTC)"),
      language.word("结论", "verdict"), language.word("数值", "figure"),
      language.word("比上月", "change"), language.word("工作表", "sheet"),
      language.word("单元格", "cell"), language.word("文件", "file"),
    ])
    for series in series {
      for line in series.lines {
        let file = line.file
        text += CSVText.line([
          .text(unit.name), .text(series.indicator.header), .text(series.indicator.unit),
          .text(line.period.description), .number(file.revision.map { String($0) } ?? ""),
          .text(file.received?.description ?? ""),
          .text(file.verdict.map { language.word($0) } ?? ""),
          .number(line.figure?.figure.description ?? ""),
          .number(line.change?.description ?? ""), .text(line.figure?.place?.sheet ?? ""),
          .text(line.figure?.place?.cell.description ?? ""), .text(file.file),
        ])
      }
    }
    return Array(text.utf8)
  }
}

extension JSONText {
  fileprivate mutating func line(_ line: FigureHistory.Line) {
    let file = line.file
    object { json in
      json.member("period", line.period.description)
      json.member("revision", raw: file.revision.map { String($0) } ?? "null")
      json.member("file", file.file)
      json.member("sha256", file.sha256)
      json.member("received", file.received?.description)
      json.member("verdict", file.verdict?.rawValue)
      json.member("value", raw: line.figure?.figure.description ?? "null")
      json.member("change", raw: line.change?.description ?? "null")
      json.member("sheet", line.figure?.place?.sheet)
      json.member("cell", line.figure?.place?.cell.description)
      json.member("text", line.figure?.text)
    }
  }
}
