/// Which section of a format holds for a number.
extension NumberFormat {
  /// What a number is shown with.
  enum Choice {
    /// A section, and whether it leaves the sign to the number.
    case section(NumberFormatSection, isSignShown: Bool)
    /// `General`: the one condition of the format does not hold.
    case general
    /// Nothing: none of several conditions holds.
    case none
  }

  /// What a number is shown with (ECMA-376, 18.8.31).
  func choice(for number: Double) -> Choice {
    // A section for text alone leaves numbers to `General`.
    let hasTextSection = sections.count == 4 || sections.last?.isForText == true
    let numeric = sections.dropLast(hasTextSection ? 1 : 0)
    let hasConditions = numeric.contains { $0.condition != nil }
    for (index, section) in numeric.enumerated() {
      if let condition = section.condition {
        if condition.holds(for: number) {
          return .section(section, isSignShown: !condition.isForNegatives)
        }
        continue
      }
      switch (index, numeric.count) {
      case (0, 1), (2, _): return .section(section, isSignShown: true)
      case (0, 2) where number >= 0, (0, 3) where number > 0:
        return .section(section, isSignShown: true)
      // Behind a condition, the second of two takes all that is left.
      case (1, 2): return .section(section, isSignShown: hasConditions)
      case (1, 3) where number < 0: return .section(section, isSignShown: false)
      default: continue
      }
    }
    return numeric.count < 2 ? .general : .none
  }
}
