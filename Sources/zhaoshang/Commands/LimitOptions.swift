import ArgumentParser
import Workbooks

/// How much a workbook may ask for, where that is not the usual.
struct LimitOptions: ParsableArguments {
  /// One limit, as it is typed: `cells=2000000`.
  struct Setting: ExpressibleByArgument {
    let limit: WorkbookError.Limit
    let amount: Int

    /// Nil where there is no such limit, or no whole number from 0.
    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let limit = WorkbookError.Limit(rawValue: String(parts[0])),
        limit.isAmount, let amount = Int(parts[1]), amount >= 0
      else { return nil }
      self.limit = limit
      self.amount = amount
    }

    static var allValueStrings: [String] {
      WorkbookError.Limit.allCases.filter(\.isAmount).map { "\($0.rawValue)=…" }
    }
  }

  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp("改一项安全上限,可重复,如 cells=2000000。", valueName: "name=amount"))
  var all: [Setting] = []

  /// The limits with those that were said.
  func applied(to limits: Limits = .standard) -> Limits {
    var limits = limits
    for setting in all { limits[setting.limit] = setting.amount }
    return limits
  }
}
