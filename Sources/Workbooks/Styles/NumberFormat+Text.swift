/// What a person sees of a value.
extension NumberFormat {
  /// The text that the format shows for a value; nothing for a blank cell.
  func text(of value: CellValue?) -> String {
    switch value {
    case nil: ""
    case .text(let text): self.text(ofText: text)
    case .bool(let flag): flag ? "TRUE" : "FALSE"
    case .error(let name): name
    case .number(let number): text(of: number)
    case .date(let date):
      if isDate, let serial = date.serial(is1904: false) {
        text(of: serial)
      } else {
        date.description
      }
    }
  }

  private func text(ofText text: String) -> String {
    guard let section = sections.count >= 4 ? sections[3] : sections.last,
      sections.count >= 4 || section.tokens.contains(.text)
    else { return text }
    return section.tokens.map { token in
      switch token {
      case .text, .general: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }

  private func text(of number: Double) -> String {
    guard let (section, isSignShown) = section(for: number) else {
      return GeneralNumber.text(number)
    }
    if section.isDateOrTime {
      return section.text(ofSerial: number) ?? GeneralNumber.text(number)
    }
    let text = section.text(ofMagnitude: number)
    // What rounds to nothing has no sign: -0.001 with two places is 0.00.
    let isNegative = number < 0 && isSignShown && !section.isZero(number)
    return isNegative ? "-" + text : text
  }

  /// The section that holds for a number, and whether it leaves the sign to the number.
  private func section(for number: Double) -> (NumberFormatSection, isSignShown: Bool)? {
    let last = sections.count >= 4 || sections.count > 1 && sections.last?.isText == true ? 1 : 0
    let numeric = sections.prefix(min(3, sections.count - last))
    for (index, section) in numeric.enumerated() {
      if let condition = section.condition {
        if condition.holds(for: number) { return (section, !condition.isForNegatives) }
        continue
      }
      let holds =
        switch (index, numeric.count) {
        case (0, 1), (2, _): true
        case (0, 2): number >= 0
        case (0, _): number > 0
        // Behind a condition, the second of two takes all that is left.
        case (_, 2): true
        default: number < 0
        }
      if holds { return (section, index != 1 || numeric[0].condition != nil) }
    }
    return nil
  }
}

extension NumberFormatSection {
  /// Whether it is for texts alone.
  fileprivate var isText: Bool {
    tokens.contains(.text)
      && !tokens.contains {
        switch $0 {
        case .digit, .general, .date, .elapsed: true
        default: false
        }
      }
  }
}
