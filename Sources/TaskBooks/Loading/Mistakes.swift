import Workbooks

/// The mistakes found so far while a task book is read.
struct Mistakes {
  /// In the order found.
  private(set) var list: [TaskBookMistake] = []

  /// Notes a mistake at a cell, or in a sheet as a whole.
  mutating func add(
    _ sheet: String, _ cell: CellReference? = nil, _ problem: String, expected: String
  ) {
    list.append(
      TaskBookMistake(sheet: sheet, cell: cell, problem: problem, expected: expected))
  }

  /// Notes a mistake in a field of a record.
  mutating func add(_ field: Field, _ problem: String, expected: String) {
    add(field.place.sheet, field.place.cell, problem, expected: expected)
  }

  /// The candidate most like the text, to be suggested; nil where none is near.
  ///
  /// A workbook full of mistakes gets no more suggestions, so that it costs no more time either.
  func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    list.count < 50 ? NormalizedText.nearest(to: text, among: candidates) : nil
  }
}
