/// A formula as a tree, its nodes in one array so that no depth is ever a matter of memory.
struct Expression: Sendable {
  /// One node; others are named by their index.
  enum Node: Sendable {
    /// A constant.
    case constant(Scalar)
    /// An array constant: `{1,2;3,4}`.
    case array(Matrix)
    /// Cells: `A1`, `Sheet1!$A$1:B7`, `A:C`, `3:5`.
    case cells(CellsReference)
    /// A defined name, with the sheet or the sheets before it.
    case name(String, SheetSpan?)
    /// Columns or parts of a table: `Table1[[#This Row],[Amount]]`.
    case table(TableReference)
    /// Something in another file, as written.
    case external(String)
    /// An argument left out.
    case omitted
    /// An operator before or behind its operand.
    case unary(UnaryOperator, Int)
    /// An operator between its operands.
    case binary(BinaryOperator, Int, Int)
    /// A function by its name in capitals, and its arguments.
    case call(String, [Int])
  }

  /// An operator with one operand (ECMA-376, 18.17.2.2).
  enum UnaryOperator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case percent = "%"
    /// Takes one value out of several.
    case single = "@"
  }

  /// An operator with two operands (ECMA-376, 18.17.2.2).
  enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
    case concatenate = "&"
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case range = ":"
    case intersection = " "
    /// A comma, and only in parentheses; some programs write `~`.
    case union = "~"

    /// How tightly it binds; the operators of references bind most tightly.
    var precedence: Int {
      switch self {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 1
      case .concatenate: 2
      case .add, .subtract: 3
      case .multiply, .divide: 4
      case .power: 5
      case .union: 8
      case .intersection: 9
      case .range: 10
      }
    }
  }

  /// The nodes, operands before what works on them.
  var nodes: [Node] = []
  /// The index of the whole formula.
  var root = 0
}

/// Cells as a formula names them; parts without `$` move with the cell.
struct CellsReference: Hashable, Sendable {
  /// One corner.
  struct Corner: Hashable, Sendable {
    /// The row, from 1.
    var row: Int
    /// The column, from 1.
    var column: Int
    /// Whether the row stays.
    var isRowFixed: Bool
    /// Whether the column stays.
    var isColumnFixed: Bool
  }

  /// The sheets; nil is the formula's own.
  var sheets: SheetSpan?
  /// One corner.
  var first: Corner
  /// The opposite corner.
  var last: Corner
}

/// Parts of a table as a formula names them (ECMA-376, 18.17.5.2).
struct TableReference: Hashable, Sendable {
  /// Rows of a table.
  enum Item: String, Hashable, Sendable, CaseIterable {
    case all = "#All"
    case data = "#Data"
    case headers = "#Headers"
    case totals = "#Totals"
    case thisRow = "#This Row"
  }

  /// The table's name; nil is the table around the formula's cell.
  var table: String?
  /// The rows; none is the data.
  var items: [Item] = []
  /// The first column's name; nil is all columns.
  var firstColumn: String?
  /// The last column's name; nil is one column alone.
  var lastColumn: String?
}
