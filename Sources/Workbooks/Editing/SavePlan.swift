/// What saving does to the parts of a workbook, by their names.
///
/// A workbook that carries a digital signature keeps the parts of it, so that taking the changes
/// out again brings back a workbook whose signature holds; until then programs call it invalid.
public struct SavePlan: Hashable, Sendable {
  /// Parts that are copied as they lie in the archive, compressed, with header, date and flags.
  public var preserved: [String] = []
  /// Parts that differ from what they were, in the changed places alone.
  public var changed: [String] = []
  /// Parts that were not there.
  public var added: [String] = []
  /// Parts that are there no longer.
  public var dropped: [String] = []
  /// Whether the workbook carries a digital signature (ECMA-376 part 2, 10).
  public var isSigned = false
  /// Whether it does and the changes make that signature invalid.
  public var breaksSignature: Bool {
    isSigned && !(changed.isEmpty && added.isEmpty && dropped.isEmpty)
  }

  /// A plan that does nothing.
  public init() {}
}

extension PackageDraft {
  /// What writing the package as it is now would do.
  func plan() throws(WorkbookError) -> SavePlan {
    var plan = SavePlan()
    for entry in archive.entries {
      if isRemoved(entry) {
        plan.dropped.append(entry)
      } else if try isChanged(entry) {
        plan.changed.append(entry)
      } else {
        plan.preserved.append(entry)
      }
    }
    plan.added = added
    plan.isSigned = try isSigned
    return plan
  }

  /// Whether the package carries a digital signature (ECMA-376 part 2, 10.4).
  var isSigned: Bool {
    get throws(WorkbookError) { try links(of: "").contains { $0.kind == "origin" } }
  }
}
