import TaskBooks
import Workbooks

/// The three lines of the sheet with the figures, found by the words before them.
struct FormLines {
  /// The words, from the upper to the lower line.
  enum Word: CaseIterable {
    /// The line of the printed targets.
    case target
    /// The line that the unit fills.
    case cumulative
    /// The line of the completion rates.
    case rate

    /// The word as the form prints it.
    var text: String {
      switch self {
      case .target: FormLayout.targetLabel
      case .cumulative: FormLayout.figureLabel
      case .rate: FormLayout.rateLabel
      }
    }
  }

  /// The cells with the words.
  private(set) var cells: [Word: CellReference] = [:]
  /// What stands in place of a word that was altered.
  private(set) var altered: [Word: String] = [:]
  /// Further cells with the word of the line to be filled, in the same column.
  private(set) var repeated: [CellReference] = []

  /// Looks for the lines in a sheet; nil where not one of the words stands there.
  init?(_ grid: SheetGrid) {
    var found: [Word: [CellReference]] = [:]
    let words = Word.allCases.map { (word: $0, text: NormalizedText($0.text)) }
    for row in grid.rows.prefix(2_000) {
      for cell in row.cells.prefix(100) {
        guard case .text(let text) = grid.looks.value(of: cell), text.utf8.count < 60 else {
          continue
        }
        let plain = NormalizedText(text)
        guard let word = words.first(where: { $0.text == plain })?.word else { continue }
        found[word, default: []].append(CellReference(row: row.number, column: cell.column))
      }
    }
    guard
      let column = [.cumulative, .target, .rate].lazy.compactMap({ found[$0]?.first }).first?
        .column
    else { return nil }
    let cumulative = (found[.cumulative] ?? []).filter { $0.column == column }
    cells[.cumulative] = cumulative.first
    repeated = Array(cumulative.dropFirst())
    let middle = cumulative.first?.row
    cells[.target] = found[.target]?.last { $0.column == column && $0.row < middle ?? .max }
    cells[.rate] = found[.rate]?.first { $0.column == column && $0.row > middle ?? 0 }
    findAltered(column, grid)
  }

  /// A word that was altered is looked for near the lines that were found.
  private mutating func findAltered(_ column: Int, _ grid: SheetGrid) {
    guard let first = cells.values.map(\.row).min(), let last = cells.values.map(\.row).max()
    else { return }
    defer { inferTarget(column, grid) }
    for word in Word.allCases where cells[word] == nil {
      for row in max(1, first - 3)...(last + 3) {
        let text = grid.text(row, column)
        let isFree = !cells.values.contains { $0.row == row }
        let similarity = PrintedText.similarity(
          NormalizedText(text), NormalizedText(word.text))
        guard isFree, similarity >= PrintedText.near else { continue }
        cells[word] = CellReference(row: row, column: column)
        altered[word] = text
        break
      }
    }
  }

  /// Above the line to be filled stand the targets, whatever the word before them is now.
  private mutating func inferTarget(_ column: Int, _ grid: SheetGrid) {
    guard cells[.target] == nil, let row = cells[.cumulative].map({ $0.row - 1 }),
      let line = grid.rows.first(where: { $0.number == row }),
      line.cells.contains(where: {
        if case .number = grid.looks.value(of: $0) { true } else { false }
      })
    else { return }
    let text = grid.text(row, column)
    guard !text.isEmpty else { return }
    cells[.target] = CellReference(row: row, column: column)
    altered[.target] = text
  }

  /// The first of the lines.
  var firstRow: Int { cells.values.map(\.row).min() ?? 1 }

  /// The last of the lines.
  var lastRow: Int { cells.values.map(\.row).max() ?? 1 }
}
