extension PackageDraft {
  /// Takes a part out with all that only it leads to, their types, and the link to it.
  ///
  /// Nothing goes that the package still leads to in another way.
  mutating func removeWithLinks(_ part: String, from owner: String) throws(WorkbookError) {
    try unlink(owner, from: part)
    let kept = Set(try reachable(from: "").map(EntryNames.folded))
    let gone = try reachable(from: part).filter { !kept.contains(EntryNames.folded($0)) }
    for name in gone {
      remove(PartLink.list(of: name))
      remove(name)
    }
    try undeclare(gone + gone.map(PartLink.list))
  }

  /// A part and all that it leads to, each once; the package itself has an empty name.
  private func reachable(from part: String) throws(WorkbookError) -> [String] {
    var found = [part]
    var seen: Set<String> = [EntryNames.folded(part)]
    var next = 0
    while next < found.count {
      for target in try links(of: found[next]).compactMap(\.target)
      where contains(target) && seen.insert(EntryNames.folded(target)).inserted {
        found.append(target)
      }
      next += 1
    }
    return found
  }

  /// Takes the places of pivot tables out of the caches of slicers, once their sheet is gone.
  mutating func forgetTab(_ id: String, of workbook: String) throws(WorkbookError) {
    for link in try links(of: workbook)
    where link.kind == "slicerCache" || link.kind == "timelineCache" {
      guard let part = link.target, contains(part) else { continue }
      let document = try document(part)
      guard let list = document.child("pivotTables") else { continue }
      let tables = try document.children("pivotTable", of: list)
      var gone: [Splice] = []
      for table in tables where try document.value("tabId", of: table) == id {
        gone.append(Splice(table.range, []))
      }
      try splice(part, gone.count == tables.count ? [Splice(list.range, [])] : gone)
    }
  }
}
