/// A new name for a sheet in formulas that refer to it by the old one.
struct SheetRenaming: Hashable {
  let old: String
  let new: String

  /// The formula or place with the new name; texts in double quotes stay.
  func callAsFunction(_ formula: String) -> String {
    SheetTransition.renaming(0, to: new, of: [old])(formula) ?? formula
  }

  /// The marks with the sheet of findings under its new name.
  func callAsFunction(_ overlay: Overlay) -> Overlay {
    var overlay = overlay
    overlay.highlights = overlay.highlights.mapValues {
      ConditionalFormat($0.ranges, rules: $0.rules.map(renamed))
    }
    for row in overlay.rows.indices {
      for cell in overlay.rows[row].cells.indices {
        overlay.rows[row].cells[cell].formula = overlay.rows[row].cells[cell].formula.map {
          self($0)
        }
      }
    }
    guard var sheet = overlay.sheet else { return overlay }
    sheet.name = new
    for index in sheet.conditionalFormats.indices {
      sheet.conditionalFormats[index].rules = sheet.conditionalFormats[index].rules.map(renamed)
    }
    for index in sheet.hyperlinks.indices {
      if case .place(let place) = sheet.hyperlinks[index].target {
        sheet.hyperlinks[index].target = .place(self(place))
      }
    }
    for index in sheet.validations.indices {
      sheet.validations[index].rule = sheet.validations[index].rule.mapFormulas { self($0) }
    }
    for index in sheet.charts.indices {
      sheet.charts[index].changeReferences { if $0.sheet == old { $0.sheet = new } }
    }
    for index in sheet.pictures.indices {
      if case .place(let place) = sheet.pictures[index].link {
        sheet.pictures[index].link = .place(self(place))
      }
    }
    overlay.sheet = sheet
    return overlay
  }

  private func renamed(_ rule: ConditionalFormat.Rule) -> ConditionalFormat.Rule {
    ConditionalFormat.Rule(formula: self(rule.formula), style: rule.style)
  }
}
