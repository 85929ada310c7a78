/// Showing numbers by places for digits.
extension NumberFormatSection {
  /// The text of a number, its sign left off.
  func text(ofMagnitude number: Double) -> String {
    if let fraction = text(ofFraction: number) { return fraction }
    let layout = DigitLayout(tokens)
    guard !layout.isEmpty else {
      return tokens.map { token in
        switch token {
        case .literal(let text): text
        case .percent: "%"
        case .general, .text: GeneralNumber.text(number.magnitude)
        default: ""
        }
      }.joined()
    }
    return layout.text(of: DecimalDigits(number))
  }

  /// Whether the number is shown as zero.
  func isZero(_ number: Double) -> Bool {
    let layout = DigitLayout(tokens)
    return !layout.isEmpty && !layout.hasExponent
      && layout.rounded(DecimalDigits(number)).isZero
  }

  /// A whole number and a fraction, or a fraction alone; nil when the format shows none.
  private func text(ofFraction number: Double) -> String? {
    guard let slash = tokens.firstIndex(of: .slash) else { return nil }
    let head = tokens[..<slash]
    let below = tokens[(slash + 1)...].prefix { if case .digit = $0 { true } else { false } }
    let value = number.magnitude
    guard value < 1e9, !below.isEmpty else { return GeneralNumber.text(value) }
    let groups = head.split { if case .digit = $0 { false } else { true } }
    let whole = groups.count > 1 ? value.rounded(.down) : 0
    let limit = [9, 99, 999][min(3, below.count) - 1]
    var best = (above: (value - whole).rounded(), below: 1.0)
    for candidate in 1...limit {
      let size = Double(candidate)
      let above = ((value - whole) * size).rounded()
      let error = (above / size - (value - whole)).magnitude
      if error + 1e-12 < (best.above / best.below - (value - whole)).magnitude {
        best = (above, size)
      }
    }
    let total = best.above == best.below ? whole + 1 : whole
    let hasFraction = best.above != 0 && best.above != best.below || groups.count <= 1
    guard hasFraction else { return String(Int(total)) }
    let fraction = "\(Int(best.above))/\(Int(best.below))"
    return groups.count > 1 && total > 0 ? "\(Int(total)) \(fraction)" : fraction
  }
}
