/// What a finding asks for.
public enum Level: String, Hashable, Sendable, CaseIterable {
  /// 强制: the workbook goes back until it is right.
  case error
  /// 核实: right or explained.
  case verify
  /// 提示: said, asks for nothing.
  case notice

  /// The word the officials know: 强制, 核实, 提示.
  public var chinese: String {
    switch self {
    case .error: "强制"
    case .verify: "核实"
    case .notice: "提示"
    }
  }
}
