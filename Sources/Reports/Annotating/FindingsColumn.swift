/// A column of the sheet 校验结果, in order.
enum FindingsColumn: Int, CaseIterable {
  case number = 1, level, state, message, place, found, expected, remedy, clause, rule, reason
  case fingerprint, valueHash

  /// The printed title.
  var title: String {
    switch self {
    case .number: "序号"
    case .level: "级别"
    case .state: "状态"
    case .message: "问题"
    case .place: "位置"
    case .found: "现值"
    case .expected: "应为"
    case .remedy: "怎么办"
    case .clause: "依据"
    case .rule: "规则"
    case .reason: "说明"
    case .fingerprint: "标识"
    case .valueHash: "数值摘要"
    }
  }

  /// The width in characters; together they fill a page of A4 across at about 80 %.
  var width: Double {
    switch self {
    case .number: 5.5
    case .level: 8
    case .state: 7
    case .message: 38
    case .place: 19
    case .found, .expected: 13
    case .remedy: 28
    case .clause: 18
    case .rule: 6.5
    case .reason: 22
    case .fingerprint, .valueHash: 18
    }
  }

  /// Whether people see it.
  var isHidden: Bool { self == .fingerprint || self == .valueHash }

  /// The last column that people see.
  static let lastShown = FindingsColumn.reason
}
