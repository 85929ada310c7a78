public import Workbooks

/// Every cell of a workbook that holds something, one a line, in the order of sheets and cells.
public struct CellListing: Sendable {
  /// How a line is written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// One JSON object a line: `sheet`, `ref`, `type`, `value`, and `formula` where there is one.
    case ndjson
    /// The same five columns after a line of titles; UTF-8 without a mark. A value or formula that
    /// begins like a formula and is not a number has an apostrophe in front (``CSVText``).
    case csv
  }

  /// How a line is written.
  public var format: Format
  /// The only sheet to be listed; nil lists all.
  public var sheet: String?

  private static let blockSize = 1 << 16

  /// A listing of all sheets or of one.
  public init(_ format: Format, sheet: String? = nil) {
    self.format = format
    self.sheet = sheet
  }

  /// Lists the cells; the lines are handed over in blocks as they come, and none is kept.
  public func list(
    _ path: String, password: String? = nil, limits: Limits = .standard,
    to sink: ([UInt8]) -> Void
  ) throws(WorkbookError) {
    let workbook = try Workbook(path: path, password: password, limits: limits)
    let sheets = workbook.sheets.filter { $0.isWorksheet && (sheet == nil || $0.name == sheet) }
    if let sheet, sheets.isEmpty { throw .noSuchSheet(sheet) }
    var json = JSONText()
    var csv = format == .csv ? CSVText.line(["sheet", "ref", "type", "value", "formula"]) : ""
    for sheet in sheets {
      var cursor = try workbook.rows(of: sheet)
      while let row = try cursor.next() {
        for cell in row.cells where cell.value != nil || cell.formula != nil {
          switch format {
          case .ndjson: Self.write(cell, of: sheet.name, to: &json)
          case .csv: csv += Self.line(cell, of: sheet.name)
          }
        }
        if json.bytes.count > Self.blockSize {
          sink(json.bytes)
          json.reset()
        }
        if csv.utf8.count > Self.blockSize {
          sink(Array(csv.utf8))
          csv = ""
        }
      }
    }
    sink(json.bytes + Array(csv.utf8))
  }

  private static func write(_ cell: Cell, of sheet: String, to json: inout JSONText) {
    json.object { json in
      json.member("sheet", sheet)
      json.member("ref", cell.reference.description)
      json.member("type", type(of: cell))
      switch cell.value {
      case .number(let number) where number.isFinite:
        json.member("value", raw: number.shortestDigits)
      case .bool(let flag): json.member("value", raw: flag ? "true" : "false")
      default: json.member("value", text(of: cell))
      }
      if let formula = cell.formula { json.member("formula", formula) }
    }
    json.endLine()
  }

  private static func line(_ cell: Cell, of sheet: String) -> String {
    let text = text(of: cell)
    let value: CSVField = if case .number = cell.value { .number(text) } else { .text(text) }
    return CSVText.line([
      .text(sheet), .text(cell.reference.description), .text(type(of: cell)), value,
      .text(cell.formula ?? ""),
    ])
  }

  /// The type of what the cell holds; a formula without a stored result is an empty string.
  private static func type(of cell: Cell) -> String {
    switch cell.value {
    case .number(let number) where number.isFinite: "number"
    case .bool: "bool"
    case .error: "error"
    case .date: "date"
    case .text, .number, nil: "string"
    }
  }

  private static func text(of cell: Cell) -> String {
    switch cell.value {
    case .number(let number): number.shortestDigits
    case .bool(let flag): flag ? "true" : "false"
    case .error(let name): name
    case .date(let date): date.description
    case .text(let text): text
    case nil: ""
    }
  }
}
