public import FoundationEssentials
public import Submissions
public import TaskBooks
public import Workbooks

/// A form on the desk of the unit that fills it: what examples type into.
public struct Filling: Sendable {
  /// The form as it stands.
  public var submission: Submission
  /// The task book it was issued from.
  public let taskBook: TaskBook
  /// The forms of other units on the desk of the office.
  public var beside: [Filling] = []
  /// What is known from before; nil where nothing was given.
  public var history: History?

  /// A form of a task book.
  public init(_ submission: Submission, in taskBook: TaskBook) {
    self.submission = submission
    self.taskBook = taskBook
  }

  /// Types a text into a figure's cell; gives back where.
  @discardableResult
  public mutating func type(_ text: String, into figure: IndicatorID) -> Spot {
    type(.text(text), into: figure)
  }

  /// Types a number into a figure's cell; gives back where.
  @discardableResult
  public mutating func type(_ number: Double, into figure: IndicatorID) -> Spot {
    type(.number(number), into: figure)
  }

  /// Types a value, or nothing, into a figure's cell; gives back where.
  @discardableResult
  public mutating func type(_ value: CellValue?, into figure: IndicatorID) -> Spot {
    let measure = taskBook.indicator(figure, inTable: submission.table)?.measure
    submission.type(value, into: figure, isPercent: measure == .share, in: taskBook)
    return spot(figure)
  }

  /// Types a text into a ledger's cell, by its row from 0; gives back where.
  @discardableResult
  public mutating func type(
    _ text: String, into column: String, of row: Int, in ledger: LedgerKey = .projects
  ) -> Spot {
    type(.text(text), into: column, of: row, in: ledger)
  }

  /// Types a number into a ledger's cell, by its row from 0; gives back where.
  @discardableResult
  public mutating func type(
    _ number: Double, into column: String, of row: Int, in ledger: LedgerKey = .projects
  ) -> Spot {
    type(.number(number), into: column, of: row, in: ledger)
  }

  /// Types a value, or nothing, into a ledger's cell, by its row from 0; gives back where.
  @discardableResult
  public mutating func type(
    _ value: CellValue?, into column: String, of row: Int, in ledger: LedgerKey = .projects
  ) -> Spot {
    submission.type(value, into: ledger, row: row, column: column, in: taskBook)
    return spot(column, of: row, in: ledger)
  }

  /// Where a figure stands.
  public func spot(_ figure: IndicatorID) -> Spot {
    submission.figures[figure].map { Spot($0.place) } ?? .file
  }

  /// Where a ledger's cell stands, by its row from 0.
  public func spot(_ column: String, of row: Int, in ledger: LedgerKey = .projects) -> Spot {
    let rows = submission.rows(ledger)
    guard rows.indices.contains(row) else { return .file }
    return rows[row][column].map { Spot($0.place) } ?? .file
  }

  /// The first row of a ledger, from 0, with the choice or flag in the column; the last where none.
  public func first(
    _ column: String, _ choice: String, in ledger: LedgerKey = .projects
  ) -> Int {
    let condition = Condition(column: column, values: [choice])
    let rows = submission.rows(ledger)
    for (index, row) in rows.enumerated() where condition.allows(Self.choice(row[column])) {
      return index
    }
    return max(0, rows.count - 1)
  }

  /// The choice in an entry, a flag as 是 or 否; empty where there is none.
  private static func choice(_ entry: Entry?) -> String {
    switch entry?.reading {
    case .flag(let flag): flag ? "是" : "否"
    case .text(let text): text
    default: ""
    }
  }

  /// The number in a ledger's cell, by its row from 0; zero where there is none.
  public func number(
    _ column: String, of row: Int, in ledger: LedgerKey = .projects
  ) -> Decimal {
    let rows = submission.rows(ledger)
    return rows.indices.contains(row) ? rows[row][column]?.number ?? 0 : 0
  }

  /// What stands in a ledger's cell, by its row from 0; empty where there is none.
  public func text(_ column: String, of row: Int, in ledger: LedgerKey = .projects) -> String {
    let rows = submission.rows(ledger)
    return rows.indices.contains(row) ? rows[row][column]?.text ?? "" : ""
  }

  /// Fills the form's figures anew from its ledgers, shares from the figures.
  public mutating func recount() {
    guard let setting = taskBook.rules.first else { return }
    let inquiry = Inquiry(taskBook: taskBook, setting: setting, submission: submission)
    for indicator in inquiry.indicators where inquiry.isAsked(indicator.id) {
      guard let value = try? inquiry.derived(indicator)?.value else { continue }
      type(.number(value.double), into: indicator.id)
    }
    for indicator in inquiry.indicators {
      guard case .ratio(let part, let whole) = indicator.derivation,
        let part = submission.figures[part]?.number, let whole = submission.figures[whole]?.number,
        whole > 0
      else { continue }
      let share = FigureText.rounded(part / whole, decimals: indicator.decimals + 2)
      type(.number(share.double), into: indicator.id)
    }
  }
}

extension Decimal {
  /// The double nearest to it, as a cell would keep it.
  var double: Double { Double(description) ?? 0 }
}
