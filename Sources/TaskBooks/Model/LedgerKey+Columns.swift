extension LedgerKey {
  /// The columns by their names in JSON: all that a task book must define, and may.
  public var columnKeys: [String] {
    switch self {
    case .projects:
      [
        "id", "name", "investor", "creditCode", "kind", "section", "investment", "signedOn",
        "signed", "paidIn", "counted", "recognition", "credited", "digital", "headquarters",
        "inZone", "factoryArea", "place", "note",
      ]
    case .activities:
      [
        "date", "type", "leader", "counterpart", "creditCode", "kind", "city", "leadTaken", "note",
      ]
    case .factories: ["name", "group", "area", "used", "note"]
    }
  }
}
