@testable import Workbooks

extension FuzzTarget {
  /// Bytes as a formula in a small workbook: parsed, evaluated, and evaluated again.
  static let evaluation = FuzzTarget(name: "evaluation") { bytes throws(Finding) in
    let formula = String(decoding: bytes, as: UTF8.self)
    guard let first = results(of: formula), let second = results(of: formula) else { return }
    guard first == second else { throw Finding("\(first), then \(second)") }
  }

  /// What a formula comes to in two cells; nil is a refusal.
  private static func results(of formula: String) -> [FormulaResult]? {
    do throws(WorkbookError) {
      var limits = limits
      limits.formulaSteps = 50_000
      let workbook = try Workbook(bytes: filled.bytes, name: "a.xlsx", limits: limits)
      guard let sheet = workbook.sheets.first else { return nil }
      var calculation = Calculation(workbook, limits: limits)
      var results: [FormulaResult] = []
      for cell in [CellReference(row: 3, column: 2), CellReference(row: 900, column: 90)] {
        results.append(try calculation.result(of: formula, at: cell, on: sheet, of: workbook))
      }
      return results
    } catch {
      _ = error.message(in: .chinese)
      return nil
    }
  }

  /// A sheet with values of every kind, and formulas that depend on each other.
  private static let filled: StoredPackage = {
    let cells = [
      "<c r='A1'><v>1</v></c><c r='B1'><v>2.5</v></c><c r='C1' t='str'><v>甲</v></c>",
      "<c r='A2'><v>-3</v></c><c r='B2' t='b'><v>1</v></c><c r='C2' t='e'><v>#N/A</v></c>",
      "<c r='A3'><f>SUM(A1:A2)</f><v>9</v></c><c r='B3' s='1'><v>45000.75</v></c>",
      "<c r='A4'><f>A5</f></c><c r='B4' t='str'><v>12</v></c><c r='C4' t='str'><v>a*?~</v></c>",
      "<c r='A5'><f>A4</f></c><c r='B5'><f>IF(A1&gt;0,B1,C2)</f></c>",
    ]
    let rows = cells.enumerated().map { "<row r='\($0.offset + 1)'>\($0.element)</row>" }
    var package = SamplePackage.whole
    package.put(
      SamplePackage.sheet, Array(SamplePackage.sheetText(rows: rows.joined()).utf8))
    return package
  }()
}
