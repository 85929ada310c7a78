extension SheetDraft {
  /// The names that Excel keeps for what is printed and filtered (ECMA-376, 18.2.5).
  var builtInNames: [DefinedName] {
    var names: [DefinedName] = []
    let sheet = Self.quoted(name) + "!"
    if let range = autoFilter {
      names.append(
        DefinedName(
          "_xlnm._FilterDatabase", formula: sheet + range.absoluteCorners, sheet: name,
          isHidden: true))
    }
    if let area = print.area {
      names.append(
        DefinedName("_xlnm.Print_Area", formula: sheet + area.absoluteCorners, sheet: name))
    }
    if let rows = print.titleRows {
      let formula = sheet + "$\(rows.lowerBound):$\(rows.upperBound)"
      names.append(DefinedName("_xlnm.Print_Titles", formula: formula, sheet: name))
    }
    return names
  }

  /// The name of a sheet as a formula writes it: in quotes, those inside doubled.
  public static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension CellRange {
  /// Both corners even of one cell, which these names need.
  fileprivate var absoluteCorners: String { first.absolute + ":" + last.absolute }
}
