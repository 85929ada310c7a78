/// The rules for the names of sheets (ECMA-376, 18.2.19, and what Excel refuses beyond it).
enum SheetName {
  /// Whether two names are the same to a workbook, which case does not tell apart.
  static func agree(_ one: String, _ other: String) -> Bool {
    one == other || one.lowercased() == other.lowercased()
  }

  /// Why no sheet can have the name; nil where one can.
  static func refusal(of name: String) -> String? {
    guard (1...31).contains(name.utf16.count) else { return "a sheet name has 1 to 31 characters" }
    let scalars = name.unicodeScalars
    guard !scalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 }),
      !name.hasPrefix("'"), !name.hasSuffix("'")
    else { return "a sheet name has none of []:*?/\\ and no ' at its ends" }
    // Excel keeps this one for itself.
    return name.lowercased() == "history" ? "no sheet can be called History" : nil
  }

  /// The name as a formula writes it, in quotes where it needs them.
  static func inFormulas(_ name: String) -> String {
    needsQuotes(name) ? SheetDraft.quoted(name) : name
  }

  /// Whether a formula could take the bare name for something else.
  static func needsQuotes(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !isDigit(first), first != "." else { return true }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0 == "_" || $0 == "." || isDigit($0) || $0.properties.isAlphabetic
    }
    guard isPlain, !["TRUE", "FALSE"].contains(name.uppercased()) else { return true }
    return CellReference(name) != nil || CellReference.isBeyondGrid(name) || isRowOrColumn(name)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Whether it reads as a place in R1C1 style: `R`, `C5`, `R1C1`.
  private static func isRowOrColumn(_ name: String) -> Bool {
    var rest = name.uppercased()[...]
    guard rest.first == "R" || rest.first == "C" else { return false }
    for letter in ["R", "C"] where rest.hasPrefix(letter) {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
    }
    return rest.isEmpty
  }
}
