import FoundationEssentials
import TaskBooks

/// What a number can lack by itself, whatever stands beside it (V204 to V206).
enum NumberFault {
  /// It is below zero.
  case negative
  /// It counts things and is not whole.
  case fraction
  /// It is a share and lies outside 0 to 100.
  case outsideShare

  /// The fault of a number that is measured so; nil is none.
  init?(_ number: Decimal, measure: Indicator.Measure) {
    if measure == .share, number < 0 || number > 100 {
      self = .outsideShare
    } else if number < 0 {
      self = .negative
    } else if measure == .count, FigureText.decimals(of: number) > 0 {
      self = .fraction
    } else {
      return nil
    }
  }

  /// The fault, as it follows the name of the cell.
  var chinese: String {
    switch self {
    case .negative: "小于0"
    case .fraction: "不是整数"
    case .outsideShare: "不在0至100之间"
    }
  }
}
