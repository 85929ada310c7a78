@testable import Workbooks

/// What must never happen, found in what an input leads to.
///
/// A refusal by ``WorkbookError`` is none: that is how the engine says no.
struct Finding: Error, Hashable {
  /// What was found.
  var what: String

  /// A finding by what was found.
  init(_ what: String) { self.what = what }
}

/// A way to give arbitrary bytes to the engine.
struct FuzzTarget: Sendable {
  /// Its name, that of its folders of inputs too.
  let name: String
  /// Takes one input to the engine.
  let run: @Sendable ([UInt8]) throws(Finding) -> Void

  /// All targets.
  static let all = [
    archive, cells, editing, encryption, evaluation, formula, sharedStrings, styles, vml, workbook,
    xml,
  ]

  /// Small limits, so that whatever an input asks for stays far below the memory of a machine.
  static let limits: Limits = {
    var limits = Limits.standard
    limits.partBytes = 1 << 22
    limits.totalBytes = 1 << 24
    limits.entries = 200
    limits.depth = 64
    limits.cells = 100_000
    limits.textLength = 1 << 20
    return limits
  }()

  /// Does what may be refused; nil is a refusal.
  static func allowed<Result>(_ body: () throws(WorkbookError) -> Result) -> Result? {
    do throws(WorkbookError) {
      return try body()
    } catch {
      // Whoever has the file must be told, so the words are made as well.
      _ = error.message(in: .chinese)
      return nil
    }
  }
}
