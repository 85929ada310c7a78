import TaskBooks
import Workbooks

/// A finding as it came back on the sheet 校验结果 of a returned workbook.
public struct ReturnedFinding: Hashable, Sendable {
  /// The rule's ID.
  public var rule: String
  /// 级别, and the state under it.
  public var level: String
  /// 问题.
  public var message: String
  /// 位置: `项目台账!B4`.
  public var place: String
  /// 现值.
  public var found: String
  /// 应为.
  public var expected: String
  /// 怎么办.
  public var remedy: String
  /// 依据.
  public var clause: String
  /// What makes it the same finding in the next submission.
  public var fingerprint: String
  /// The hash of the values it was found with; a reason given for it lapses when they change.
  public var valueHash: String
  /// What the unit wrote in the column 说明; nil is nothing.
  public var reason: String?
  /// Whether it was listed as put right.
  public var isFixed: Bool
}

/// A reason that a unit gave for a finding.
public struct GivenReason: Hashable, Sendable {
  /// What makes the finding the same in the next submission.
  public var fingerprint: String
  /// The hash of the values it was found with; the reason lapses when they change.
  public var valueHash: String
  /// What the unit wrote.
  public var reason: String

  /// A reason by its parts.
  public init(fingerprint: String, valueHash: String, reason: String) {
    self.fingerprint = fingerprint
    self.valueHash = valueHash
    self.reason = reason
  }
}

/// The sheet 校验结果 of a returned workbook, which is read and never taken for the form's own.
public struct ReturnedSheet: Hashable, Sendable {
  /// Its findings, in their order.
  public var findings: [ReturnedFinding] = []

  /// The reasons given on it.
  public var reasons: [GivenReason] {
    findings.compactMap { finding in
      finding.reason.map {
        GivenReason(
          fingerprint: finding.fingerprint, valueHash: finding.valueHash, reason: $0)
      }
    }
  }

  /// A sheet of which only the reasons are known.
  public init(reasons: [GivenReason]) {
    findings = reasons.map { given in
      ReturnedFinding(
        rule: "", level: "", message: "", place: "", found: "", expected: "", remedy: "",
        clause: "", fingerprint: given.fingerprint, valueHash: given.valueHash,
        reason: given.reason, isFixed: false)
    }
  }

  /// The name of the sheet, and how its further ones begin.
  static let name = "校验结果"
  /// The state of what was put right.
  public static let fixed = "已改正"

  /// The findings on a sheet; nil where it is no such sheet.
  init?(_ grid: SheetGrid) {
    for titles in grid.rows.prefix(20) {
      func column(_ title: String) -> Int? {
        titles.cells.first { NormalizedText(grid.text($0)) == NormalizedText(title) }?.column
      }
      guard let fingerprint = column("标识"), let valueHash = column("数值摘要") else { continue }
      for row in grid.rows where row.number > titles.number {
        func text(_ title: String) -> String {
          column(title).map { grid.text(row.number, $0) } ?? ""
        }
        let key = grid.text(row.number, fingerprint)
        guard !key.isEmpty else { continue }
        let reason = text("说明")
        findings.append(
          ReturnedFinding(
            rule: text("规则"), level: text("级别"), message: text("问题"), place: text("位置"),
            found: text("现值"), expected: text("应为"), remedy: text("怎么办"), clause: text("依据"),
            fingerprint: key, valueHash: grid.text(row.number, valueHash),
            reason: NormalizedText(reason).description.isEmpty ? nil : reason,
            isFixed: text("级别").contains(Self.fixed)))
      }
      return
    }
    return nil
  }
}
