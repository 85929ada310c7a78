import TaskBooks
import Workbooks

/// What tells a form apart, said three times over, so that it is known when some are lost.
///
/// The same four texts stand in the document's own properties, in hidden names, and on the hidden
/// sheet of choices.
struct FormMarks: Hashable {
  /// The title above the marks on the sheet of choices.
  static let title = "标识"

  /// One mark.
  struct Mark: Hashable {
    /// What it is called in properties and, with an underscore for the dot, in names.
    var key: String
    /// What it is called on the sheet of choices.
    var label: String
    /// What it says.
    var text: String

    /// The document property: `zhaoshang.unit`.
    var property: String { "zhaoshang." + key }
    /// The hidden name: `_zhaoshang_unit`.
    var name: String { "_zhaoshang_" + key }
  }

  /// The marks, in a fixed order.
  let all: [Mark]

  /// The marks of a unit's form for a period.
  init(unit: Unit, period: Period, taskBook: TaskBook) {
    all = [
      Mark(key: "unit", label: "责任单位", text: unit.name),
      Mark(key: "period", label: "报告期", text: period.description),
      Mark(key: "issue", label: "版次", text: taskBook.issue),
      Mark(key: "table", label: "表号", text: String(unit.table)),
    ]
  }

  /// The marks as hidden names, each a text constant.
  var names: [DefinedName] {
    all.map { mark in
      let text = mark.text.split(separator: "\"", omittingEmptySubsequences: false)
      return DefinedName(
        mark.name, formula: "\"" + text.joined(separator: "\"\"") + "\"", isHidden: true)
    }
  }

  /// The marks as properties of the document.
  var properties: [String: String] {
    Dictionary(all.map { ($0.property, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
