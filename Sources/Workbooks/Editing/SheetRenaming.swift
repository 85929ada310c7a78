/// A new name for a sheet in formulas that refer to it by the old one.
struct SheetRenaming: Hashable {
  let old: String
  let new: String

  /// The name as formulas write it, always in quotes.
  static func quoted(_ name: String) -> String {
    "'" + name.replacing("'", with: "''") + "'"
  }

  /// The formula or place with the new name; texts in double quotes stay.
  func callAsFunction(_ formula: String) -> String {
    let names = [Self.quoted(old) + "!", old + "!"]
    var result = ""
    var rest = formula[...]
    var isInText = false
    while let character = rest.first {
      if character == "\"" { isInText.toggle() }
      let isInName = result.last.map { $0.isLetter || $0.isNumber || "_.'])".contains($0) }
      if !isInText, isInName != true, let name = names.first(where: rest.hasPrefix) {
        result += Self.quoted(new) + "!"
        rest = rest.dropFirst(name.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
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
    overlay.sheet = sheet
    return overlay
  }

  private func renamed(_ rule: ConditionalFormat.Rule) -> ConditionalFormat.Rule {
    ConditionalFormat.Rule(formula: self(rule.formula), style: rule.style)
  }
}
