import Submissions
import TaskBooks

extension Rule {
  /// A choice is not on its list.
  static let v211 = Rule(
    id: "V211",
    chinese: "行业门类、企业类别、认定方式、是否等不在下拉选项里。",
    english: "A choice is not on its list; the near miss is suggested.",
    remedy: "请从下拉列表里选择。",
    passing: [
      Example("门类只写字母也认得", "云岩区") { form in
        form.type("C", into: "section", of: form.first("section", "C"))
      }
    ],
    failing: [
      Example("制造", "云岩区") { form in
        form.type("制造", into: "section", of: form.first("section", "C"))
      },
      Example("首访", "市政府驻北京联络处") { form in form.type("首访", into: "recognition", of: 0) },
      Example("是否填了对号", "云岩区") { form in form.type("√", into: "inZone", of: 0) },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard case .column(let column, _) = field.kind,
          let choices = inquiry.choices(of: column)
        else { return nil }
        switch field.entry.reading {
        case .blank, .error, .text, .flag: return nil
        default:
          let nearest = Self.nearest(to: field.entry.text, among: choices)
          return .found(
            field.observation(
              expected: nearest ?? choices.joined(separator: "、"),
              message: "\(field.name)里的“\(field.entry.text)”不在选项里"
                + (nearest.map { ",应是“\($0)”吧?" } ?? ";可选:\(choices.joined(separator: "、"))。")))
        }
      }
    })

  /// The choice that was probably meant: one that holds the text, or is spelled like it.
  private static func nearest(to text: String, among choices: [String]) -> String? {
    let wanted = NormalizedText(text).description
    // A word that denies is near to its contrary in letters alone; of a short one all is.
    guard !wanted.isEmpty, !wanted.contains(where: { "不非无未没".contains($0) }) else { return nil }
    let holding = choices.filter { NormalizedText($0).description.contains(wanted) }
    if holding.count == 1 { return holding.first }
    // The letter before a 行业门类 is not part of its name.
    let names = choices.map { choice in
      choice.split(separator: " ", maxSplits: 1).last.map(String.init) ?? choice
    }
    guard wanted.count > 2, let name = NormalizedText.nearest(to: text, among: names),
      let index = names.firstIndex(of: name)
    else { return nil }
    return choices[index]
  }
}

extension Inquiry {
  /// What may be chosen in a column; nil where it asks for no choice.
  fileprivate func choices(of column: LedgerColumn) -> [String]? {
    switch column.kind {
    case .choice(let list): taskBook.choices(named: list) ?? []
    case .flag: ["是", "否"]
    default: nil
    }
  }
}
