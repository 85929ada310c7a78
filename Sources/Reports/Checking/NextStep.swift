internal import Rulebook
internal import Submissions
internal import Workbooks

/// What the office does next after a check.
struct NextStep {
  private let report: CheckReport
  private let folder: String?

  /// What follows from a report; `folder` is where annotated workbooks were written, nil is nowhere.
  init(_ report: CheckReport, folder: String?) {
    self.report = report
    self.folder = folder
  }

  /// One line, without its end.
  func text(in language: Language) -> String {
    var steps: [String] = []
    let open = report.judgements.filter { $0.verdict != .accepted }
    let returned = report.count(.returned)
    if !open.isEmpty { steps.append(sendBack(open, language)) }
    if report.judgements.count > 1, !report.missing.isEmpty {
      let count = report.missing.count
      steps.append(language.word("催报未报的 \(count) 个单位", "ask the \(count) missing units"))
    }
    if steps.isEmpty {
      steps.append(
        report.judgements.count == 1
          ? language.word("可以报送", "it can be handed in")
          : language.word("可以汇总(zhaoshang consolidate)", "consolidate them"))
    } else if returned == 0, open.isEmpty {
      steps.append(language.word("报齐后汇总", "then consolidate"))
    }
    return steps.joined(separator: language.word(";", "; ")) + language.word("。", ".")
  }

  private func sendBack(_ open: [Judgement], _ language: Language) -> String {
    let written = open.count { judgement in
      if case .unreadable = judgement.receipt.outcome { false } else { true }
    }
    guard let folder, written > 0 else {
      guard report.judgements.count > 1 else {
        return language.word("照上面逐项改正或写明原因后重报", "correct or explain the above and hand in again")
      }
      return language.word(
        "用 --out 写出带标注的工作簿,把 \(open.count) 份退给单位改正或说明",
        "write annotated workbooks with --out and send \(open.count) back")
    }
    let unread = open.count - written
    var text = language.word(
      "退回和待说明的 \(written) 份已加标注写入 \(folder),发回单位改正或说明后重报",
      "\(written) to send back are annotated in \(folder)")
    if unread > 0 {
      text += language.word(
        ",另有 \(unread) 份打不开,没有副本", "; \(unread) could not be opened and have no copy")
    }
    return text
  }
}
