internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
public import Workbooks

extension FigureHistory {
  /// The figures as tables for a terminal, a block a figure.
  public func text(in language: Language, isColored: Bool = false) -> String {
    let terminal = TerminalText(isColored: isColored, columns: nil)
    let heads = [
      language.word("报告期", "month"), language.word("次序", "revision"),
      language.word("收到(世界时)", "received (UTC)"), language.word("结论", "verdict"),
      language.word("数值", "figure"), language.word("比上月", "change"),
      language.word("单元格", "cell"), language.word("文件", "file"),
    ]
    let blocks = series.map { series in
      let indicator = series.indicator
      let head = "\(unit.name) \(indicator.header)"
      let rows = series.lines.map { $0.fields(in: language) }
      return terminal.heading(head) + "\n" + Self.table([heads] + rows, terminal, series.lines)
    }
    return blocks.joined(separator: "\n")
  }

  /// The rows with their columns aligned; numbers stand at the right.
  private static func table(
    _ rows: [[String]], _ terminal: TerminalText, _ lines: [Line]
  ) -> String {
    let rows = rows.map { $0.map(TerminalText.plain) }
    let widths = rows[0].indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var text = ""
    for (index, row) in rows.enumerated() {
      let fields = row.enumerated().map { column, field -> String in
        switch column {
        case row.count - 1: return field
        case 1, 4, 5: return TerminalText.aligned(field, to: widths[column])
        case 3 where index > 0:
          let padded = TerminalText.padded(field, to: widths[column])
          return lines[index - 1].file.verdict.map { terminal.verdict($0, padded) } ?? padded
        default: return TerminalText.padded(field, to: widths[column])
        }
      }
      text += "  " + fields.joined(separator: "  ") + "\n"
    }
    return text
  }
}

extension FigureHistory.Line {
  fileprivate func fields(in language: Language) -> [String] {
    [
      period.description, file.revision.map { String($0) } ?? "—",
      file.received.map { $0.toTheMinute } ?? "—",
      file.verdict.map { language.word($0) } ?? "—",
      figure.map { FigureText.digits($0.figure) } ?? "—", signedChange ?? "—",
      figure?.place.map { "\($0.sheet)!\($0.cell)" } ?? "—", FileName.last(file.file),
    ]
  }

  /// The change with its sign, `+1.5`, `0`; nil where it is not known.
  private var signedChange: String? {
    change.map { ($0 > 0 ? "+" : "") + FigureText.digits($0) }
  }
}

extension DateTime {
  /// `2023-07-01 08:30`.
  fileprivate var toTheMinute: String {
    let minutes = seconds / 60
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return description.prefix(10) + " \(two(minutes / 60)):\(two(minutes % 60))"
  }
}
