import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// A cell that a unit fills, with what the task book says of it.
struct Field {
  /// What the cell belongs to.
  enum Kind {
    /// A figure of the form.
    case figure(Indicator)
    /// A column of a ledger.
    case column(LedgerColumn, ledger: LedgerKey)
  }

  /// The cell.
  var entry: Entry
  /// What it belongs to.
  var kind: Kind
  /// What its row is about; of a figure, empty.
  var row = ""
  /// Whether the unit is assessed by it; a ledger's cell always counts.
  var isAssessed = true

  /// What it is about, the same in the next submission: `paidIn`, `projects:XM-01/signed`.
  var subject: String {
    switch kind {
    case .figure(let indicator): indicator.id.rawValue
    case .column(let column, _): "\(row)/\(column.key)"
    }
  }

  /// Whether nothing stands in it; a formula whose result was not stored is something (V209).
  var isBlank: Bool { entry.isBlank && (entry.formula == nil || entry.value != nil) }

  /// Whether it asks for a number.
  var isNumeric: Bool {
    switch kind {
    case .figure: true
    case .column(let column, _): column.kind == .number
    }
  }

  /// How its number is measured; a ledger's numbers are amounts.
  var measure: Indicator.Measure {
    if case .figure(let indicator) = kind { indicator.measure } else { .amount }
  }

  /// How many decimals its number is kept in.
  var decimals: Int {
    switch kind {
    case .figure(let indicator): indicator.decimals
    case .column(let column, _): column.decimals
    }
  }

  /// The printed title with the row, as messages name it.
  var name: String {
    switch kind {
    case .figure(let indicator): "“\(indicator.header)”"
    case .column(let column, _):
      "\(entry.place.sheet)第\(entry.place.cell.row)行“\(column.title)”"
    }
  }

  /// What was seen at it.
  func observation(
    expected: String? = nil, difference: String? = nil, read: String? = nil, message: String,
    remedy: String? = nil
  ) -> Observation {
    var observation = Observation(
      at: entry, expected: expected, difference: difference, message: message, remedy: remedy,
      subject: subject)
    if let read { observation.read = read }
    return observation
  }
}

extension Field {
  /// Whether it is a figure of the form.
  var isFigure: Bool {
    if case .figure = kind { true } else { false }
  }

  /// A number of it with its unit, as messages show it.
  func text(_ number: Decimal) -> String {
    switch kind {
    case .figure(let indicator): indicator.text(number)
    case .column(let column, _): "\(number)\(column.unit)"
    }
  }
}

extension LedgerColumn {
  /// The unit that the title names in brackets: 亿元; empty where it names none.
  var unit: String {
    guard title.hasSuffix(")"), let bracket = title.lastIndex(of: "(") else { return "" }
    return String(title[title.index(after: bracket)...].dropLast())
  }
}
