extension SheetProtection {
  /// The protection whose element just started; nil when it is not switched on.
  init?(_ xml: borrowing some XMLEvents & ~Copyable) {
    // A chart sheet says that its content is protected where a sheet says that it is.
    guard xml.flag("sheet") || xml.flag("content") else { return nil }
    allowed = Set(
      Action.allCases.filter { action in
        xml.says(action).map { !$0 } ?? action.isAllowedUnsaid
      })
  }
}

extension XMLEvents where Self: ~Copyable {
  /// Whether the protection that just started says what its password is held to.
  ///
  /// `password` is the short hash of old programs, `hashValue` the long one (18.3.1.85).
  var hasPassword: Bool {
    [attribute("hashValue"), attribute("password")].contains { $0?.isEmpty == false }
  }

  /// Whether the protection refuses an action; nil when it says nothing of it.
  fileprivate func says(_ action: SheetProtection.Action) -> Bool? {
    let name: StaticString =
      switch action {
      case .objects: "objects"
      case .scenarios: "scenarios"
      case .formatCells: "formatCells"
      case .formatColumns: "formatColumns"
      case .formatRows: "formatRows"
      case .insertColumns: "insertColumns"
      case .insertRows: "insertRows"
      case .insertHyperlinks: "insertHyperlinks"
      case .deleteColumns: "deleteColumns"
      case .deleteRows: "deleteRows"
      case .selectLockedCells: "selectLockedCells"
      case .sort: "sort"
      case .autoFilter: "autoFilter"
      case .pivotTables: "pivotTables"
      case .selectUnlockedCells: "selectUnlockedCells"
      }
    return attribute(name).map { $0 == "1" || $0 == "true" || $0 == "on" }
  }
}
