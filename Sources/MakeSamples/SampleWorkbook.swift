import FoundationEssentials
import Samples
import Submissions
import TaskBooks
import Workbooks

/// A sample: the form of a unit, filled, with the mistakes that are put into it.
struct SampleWorkbook: Sendable {
  /// A mistake and where a rule must find it.
  struct Planted {
    var rule: String
    var place: Place
    var note: String
  }

  var unit: String
  var mistakes: [Mistake] = []

  /// Writes the workbook and says where each mistake stands.
  func write(to path: String, period: Period, taskBook: TaskBook) throws -> [Planted] {
    guard let unit = taskBook.unit(named: self.unit) else { return [] }
    let layout = FormLayout(for: unit, in: taskBook)
    let formPeriod = mistakes.lazy.compactMap(\.month).first.flatMap {
      Period(year: period.year, month: $0)
    }
    var data = SampleForm.clean(unit: unit, period: formPeriod ?? period, taskBook: taskBook)
    var planted: [Planted] = []
    var typed: [(Place, CellValue?)] = []
    for mistake in mistakes {
      // The place is looked up before the row that it picks is changed.
      var place = mistake.spot.place(in: layout, data)
      change(&data, by: mistake, taskBook)
      if case .doubled = mistake.way, case .row(let key, let column, _) = mistake.spot {
        place = layout.ledger(key, column: column, index: (data.ledgers[key]?.count ?? 1) - 1)
      }
      guard let place else { continue }
      if case .typed(let value) = mistake.way { typed.append((place, value)) }
      planted += mistake.rules.map { Planted(rule: $0, place: place, note: mistake.note) }
    }
    for mistake in mistakes {
      if case .figure(let value) = mistake.way, case .figure(let indicator) = mistake.spot {
        data.figures[indicator] = value(data)
      }
    }
    let form = path + ".form"
    let filled = typed.isEmpty ? path : path + ".filled"
    defer {
      for rest in [form, path + ".filled"] { try? FileManager.default.removeItem(atPath: rest) }
    }
    try Form.issue(to: form, unit: unit, period: formPeriod ?? period, taskBook: taskBook)
    try Form.fill(form, with: data, in: taskBook, to: filled)
    if !typed.isEmpty {
      var editor = try WorkbookEditor(path: filled)
      for (place, value) in typed { try editor.set(value, at: place.cell, in: place.sheet) }
      try editor.save(to: path)
    }
    return planted
  }

  private func change(_ data: inout FormData, by mistake: Mistake, _ taskBook: TaskBook) {
    guard case .row(let key, let column, let condition) = mistake.spot,
      let index = data.ledgers[key]?.firstIndex(where: condition)
    else { return }
    switch mistake.way {
    case .data(let value): data.ledgers[key]?[index][column] = value
    case .doubled:
      if let row = data.ledgers[key]?[index] { data.ledgers[key]?.append(row) }
    case .leftOut(let count):
      for _ in 0..<count {
        if let last = data.ledgers[key]?.lastIndex(where: condition) {
          data.ledgers[key]?.remove(at: last)
        }
      }
    case .figure, .typed, .month: return
    }
    data = SampleForm.recounted(data, taskBook: taskBook)
  }
}

extension Mistake {
  /// The month whose form was filled instead; nil where it was the right one.
  fileprivate var month: Int? {
    if case .month(let month) = way { month } else { nil }
  }
}
