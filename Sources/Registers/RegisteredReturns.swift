internal import GRDB
public import Reports
public import Rulebook
internal import Submissions
public import TaskBooks
internal import Workbooks

/// Workbooks read back from a register, to be held against each other anew.
public struct RegisteredReturns: Sendable {
  /// What the register knows of each workbook, by SHA-256.
  public private(set) var entries: [String: RegisterEntry] = [:]
  /// What `figures` and `check` said of the workbooks that count.
  public private(set) var current = ReturnedJSON()
  /// The same of those whose place a later one took.
  public private(set) var superseded = ReturnedJSON()

  init(_ rows: [RegisterRow], in register: Register) throws(RegisterError) {
    var last: [String: RegisterRow] = [:]
    // The same bytes may have been taken for two units under two task books; the later check holds.
    for row in rows where last[row.entry.sha256].map({ $0.lastCheck < row.lastCheck }) ?? true {
      last[row.entry.sha256] = row
    }
    let values = Array(last.values)
    let pieces = concurrentMap(values) { row in
      Result { () throws(ReturnedJSON.Failure) -> [ReturnedJSON.Piece] in
        var pieces: [ReturnedJSON.Piece] = []
        for json in [row.figuresJSON, row.checkJSON].compactMap(\.self) {
          pieces.append(try .init(Array(json.utf8), from: row.entry.file))
        }
        return pieces
      }
    }
    for (row, pieces) in zip(values, pieces) {
      entries[row.entry.sha256] = row.entry
      do throws(ReturnedJSON.Failure) {
        for piece in try pieces.get() {
          if row.entry.isSuperseded {
            try superseded.add(piece)
          } else {
            try current.add(piece)
          }
        }
      } catch {
        throw RegisterError(register.path, .damaged("\(error.file):\(error.why)"))
      }
    }
  }

  /// What each workbook brings, with its revision and when it was received.
  ///
  /// Those that count are held against each other and against those of `others` that are not among
  /// them, which are given back too. A workbook whose place a later one took says nothing against
  /// other units.
  public func returns(
    in rulebook: Rulebook, with others: [Judgement] = []
  ) -> [UnitReturn] {
    let others = others.filter { entries[$0.receipt.sha256] == nil }
    let examinations = concurrentMap(
      others + current.judgements(in: rulebook)
    ) { rulebook.resume($0) }
    let judgements = rulebook.conclude(examinations) + superseded.judgements(in: rulebook)
    return concurrentMap(judgements) { [entries] judgement in
      let returned = UnitReturn(judgement, in: rulebook.taskBook)
      return entries[returned.sha256]?.marking(returned) ?? returned
    }
  }
}

extension Register {
  /// The workbooks received for a period, those of no known unit too.
  public func returns(of period: Period) throws(RegisterError) -> RegisteredReturns {
    try RegisteredReturns(
      RegisterRow.all(self, where: "w.period = \(period.description)"), in: self)
  }
}
