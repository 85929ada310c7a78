import TaskBooks
import Workbooks

/// What the cells of a ledger plainly say, a number each.
///
/// Of a hundred thousand cells nearly all are as they should be, and of most rows a rule can tell
/// that from a few numbers. It reads the entries of the others only. Plain is a value of the kind
/// that the column asks for, as the workbook itself keeps it, and no formula.
public struct PlainRows: Sendable {
  /// A cell in which nothing stands.
  public static let blank = Int.min
  /// A cell that does not say plainly what its column asks for, as what is negative does not.
  public static let unclear = Int.max
  /// What a cell with 是 says, and one with any text; 否 is 0.
  public static let yes = 1

  /// What plain cells must say, or else they are told as odd.
  public struct Expectation {
    /// How many decimals a number may have, by the key of its column.
    public var decimals: [String: Int]
    /// The days, as year × 100 + month.
    public var days: ClosedRange<Int>
    /// The columns whose texts are told apart by their words, though two may seldom share one.
    public var named: Set<String>
    /// Whether a text is a 统一社会信用代码; what is none is unclear.
    public var isCode: (String) -> Bool

    /// An expectation by its parts.
    public init(
      decimals: [String: Int], days: ClosedRange<Int>, named: Set<String>,
      isCode: @escaping (String) -> Bool
    ) {
      self.decimals = decimals
      self.days = days
      self.named = named
      self.isCode = isCode
    }
  }

  /// The columns that were found, by their places.
  public private(set) var keys: [String] = []
  /// What may be chosen in each; a flag says 否 by 0 and 是 by 1.
  public private(set) var choices: [[String]] = []
  /// Whether each asks for a flag.
  public private(set) var isFlag: [Bool] = []
  /// The cells that are unclear or not as expected, row by row.
  public private(set) var odd: [(row: Int, column: Int)] = []
  @usableFromInline private(set) var words: [Int] = []
  @usableFromInline let width: Int

  /// What the rows say.
  public init(_ rows: [LedgerRow], expecting expected: Expectation) {
    let layout = rows.first?.layout
    width = layout?.columns.count ?? 0
    guard let layout else { return }
    keys = layout.columns.map(\.key)
    isFlag = layout.columns.map { $0.kind == .flag }
    choices = layout.columns.map { $0.kind == .flag ? ["否", "是"] : $0.choices.map(\.text) }
    let reader = PlainReader(layout, expected)
    words.reserveCapacity(rows.count * keys.count)
    for row in rows.indices {
      let cells = rows[row].cells(laidOutBy: layout)
      for column in keys.indices {
        let word = cells.map { reader.word(column, in: $0) } ?? Self.unclear
        words.append(word)
        if reader.isOdd(word, column) { odd.append((row, column)) }
      }
    }
  }

  /// The word of a text where texts are told apart; nil where only the text itself tells.
  ///
  /// Texts that are the same as ``NormalizedText`` share it, others once in an age.
  public static func mark(of text: String) -> Int? {
    NormalizedText.mark(of: text).map { Int(truncatingIfNeeded: $0 & (1 << 62 - 1)) }
  }

  /// The place of a column; nil where it was not found.
  public func column(_ key: String) -> Int? { keys.firstIndex(of: key) }

  /// What a cell says; where the column was not found all is unclear.
  ///
  /// A number is in millionths, a day is year × 100 + month, a choice its place in the list, a text
  /// ``yes`` or, where texts are told apart, its ``mark(of:)``.
  @inlinable
  public func word(_ row: Int, _ column: Int?) -> Int {
    guard let column else { return .max }
    return words[row * width + column]
  }
}
