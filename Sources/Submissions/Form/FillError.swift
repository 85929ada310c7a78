public import TaskBooks
public import Workbooks

/// Why data was not put into a form.
public enum FillError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The data is not as it should be.
  case data(FormDataError)
  /// The file cannot be read or written.
  case workbook(WorkbookError)
  /// The file is a workbook, but no form of this year's task book.
  case notAForm(path: String)
  /// The form is another unit's; a blank name is none.
  case otherUnit(form: String, data: String)
  /// The form is for another period; nil is one that cannot be read.
  case otherPeriod(form: Period?, data: Period)
  /// A sheet or column of the form was not found.
  case missing(sheet: String, title: String?)

  /// The message in Chinese.
  public var description: String { message(in: .chinese) }

  /// What happened, for the person who has the form and the data.
  public func message(in language: Language) -> String {
    language == .english ? english : chinese
  }

  private var chinese: String {
    switch self {
    case .data(let error): error.message(in: .chinese)
    case .workbook(let error): error.message(in: .chinese)
    case .notAForm(let path): "“\(path)”不是本年度的填报表。"
    case .otherUnit(let form, let data):
      "填报表的责任单位是“\(form)”,数据的责任单位是“\(data)”,没有填入。"
    case .otherPeriod(let form, let data):
      "填报表的报告期是“\(form?.chinese ?? "无法识别")”,数据的报告期是“\(data.chinese)”,没有填入。"
    case .missing(let sheet, let title):
      "填报表缺少工作表“\(sheet)”\(title.map { "的“\($0)”列" } ?? ""),没有填入。"
    }
  }

  private var english: String {
    switch self {
    case .data(let error): error.message(in: .english)
    case .workbook(let error): error.message(in: .english)
    case .notAForm(let path): "\(path) is not a form of this year's task book"
    case .otherUnit(let form, let data): "the form is \(form)'s, the data \(data)'s"
    case .otherPeriod(let form, let data):
      "the form is for \(form?.description ?? "an unreadable period"), the data for \(data)"
    case .missing(let sheet, let title):
      "the form lacks \(title.map { "column \($0) of " } ?? "")sheet \(sheet)"
    }
  }
}
