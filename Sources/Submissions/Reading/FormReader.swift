public import TaskBooks
public import Workbooks

/// Reads files as forms of a task book, by headers and marks, never by addresses.
public struct FormReader: Sendable {
  /// The task book whose forms are read.
  public var taskBook: TaskBook
  /// The limits on hostile input.
  public var limits = Limits.standard

  /// A reader for the forms of a task book.
  public init(_ taskBook: TaskBook) {
    self.taskBook = taskBook
  }

  /// Reads a file; whatever is wrong with it is in the receipt.
  public func read(_ path: String) -> Receipt {
    Receipt(file: path, sha256: "", outcome: .unreadable(.notAWorkbook(.unknown)))
  }
}

extension Submission {
  /// What it says, without places; what could not be read is left out.
  public func data(in taskBook: TaskBook) -> FormData? { nil }

  /// Types a value into a figure, or into a ledger cell by its row (from 0) and column.
  ///
  /// It is read anew as the form's reader would; used by examples and tests.
  public mutating func type(_ value: CellValue?, into figure: IndicatorID, in taskBook: TaskBook) {}
}
