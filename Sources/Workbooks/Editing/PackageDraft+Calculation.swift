extension PackageDraft {
  /// Takes out the order of calculation, which must not name a cell without a formula.
  ///
  /// It is a hint that programs make anew (ECMA-376, 12.3.1).
  mutating func removeCalculationChain(of workbook: String) throws(WorkbookError) {
    for link in try links(of: workbook) where link.kind == "calcChain" {
      guard let part = link.target else { continue }
      try unlink(workbook, from: part)
      try undeclare([part])
      remove(part)
    }
  }

  /// Asks for a full calculation when the workbook is opened (ECMA-376, 18.2.2).
  mutating func calculateOnLoad(_ outline: WorkbookOutline) throws(WorkbookError) {
    let document = outline.document
    if let properties = document.child("calcPr") {
      try splice(
        outline.part, [document.setting("fullCalcOnLoad", to: "1", of: properties.tag)])
    } else {
      let markup = try document.prefixed(Array("<calcPr fullCalcOnLoad=\"1\"/>".utf8))
      let new = document.inserting(markup, as: "calcPr", order: ChildOrder.workbook)
      try splice(outline.part, [new])
    }
  }
}
