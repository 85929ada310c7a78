internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// What stands above the findings in the sheet 校验结果.
struct FindingsHeading {
  /// 云岩区 2023年6月 校验结果:退回.
  var title: String
  /// How many findings of each level, and what the verdict asks for.
  var summary: String
  /// The file and the task book it was held against.
  var source: String
  /// How many characters a reason must have; nil where reasons settle nothing.
  var reasonLength: Int?

  /// The heading of a judged form.
  init(_ judgement: Judgement, taskBook: TaskBook) {
    let names = [judgement.unit?.name, judgement.period?.chinese].compactMap(\.self)
    title = (names + ["校验结果:\(judgement.verdict.chinese)"]).joined(separator: " ")
    summary = Self.counts(judgement.findings) + "。" + Self.request(judgement.verdict)
    source =
      "文件:\(FileName.last(judgement.receipt.file)) 任务书:\(taskBook.year)年(版次 \(taskBook.issue),"
      + "校验码 \(taskBook.sha256.prefix(12)))"
    reasonLength = taskBook.reasonLength
  }

  /// The heading of findings of another origin.
  init(_ findings: [Finding], file: String) {
    title = "校验结果"
    summary = Self.counts(findings) + "。"
    source = "文件:\(FileName.last(file))"
  }

  private static func counts(_ findings: [Finding]) -> String {
    let counts = FindingCounts(findings)
    let open = Level.allCases.map { "\($0.chinese) \(counts[$0]) 项" }.joined(separator: ",")
    return counts.settled == 0 ? open : open + ";另有已说明或已豁免 \(counts.settled) 项"
  }

  private static func request(_ verdict: Judgement.Verdict) -> String {
    switch verdict {
    case .returned: "请改正强制项,对核实项改正或在“说明”栏写明理由,再报本工作簿。"
    case .toExplain: "请逐项核实:有误的改正,属实的在“说明”栏写明理由,再报本工作簿。"
    case .accepted: "没有须办的事项。"
    }
  }
}
