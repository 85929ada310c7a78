/// What a person sees of a value.
extension NumberFormat {
  /// What is seen of a number that the format cannot show, as a cell that is too narrow.
  static let hashes = "#####"

  /// The longest text that a section may make of a text by repeating it, in bytes.
  private static let longestText = 1 << 20

  /// The text that the format shows for a value; nothing for a blank cell.
  ///
  /// What fills the width of a cell (`* `) is left out, a blank as wide as a character (`_)`) is a
  /// space. Days are counted from 1904 where `is1904` says so.
  public func text(of value: CellValue?, is1904: Bool = false) -> String {
    switch value {
    case nil: return ""
    case .text(let text): return self.text(ofText: text)
    case .bool(let flag): return text(ofText: flag ? "TRUE" : "FALSE")
    case .error(let name): return name
    case .number(let number): return text(of: number, is1904: is1904)
    case .date(let date):
      guard sections.contains(where: \.isDateOrTime), let serial = date.serial(is1904: is1904)
      else { return date.description }
      return text(of: serial, is1904: is1904)
    }
  }

  private func text(ofText text: String) -> String {
    guard let section = sections.count == 4 ? sections[3] : sections.last,
      sections.count == 4 || section.isForText,
      text.utf8.count <= Self.longestText / max(1, section.words.count)
    else { return text }
    return section.text(around: text)
  }

  private func text(of number: Double, is1904: Bool) -> String {
    guard number.isFinite else { return "#NUM!" }
    switch choice(for: number) {
    case .general: return GeneralNumber.text(number)
    case .none: return Self.hashes
    case .section(let section, let isSignShown):
      if case .date(let layout) = section.layout {
        return layout.text(of: number, is1904: is1904, section.numerals) ?? Self.hashes
      }
      // What rounds to nothing has no sign: -0.001 with two places is 0.00.
      let isNegative = number < 0 && isSignShown && !section.showsZero(number)
      return (isNegative ? "-" : "") + section.text(ofMagnitude: number.magnitude)
    }
  }
}

extension NumberFormatSection {
  /// What stands around a value, and the value.
  fileprivate func text(around value: String) -> String {
    words.map { word in
      switch word {
      case .literal(let literal): literal
      case .value: value
      }
    }.joined()
  }

  /// The text of a number that is no date, its sign left off.
  fileprivate func text(ofMagnitude number: Double) -> String {
    switch layout {
    case .digits(let layout): layout.text(of: DecimalDigits(number), numerals)
    case .fraction(let layout): layout.text(of: number)
    case .words, .date:
      text(around: numerals?.general(number) ?? GeneralNumber.text(number))
    }
  }

  /// Whether the number is shown as zero.
  fileprivate func showsZero(_ number: Double) -> Bool {
    switch layout {
    case .digits(let layout): layout.showsZero(DecimalDigits(number))
    case .fraction(let layout): layout.showsZero(number.magnitude)
    case .words, .date: false
    }
  }
}
