/// One block of conditional formats for a sheet that may have others (ECMA-376, 18.3.1.18).
enum HighlightPatch {
  /// The splice that puts the block in; nil where it has no cell or no rule.
  ///
  /// Its rules give way to all that the sheet has, the newer ones of extensions as well.
  static func splice(
    _ format: ConditionalFormat, into document: MarkupDocument, styles: inout StyleTable
  ) throws(WorkbookError) -> Splice? {
    guard !format.ranges.isEmpty, !format.rules.isEmpty else { return nil }
    var priority = 0
    for rule in try document.tags("cfRule", outside: "sheetData") {
      let known = try document.value("priority", ofTag: rule.range).flatMap { Int($0) }
      priority = max(priority, known ?? 0)
    }
    var xml = XMLText()
    xml.element("conditionalFormatting") { xml in
      xml.attribute("sqref", format.ranges.map(\.description).joined(separator: " "))
      for rule in format.rules {
        priority = min(priority, Int(Int32.max) - 1) + 1
        xml.element("cfRule") {
          $0.attribute("type", "expression")
          $0.attribute("dxfId", styles.index(of: rule.style))
          $0.attribute("priority", priority)
          $0.element("formula", string: rule.formula)
        }
      }
    }
    return document.inserting(
      try document.prefixed(xml.take()), as: "conditionalFormatting", order: ChildOrder.worksheet)
  }
}
