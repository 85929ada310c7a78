internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// What the comment on a cell says of its findings.
enum CommentText {
  /// The longest text of a cell or comment, with room to spare, in UTF-16 units.
  private static let longest = 32_000

  /// The comments of one sheet, one a cell, each with all findings that begin there.
  static func comments(_ items: [FindingItem], on sheet: String) -> [Comment] {
    var texts: [CellReference: [String]] = [:]
    for item in items where item.finding.observation.sheet == sheet {
      guard let cell = item.finding.observation.cells?.first else { continue }
      texts[cell, default: []].append(text(of: item))
    }
    return texts.sorted { $0.key < $1.key }.map { cell, texts in
      Comment(
        cell, author: Annotation.author,
        text: clipped(texts.joined(separator: "\n\n")))
    }
  }

  /// The text cut so that a cell or comment can hold it, which is said where it was cut.
  static func clipped(_ text: String, to limit: Int = longest) -> String {
    guard text.utf16.count > limit else { return text }
    var length = 0
    let head = text.unicodeScalars.prefix { scalar in
      length += scalar.value > 0xFFFF ? 2 : 1
      return length <= limit
    }
    return String(head) + "……(共 \(text.utf16.count) 字)"
  }

  private static func text(of item: FindingItem) -> String {
    let finding = item.finding
    let observation = finding.observation
    var lines = ["【\(finding.level.chinese)】\(observation.message)"]
    if let expected = observation.expected { lines.append("应为:\(expected)") }
    let remedy = observation.remedy ?? finding.remedy
    if !remedy.isEmpty { lines.append("怎么办:\(remedy)") }
    if !finding.clause.isEmpty { lines.append("依据:\(finding.clause)") }
    lines.append("(见工作表“\(Annotation.sheetName)”第 \(item.number) 项)")
    return lines.joined(separator: "\n")
  }
}
