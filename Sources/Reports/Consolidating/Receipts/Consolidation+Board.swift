internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 报送: who has sent what and when, which counts and why, and what is still open.
  ///
  /// A line a file; a unit that sent none has a line too.
  var board: ListSheet {
    var fields: [[ListSheet.Field]] = []
    let lines = boardLines
    for line in lines {
      let file = line.file
      let state = file?.state ?? (file == nil ? .missing : nil)
      let isOut = file == nil || line.reason != nil
      fields.append([
        .init(line.unit.map { .number(Double($0.table)) }), .init(line.unit?.name ?? "—"),
        .init(
          state?.rawValue ?? "读不出填报表", style: isOut ? ConsolidatedLook.behind : nil),
        .init(file?.file), .init(file?.revision.map { .number(Double($0)) }),
        .init(moment(file?.received)), .init(moment(file?.saved)),
        .init(file.map { $0.verdict?.chinese ?? "未核" }),
        .init(file.map { .number(Double($0.counts[.error])) }),
        .init(file.map { .number(Double($0.counts[.verify])) }),
        .init(file.map { .number(Double($0.explained.count)) }),
        .init(line.reason.map { "未计入:\($0.rawValue)" } ?? "已计入"), .init(why(line)),
      ])
    }
    let present = Set(lines.compactMap { $0.file == nil ? nil : $0.unit?.name }).count
    return ListSheet(
      name: "报送", title: "\(period.chinese)报送情况",
      note: "共 \(taskBook.units.count) 个责任单位:已收到 \(present) 个单位的报表,已计入 \(counted.count) 个。"
        + "次序:同一单位同一期第几次报来;收到时间和次序须用登记簿;保存时间是文件自己写的。",
      columns: [
        .init("表", width: 5, isCentered: true), .init("责任单位", width: 24),
        .init("状态", width: 11, isCentered: true), .init("文件", width: 26),
        .init("次序", width: 6, isCentered: true), .init("收到(世界时)", width: 12, isCentered: true),
        .init("保存", width: 12, isCentered: true), .init("结论", width: 8, isCentered: true),
        .init("未改强制", width: 7, isCentered: true), .init("未答核实", width: 7, isCentered: true),
        .init("已说明", width: 7, isCentered: true), .init("计入", width: 13, isCentered: true),
        .init("为什么", width: 44),
      ], fields: fields)
  }

  /// The sheet 说明: the reasons that units gave, for the office to agree to or not.
  var givenReasons: ListSheet {
    var fields: [[ListSheet.Field]] = []
    for line in boardLines where line.reason != .superseded {
      for explained in line.file?.explained ?? [] {
        fields.append([
          .init(.number(Double(fields.count + 1))), .init(line.unit?.name ?? "—"),
          .init(line.file?.file), .init(explained.message), .init(explained.reason),
          .init(nil as String?),
        ])
      }
    }
    return ListSheet(
      name: "说明", title: "\(period.chinese)单位说明的问题",
      note: fields.isEmpty
        ? "没有单位作出说明。"
        : "各单位对需核实的问题作出的说明共 \(fields.count) 条,请审定;不同意的,写明后退回单位。",
      columns: [
        .init("序号", width: 6, isCentered: true), .init("责任单位", width: 24),
        .init("文件", width: 26), .init("问题", width: 60), .init("单位的说明", width: 50),
        .init("审定意见", width: 20),
      ], fields: fields)
  }

  /// A line of the board.
  struct BoardLine {
    /// The unit; nil where the file names none.
    var unit: Unit?
    /// The file; nil where none came.
    var file: UnitReturn?
    /// Why it is not counted; nil where it is.
    var reason: Reason?
    /// How many other files of the unit it takes the place of.
    var superseded = 0
  }

  /// The lines in the order of units, of each the file that counts first; then files of no unit.
  var boardLines: [BoardLine] {
    var lines: [BoardLine] = []
    let others = Dictionary(grouping: omissions) { $0.unit?.name }
    for unit in taskBook.units {
      if let file = counted[unit.name] {
        let count = others[unit.name]?.count { $0.reason == .superseded } ?? 0
        lines.append(BoardLine(unit: unit, file: file, superseded: count))
      }
      lines += (others[unit.name] ?? [])
        .map { BoardLine(unit: unit, file: $0.file, reason: $0.reason) }
    }
    return lines
      + omissions.filter { $0.unit == nil }
      .map { BoardLine(unit: nil, file: $0.file, reason: $0.reason) }
  }

  /// Why a file counts or does not, in a sentence.
  func why(_ line: BoardLine) -> String {
    guard let reason = line.reason else {
      guard line.superseded > 0 else { return "本期唯一的一份,结论为通过。" }
      return "本期报来 \(line.superseded + 1) 份,计入结论为通过的这一份。"
    }
    return explanation(of: Omission(unit: line.unit, reason: reason, file: line.file))
  }

  private func moment(_ moment: DateTime?) -> String? {
    moment.map { moment in
      String(moment.description.prefix(16)).replacing("T", with: " ")
    }
  }
}
