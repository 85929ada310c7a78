public import Workbooks

/// What is wrong with the data for a form, and where in it.
public struct FormDataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong.
  public enum Problem: Hashable, Sendable {
    /// The text is no JSON; `reason` is Chinese.
    case malformed(line: Int, column: Int, reason: String)
    /// A key that must be there is not.
    case missing
    /// A value of another type, both named in Chinese.
    case wrongType(expected: String, found: String)
    /// A key that means nothing here, with the nearest that does.
    case unknownKey(nearest: String?)
    /// No month such as `2023-06`.
    case badPeriod(String)
    /// No day such as `2023-05-06`.
    case badDate(String)
    /// No unit of the task book, with the nearest one.
    case unknownUnit(String, nearest: String?)
    /// A number of more than the 15 significant digits that a cell keeps.
    case tooManyDigits(String)
  }

  /// Where it is: `figures.paidIn`, `projects[3].signedOn`; blank is the whole text.
  public var path: String
  /// What is wrong.
  public var problem: Problem

  /// A problem at a path.
  public init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The message in Chinese.
  public var description: String { message(in: .chinese) }

  /// What is wrong and where, for the person who has the data.
  public func message(in language: Language) -> String {
    language == .english ? english : chinese
  }

  private var chinese: String {
    switch problem {
    case .malformed(let line, let column, let reason):
      "不是正确的 JSON:第\(line)行第\(column)个字节:\(reason)。"
    case .missing: "缺少“\(path)”。"
    case .wrongType(let expected, let found): "“\(path)”应是\(expected),这里是\(found)。"
    case .unknownKey(let nearest):
      "不认识“\(path)”\(nearest.map { ",是否应为“\($0)”" } ?? "")。"
    case .badPeriod(let text): "“\(path)”的“\(text)”不是月份,应写成 2023-06 的样子。"
    case .badDate(let text): "“\(path)”的“\(text)”不是日期,应写成 2023-05-06 的样子。"
    case .unknownUnit(let name, let nearest):
      "任务书里没有责任单位“\(name)”\(nearest.map { ",是否应为“\($0)”" } ?? "")。"
    case .tooManyDigits(let digits): "“\(path)”的数 \(digits) 超过15位有效数字,单元格存不下。"
    }
  }

  private var english: String {
    switch problem {
    case .malformed(let line, let column, _): "not JSON: line \(line), byte \(column)"
    case .missing: "\(path) is missing"
    case .wrongType: "\(path) has the wrong type"
    case .unknownKey(let nearest):
      "unknown key \(path)\(nearest.map { "; did you mean \($0)?" } ?? "")"
    case .badPeriod(let text): "\(path): \(text) is no month such as 2023-06"
    case .badDate(let text): "\(path): \(text) is no day such as 2023-05-06"
    case .unknownUnit(let name, let nearest):
      "the task book has no unit \(name)\(nearest.map { "; did you mean \($0)?" } ?? "")"
    case .tooManyDigits(let digits):
      "\(path): \(digits) has more than the 15 significant digits that a cell keeps"
    }
  }
}
