import Foundation
import Rulebook
import Samples
import Submissions
import TaskBooks
import Testing

@testable import Workbooks

/// A form as a file: issued, filled, broken by a mutation, and read as the office reads it.
struct MutatedWorkbook {
  /// The file.
  let path: String
  /// Where the finding must stand.
  let spot: Spot
  private let beside: [Filling]
  private let history: History?

  /// Makes the file in a folder.
  init(_ mutation: Mutation, in folder: String) throws {
    let clean = try Self.clean(mutation.start, in: folder)
    path = folder + "/" + UUID().uuidString + ".xlsx"
    let form = try Filling(mutation.start)
    var typed = form
    switch mutation.change {
    case .typed(let type):
      spot = try type(&typed)
      var editor = try WorkbookEditor(path: clean)
      for (place, value) in Self.changes(from: form.submission, to: typed.submission) {
        try editor.set(value, at: place.cell, in: place.sheet)
      }
      try editor.save(to: path)
    case .edited(let edit):
      var editor = try WorkbookEditor(path: clean)
      spot = try edit(&editor, form.submission)
      try editor.save(to: path)
    case .rewritten(let rewrite):
      var package = try MutatedPackage(path: clean)
      spot = try rewrite(&package.texts, form.submission)
      try package.save(to: path)
    case .damaged(let damage):
      let bytes = try Data(contentsOf: URL(fileURLWithPath: clean))
      try Data(damage(Array(bytes))).write(to: URL(fileURLWithPath: path))
      spot = .file
    }
    (beside, history) = (typed.beside, typed.history)
  }

  /// What the rules say of the file.
  func judgement(_ period: String) throws -> Judgement {
    let book = try Cases.taskBook.get()
    let rulebook = Rulebook(book, period: Period(period), history: history)
    let others = beside.map { rulebook.examine(Cases.receipt(.submission($0.submission))) }
    return rulebook.conclude([rulebook.examine(FormReader(book).read(path))] + others)[0]
  }

  /// The clean form, made once for a unit and a period.
  private static func clean(_ start: Mutation.Start, in folder: String) throws -> String {
    let filled = folder + "/\(start.unit) \(start.period).xlsx"
    guard !FileManager.default.fileExists(atPath: filled) else { return filled }
    let book = try Cases.taskBook.get()
    let unit = try #require(book.unit(named: start.unit))
    let period = try Cases.period(start.period)
    let (form, made) = (folder + "/" + UUID().uuidString, folder + "/" + UUID().uuidString)
    try Form.issue(to: form, unit: unit, period: period, taskBook: book)
    let data = SampleForm.clean(unit: unit, period: period, taskBook: book)
    try Form.fill(form, with: data, in: book, to: made)
    // Another case may have been quicker; either file is as good, and each appears whole.
    try Data(contentsOf: URL(filePath: made)).write(to: URL(filePath: filled), options: .atomic)
    return filled
  }

  /// The cells that hold something else than before.
  private static func changes(
    from old: Submission, to new: Submission
  ) -> [(Place, CellValue?)] {
    let before = values(of: old)
    let after = values(of: new)
    return Set(before.keys).union(after.keys)
      .filter { before[$0] != after[$0] }
      .map { ($0, after[$0] ?? nil) }
      .sorted { ($0.0.sheet, $0.0.cell) < ($1.0.sheet, $1.0.cell) }
  }

  private static func values(of submission: Submission) -> [Place: CellValue] {
    var values: [Place: CellValue] = [:]
    for entry in submission.figures.values { values[entry.place] = entry.value }
    for row in submission.ledgers.values.flatMap({ $0.rows + $0.totals }) {
      for entry in row.entries.values { values[entry.place] = entry.value }
    }
    return values
  }
}

extension Filling {
  /// The clean forms that a mutation starts from.
  init(_ start: Mutation.Start) throws {
    self = try Cases.clean(start.unit, start.period)
    beside = try start.beside.map { try Cases.clean($0, start.period) }
    history = try start.before.map { History(reports: [try Cases.report(start.unit, $0)]) }
  }
}
