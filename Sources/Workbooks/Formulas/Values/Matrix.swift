/// Values in rows and columns, as array constants and ranges give them (ECMA-376, 18.17.2.1).
///
/// Only the rows of the head are kept; all rows behind it are alike. So a whole column costs what
/// stands in it, and not a million cells.
struct Matrix: Hashable, Sendable {
  /// How many rows there are.
  let rows: Int
  /// How many columns there are.
  let columns: Int
  /// How many rows are kept, each with its own values.
  private(set) var head: Int
  /// The values of the head, row by row.
  private(set) var values: [Scalar]
  /// The row that stands everywhere behind the head.
  private(set) var tail: [Scalar]

  /// Values of a head, with all further rows alike.
  init(rows: Int, columns: Int, head values: [Scalar], tail: [Scalar]) {
    self.rows = rows
    self.columns = columns
    self.values = values
    self.tail = tail
    head = columns > 0 ? values.count / columns : 0
  }

  /// Values row by row.
  init(rows: Int, columns: Int, values: [Scalar]) {
    self.init(
      rows: rows, columns: columns, head: values, tail: Array(repeating: .blank, count: columns))
  }

  /// One value.
  init(_ value: Scalar) {
    self.init(rows: 1, columns: 1, values: [value])
  }

  /// The value at a place counted from 0, which lies inside.
  subscript(row: Int, column: Int) -> Scalar {
    row < head ? values[row * columns + column] : tail[column]
  }

  /// The value as it stands when the matrix is widened to the size of another; one row or one
  /// column is repeated, and what is missing otherwise is `#N/A`.
  func widened(_ row: Int, _ column: Int) -> Scalar {
    let row = rows == 1 ? 0 : row
    let column = columns == 1 ? 0 : column
    return row < rows && column < columns ? self[row, column] : .error(ErrorName.notAvailable)
  }

  /// The only value; nil when there are more.
  var single: Scalar? { rows == 1 && columns == 1 ? self[0, 0] : nil }

  /// Whether it is one row or one column.
  var isVector: Bool { rows == 1 || columns == 1 }

  /// How many values there are, those behind the head too.
  var count: Int { rows * columns }

  /// Goes over the values, each with how often it stands there.
  func forEach<Failure: Error>(
    _ body: (Scalar, Int) throws(Failure) -> Void
  ) throws(Failure) {
    for value in values { try body(value, 1) }
    if rows > head { for value in tail { try body(value, rows - head) } }
  }

  /// How many rows of a matrix as high as `rows` have to be kept when this one takes part in it.
  func head(within rows: Int) -> Int {
    self.rows == rows || self.rows == 1 ? (self.rows == 1 ? 0 : head) : self.rows
  }

  /// The matrix with rows and columns exchanged; nil when it is too high to be turned.
  var transposed: Matrix? {
    guard rows <= CellReference.lastColumn else { return nil }
    var turned: [Scalar] = []
    for column in 0..<columns { for row in 0..<rows { turned.append(self[row, column]) } }
    return Matrix(rows: columns, columns: rows, values: turned)
  }

  /// One of its rows.
  func row(_ row: Int) -> Matrix {
    Matrix(rows: 1, columns: columns, values: (0..<columns).map { self[row, $0] })
  }

  /// One of its columns.
  func column(_ column: Int) -> Matrix {
    Matrix(
      rows: rows, columns: 1, head: (0..<head).map { self[$0, column] }, tail: [tail[column]])
  }
}
