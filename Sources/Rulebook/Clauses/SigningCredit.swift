public import FoundationEssentials
import Submissions
public import TaskBooks

/// How much of a signed amount counts for a resident office (指标说明 2), by 认定方式.
public struct SigningCredit: Hashable, Sendable {
  /// The rule whose parameters hold the rates.
  public static let rule = "P406"

  /// The rate in percent by 认定方式.
  public var rates: [String: Decimal]

  /// The rates of a task book: the parameters of rule P406 that are numbers.
  public init(_ setting: RuleSetting) {
    rates = setting.parameters.compactMapValues(ParameterText.decimal)
  }

  /// The credit due for a signed amount, exact; nil where the 认定方式 has no rate.
  public func due(signed: Decimal, recognition: String) -> Decimal? {
    rates[recognition].map { signed * $0 / 100 }
  }
}

extension Inquiry {
  /// The credit due for a row of 项目台账; nil where its 认定方式 is blank (P405).
  func creditDue(of row: LedgerRow) throws(Unusable) -> Decimal? {
    guard let recognition = try choice("recognition", of: row, in: .projects) else { return nil }
    let credit = SigningCredit(try asked(of: SigningCredit.rule).setting)
    guard let signed = try number("signed", of: row, in: .projects) else { return nil }
    guard let due = credit.due(signed: signed, recognition: recognition) else {
      throw Unusable(why: "任务书里规则 \(SigningCredit.rule) 没有“\(recognition)”的比例")
    }
    return due
  }
}
