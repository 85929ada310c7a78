/// What the sheet says of values, in its own words and in those of extensions.
extension SheetFeaturesReader {
  /// Limits on what can be typed (18.3.1.33).
  mutating func validations(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      guard element == "dataValidation", let validation = try DataValidation(&xml) else { return }
      try count.add(validation.ranges.count, in: part)
      features.validations.append(validation)
    }
  }

  /// A block of formats that depend on values (18.3.1.18).
  mutating func conditionalFormat(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    let block = try ConditionalRules(&xml, extended: &extended, &count, in: part)
    guard !block.ranges.isEmpty, !block.rules.isEmpty else { return }
    features.conditionalFormats.append(block)
  }

  /// The extensions of the sheet, of which these two say what the sheet itself cannot
  /// ([MS-XLSX], 2.6.44 and 2.6.3): formulas that refer to other sheets.
  mutating func extensions(_ xml: inout some XMLEvents & ~Copyable) throws(WorkbookError) {
    try xml.children { xml, _ throws(WorkbookError) in
      try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
        switch element {
        case "dataValidations": try validations(&xml)
        case "conditionalFormattings":
          try xml.children { xml, element throws(WorkbookError) in
            if element == "conditionalFormatting" { try conditionalFormat(&xml) }
          }
        default: break
        }
      }
    }
  }
}
