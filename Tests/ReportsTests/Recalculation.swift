import Testing
import Workbooks

/// Whether what formulas give now is what is stored.
enum Recalculation {
  /// Works out every formula of the sheets, and gives how many there are; of each that gives
  /// something else than is stored, or nothing, an issue is recorded.
  static func check(_ path: String, sheets names: [String]) throws -> Int {
    let workbook = try Workbook(path: path)
    var count = 0
    for name in names {
      let sheet = try #require(workbook.sheets.first { $0.name == name }, "\(name)")
      var calculation = Calculation(workbook)
      var rows = try workbook.rows(of: sheet)
      while let row = try rows.next() {
        for cell in row.cells where cell.formula != nil {
          let place = cell.reference
          guard case .value = try calculation.result(at: place, on: sheet, of: workbook) else {
            Issue.record("\(name)!\(place) is not evaluated")
            continue
          }
          #expect(
            try !calculation.isStale(at: place, on: sheet, of: workbook), "\(name)!\(place)")
          count += 1
        }
      }
    }
    return count
  }
}
