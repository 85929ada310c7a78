import TaskBooks
import Workbooks

/// A row of a ledger in which anything was typed.
///
/// Of a row that was read, entries are made from its cells when they are asked for: most rules look
/// at a few of many.
public struct LedgerRow: Hashable, Sendable {
  /// The number of the row in its sheet.
  public var number: Int
  /// The number under which its cells were read.
  private let line: Int
  /// Its cells as they were read.
  private var cells: [HeldCell]
  /// Which of them are whose; nil where no cells were read.
  private(set) var layout: LedgerLayout?
  /// Entries in place of those that the cells make, and a nil where one was taken out.
  private var changes: [String: Entry?]

  /// A row by its parts.
  public init(number: Int, entries: [String: Entry]) {
    self.number = number
    line = number
    cells = []
    changes = entries.mapValues(\.self)
  }

  /// A row as it was read.
  init(number: Int, cells: [HeldCell], _ layout: LedgerLayout) {
    self.number = number
    line = number
    self.cells = cells
    self.layout = layout
    changes = [:]
  }

  /// Its entries by key of the column, blank ones too.
  public var entries: [String: Entry] {
    get {
      var entries: [String: Entry] = [:]
      for (index, column) in (layout?.columns ?? []).enumerated() {
        entries[column.key] = layout?.entry(index, in: cells, row: line)
      }
      for (key, entry) in changes { entries[key] = entry }
      return entries
    }
    set {
      (cells, layout) = ([], nil)
      changes = newValue.mapValues(\.self)
    }
  }

  /// The entry of a column; nil where the column was not found or the table does not have it.
  public subscript(_ key: String) -> Entry? {
    get {
      if !changes.isEmpty, let entry = changes[key] { return entry }
      guard let layout, let index = layout.index(of: key) else { return nil }
      return layout.entry(index, in: cells, row: line)
    }
    set { changes[key] = .some(newValue) }
  }

  /// What the entry of a column was read as; nil where there is none.
  public func reading(of key: String) -> Reading? {
    if !changes.isEmpty, let entry = changes[key] { return entry?.reading }
    guard let layout, let index = layout.index(of: key) else { return nil }
    guard let cell = layout.cell(index, in: cells) else { return .blank }
    return layout.looks.reading(of: cell, as: layout.columns[index].kind)
  }

  /// Two rows are the same where their entries are.
  public static func == (left: Self, right: Self) -> Bool {
    left.number == right.number && left.entries == right.entries
  }

  /// By its number and entries.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(entries)
  }
}

extension LedgerRow {
  /// Its cells where they are laid out so; nil where entries were put in their place.
  func cells(laidOutBy layout: LedgerLayout) -> [HeldCell]? {
    self.layout === layout && changes.isEmpty ? cells : nil
  }

  /// The text in the cell of a column; nil where it holds no text.
  public func text(of key: String) -> String? {
    guard let layout, changes.isEmpty, let index = layout.index(of: key),
      let cell = layout.cell(index, in: cells), case .text(let text) = cell.content
    else { return nil }
    return text
  }

  /// Whether anything was typed into one of its columns.
  var isTyped: Bool {
    guard let layout else { return entries.values.contains(where: \.isTyped) }
    return layout.columns.indices.contains { index in
      guard let cell = layout.cell(index, in: cells) else { return false }
      switch cell.content {
      case .blank: return false
      case .rare: return layout.entry(index, in: cells, row: line).isTyped
      case .text(let text):
        return PlainReader.isText(text) || layout.entry(index, in: cells, row: line).isTyped
      default: return true
      }
    }
  }

  /// The places of its cells that hold formulas.
  var formulas: [Place] {
    guard layout == nil || cells.contains(where: { $0.rarity != nil }) else { return [] }
    return entries.values.filter { $0.formula != nil }.map(\.place)
  }
}

extension Ledger {
  /// Whether formulas may stand in it; rows that were read have the sheet's formats in common.
  var mayHoldFormulas: Bool {
    (rows.first ?? totals.first)?.layout?.looks.hasRareCells ?? true
  }
}
