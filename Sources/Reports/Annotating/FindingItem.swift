internal import Rulebook

/// A finding with its number in the list; those that follow from it come right behind it.
struct FindingItem {
  /// `3`, or `3.1` for the first that follows from the third.
  var number: String
  /// The finding.
  var finding: Finding
  /// The number of the finding that it follows from; nil where it follows from none.
  var cause: String?

  /// How many findings follow from it, and from those in turn.
  var followers: Int { Self.count(finding.hides) }

  /// All findings, folded ones too, in their order.
  static func list(_ findings: [Finding]) -> [FindingItem] {
    var items: [FindingItem] = []
    for (position, finding) in findings.enumerated() {
      append(finding, number: String(position + 1), cause: nil, to: &items)
    }
    return items
  }

  private static func append(
    _ finding: Finding, number: String, cause: String?, to items: inout [FindingItem]
  ) {
    items.append(FindingItem(number: number, finding: finding, cause: cause))
    for (position, follower) in finding.hides.enumerated() {
      append(follower, number: "\(number).\(position + 1)", cause: number, to: &items)
    }
  }

  private static func count(_ findings: [Finding]) -> Int {
    findings.reduce(0) { $0 + 1 + count($1.hides) }
  }
}
