/// A number format code, taken apart once: what a person sees of a value (ECMA-376, 18.8.31).
///
/// `NumberFormat("0.00%").text(of: .number(0.075))` is `7.50%`. A code that means nothing shows what
/// `General` shows. Texts, truth values and errors are seen as they are, but for a section for text.
public struct NumberFormat: Sendable {
  /// The code as written; `General` where it is empty.
  public let code: String
  /// Whether a number from 1 on can be read as a date in this format: durations are not.
  public let isDate: Bool
  /// Its parts between semicolons: positive, negative, zero, text; at least one.
  let sections: [NumberFormatSection]

  /// A format by its code; an empty code counts as `General`.
  public init(_ code: String) {
    self.code = code.isEmpty ? "General" : code
    sections = FormatLexer.sections(of: self.code) ?? [.general]
    isDate = sections.contains(where: \.isDate)
  }

  /// `General`.
  static let general = NumberFormat("General")

  /// Whether that very number is read as a date, where a condition leaves the choice to the number.
  func isDate(_ number: Double) -> Bool {
    guard isDate else { return false }
    if case .section(let section, _) = choice(for: number) { return section.isDate }
    return false
  }
}
