public import Workbooks

/// Why a task book cannot be used.
public enum TaskBookError: Error, Hashable, Sendable {
  /// The file is no workbook that can be read.
  case unreadable(file: String, WorkbookError)
  /// The workbook can be read, and what it says cannot stand; all mistakes are listed.
  case mistakes(file: String, [TaskBookMistake])

  /// The mistakes found; none where the file cannot be read at all.
  public var mistakes: [TaskBookMistake] {
    if case .mistakes(_, let mistakes) = self { mistakes } else { [] }
  }
}

extension TaskBookError: CustomStringConvertible {
  /// One line a mistake, in Chinese.
  public var description: String {
    switch self {
    case .unreadable(let file, let error): "任务书 \(file) 读不出来:\(error.message(in: .chinese))"
    case .mistakes(let file, let mistakes):
      (["任务书 \(file) 有 \(mistakes.count) 处错误:"] + mistakes.map { "  " + $0.description })
        .joined(separator: "\n")
    }
  }
}

/// A mistake in a task book, with its place.
public struct TaskBookMistake: Hashable, Sendable, CustomStringConvertible {
  /// The sheet.
  public var sheet: String
  /// The cell; nil concerns the sheet as a whole.
  public var cell: CellReference?
  /// What is wrong, in Chinese.
  public var problem: String
  /// What was expected, in Chinese.
  public var expected: String

  /// A mistake by its parts.
  public init(sheet: String, cell: CellReference?, problem: String, expected: String) {
    self.sheet = sheet
    self.cell = cell
    self.problem = problem
    self.expected = expected
  }

  /// `单位!B7:表号“六”不是数;应为 1 到 5 的整数`.
  public var description: String {
    sheet + (cell.map { "!\($0)" } ?? "") + ":" + problem + ";" + expected
  }
}
