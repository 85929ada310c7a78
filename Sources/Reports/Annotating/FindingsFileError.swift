internal import FoundationEssentials
public import Workbooks

/// Why a file of findings cannot be used.
public enum FindingsFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is no JSON.
  case notJSON
  /// A key is missing; `at` says in which finding, counted from 1.
  case missing(key: String, at: String)
  /// A value is not what the key asks for.
  case wrong(key: String, at: String, expected: String)
  /// None of its workbooks is the one to be marked.
  case otherWorkbooks(String)

  /// What is wrong, in Chinese.
  public var description: String { message(in: .chinese) }

  /// What is wrong.
  public func message(in language: Language) -> String {
    switch self {
    case .notJSON:
      language.word("问题清单不是有效的 JSON 文件。", "the file of findings is no valid JSON")
    case .missing(let key, let place):
      language.word("问题清单\(place)缺少 \(key)。", "the findings lack \(key) at \(place)")
    case .wrong(let key, let place, let expected):
      language.word(
        "问题清单\(place)的 \(key) 有误,应为\(expected)。", "\(key) at \(place) is not \(expected)")
    case .otherWorkbooks(let file):
      language.word(
        "问题清单里没有这个工作簿的问题:\(file)。", "the findings are of other workbooks than \(file)")
    }
  }

  /// What a decoder stumbled over.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .missing(key: key.stringValue, at: Self.place(context.codingPath))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .wrong(
        key: Self.key(context.codingPath), at: Self.place(context.codingPath),
        expected: context.debugDescription)
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .wrong(
        key: Self.key(context.codingPath), at: Self.place(context.codingPath),
        expected: context.debugDescription)
    default: self = .notJSON
    }
  }

  private static func key(_ path: [any CodingKey]) -> String {
    path.last { $0.intValue == nil }?.stringValue ?? "findings"
  }

  /// 第 2 个工作簿第 3 条: the positions on the way, counted from 1.
  private static func place(_ path: [any CodingKey]) -> String {
    let positions = path.compactMap(\.intValue).map { $0 + 1 }
    let isInWorkbook = path.first?.stringValue == "workbooks"
    var text = ""
    for (depth, position) in positions.enumerated() {
      text += isInWorkbook && depth == 0 ? "第 \(position) 个工作簿" : "第 \(position) 条"
    }
    return text
  }
}
