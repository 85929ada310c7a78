extension XMLText {
  /// Drop-down lists and other limits on what can be typed (`dataValidations`).
  mutating func validations(_ validations: [DataValidation]) {
    let validations = validations.filter { !$0.ranges.isEmpty }
    guard !validations.isEmpty else { return }
    element("dataValidations") { xml in
      xml.attribute("count", validations.count)
      for validation in validations { xml.validation(validation) }
    }
  }

  private mutating func validation(_ validation: DataValidation) {
    let rule = validation.rule.written
    element("dataValidation") { xml in
      xml.attribute("type", rule.type)
      if validation.severity != .stop {
        xml.attribute("errorStyle", validation.severity.rawValue)
      }
      xml.attribute("operator", rule.comparison)
      xml.attribute("allowBlank", validation.allowsBlank, unless: false)
      // In the file the word says the opposite.
      xml.attribute("showDropDown", !validation.showsArrow, unless: false)
      xml.attribute("showInputMessage", validation.showsPrompt, unless: false)
      xml.attribute(
        "showErrorMessage", validation.isEnforced && validation.rule != .any, unless: false)
      xml.attribute("errorTitle", validation.error?.writtenTitle)
      xml.attribute("error", validation.error?.writtenText)
      xml.attribute("promptTitle", validation.prompt?.writtenTitle)
      xml.attribute("prompt", validation.prompt?.writtenText)
      xml.attribute("sqref", Self.list(of: validation.ranges))
      for (name, formula) in zip(["formula1", "formula2"], rule.formulas) {
        xml.element(name) { $0.text(formula) }
      }
    }
  }
}

extension DataValidation.Message {
  fileprivate var writtenTitle: String? { title.isEmpty ? nil : title }
  fileprivate var writtenText: String? { text.isEmpty ? nil : text }
}

extension DataValidation.Rule {
  /// The rule as the file has it: its type, its comparison (nil is "between") and its formulas.
  fileprivate var written: (type: String?, comparison: String?, formulas: [String]) {
    switch self {
    case .any: (nil, nil, [])
    case .list(let items): ("list", nil, ["\"" + Self.joined(items) + "\""])
    case .listFrom(let source): ("list", nil, [source])
    case .compare(let quantity, let comparison):
      (
        quantity.rawValue, comparison.word == "between" ? nil : comparison.word,
        comparison.formulas
      )
    case .custom(let formula): ("custom", nil, [formula])
    }
  }

  private static func joined(_ items: [String]) -> String {
    items.joined(separator: ",").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
  }
}
