extension ConditionalRules {
  /// Reads the block whose element just started, in the sheet or in an extension of it.
  ///
  /// A bar of the sheet proper is said once more, in newer words, by a rule of an extension that
  /// has its id. `extended` are the ids that the sheet's own rules name; those rules of extensions
  /// are left out.
  init(
    _ xml: inout some XMLEvents & ~Copyable, extended: inout Set<String>,
    _ count: inout FeatureCount, in part: String
  ) throws(WorkbookError) {
    self.init(xml.attribute("sqref").map { CellRange.list($0) } ?? [], rules: [])
    var (ranges, rules) = (ranges, rules)
    var (ids, counted) = (extended, count)
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      switch element {
      case "sqref": ranges = CellRange.list(try xml.text())
      case "cfRule":
        let isSaidAlready = xml.attribute("id").map { ids.contains($0) } ?? false
        let rule = try Rule(&xml, extended: &ids, &counted, in: part)
        if !isSaidAlready { rules.append(rule) }
      default: break
      }
    }
    try counted.add(ranges.count, in: part)
    (self.ranges, self.rules) = (ranges, rules)
    (extended, count) = (ids, counted)
  }
}

extension ConditionalRules.Rule {
  fileprivate init(
    _ xml: inout some XMLEvents & ~Copyable, extended: inout Set<String>,
    _ count: inout FeatureCount, in part: String
  ) throws(WorkbookError) {
    try count.add(in: part)
    self.init(
      kind: xml.attribute("type") ?? "", comparison: xml.attribute("operator"),
      priority: xml.integer("priority"), stopsIfTrue: xml.flag("stopIfTrue"))
    let outer = xml.depth
    while let event = try xml.next(), xml.depth >= outer {
      guard event == .start else { continue }
      if xml.depth == outer + 1, xml.isNamed("formula") || xml.isNamed("f") {
        try count.add(in: part)
        formulas.append(try xml.formula())
      } else if xml.isNamed("id") {
        try count.add(in: part)
        extended.insert(try xml.text())
      }
    }
  }
}
