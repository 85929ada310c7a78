/// A number format code, taken apart once (ECMA-376, 18.8.31).
struct NumberFormat: Sendable {
  /// The code as written.
  let code: String
  /// Its parts between semicolons: positive, negative, zero, text; at least one.
  let sections: [NumberFormatSection]
  /// Whether numbers from 1 on are read as dates in this format: durations are not.
  let isDate: Bool

  /// A format by its code; an empty code counts as `General`.
  init(_ code: String) {
    self.code = code.isEmpty ? "General" : code
    sections = NumberFormatSection.sections(of: self.code)
    isDate = sections.first?.isDate ?? false
  }

  /// `General`.
  static let general = NumberFormat("General")
}
