import ArgumentParser
import Workbooks

/// The limits on hostile input that a call sets otherwise.
struct LimitOptions: ParsableArguments {
  /// One limit with its amount.
  struct Setting: Sendable {
    var limit: WorkbookError.Limit
    var amount: Int
  }

  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "安全上限,可重复;名称:\(LimitOptions.names.joined(separator: "、"))。", valueName: "name=value"),
    transform: LimitOptions.setting)
  var all: [Setting] = []

  /// Limits with those that the call sets.
  func applied(to limits: Limits = .standard) -> Limits {
    var limits = limits
    for setting in all { limits[setting.limit] = setting.amount }
    return limits
  }

  private static let names = WorkbookError.Limit.allCases.filter(\.isAmount).map(\.rawValue)

  private static func setting(_ argument: String) throws -> Setting {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let limit = WorkbookError.Limit(rawValue: String(parts[0])),
      limit.isAmount, let amount = Int(parts[1]), amount >= 0
    else {
      throw ValidationError(
        "--limit \(argument):应写成 名称=数值,名称为 \(names.joined(separator: "、"))")
    }
    return Setting(limit: limit, amount: amount)
  }
}
