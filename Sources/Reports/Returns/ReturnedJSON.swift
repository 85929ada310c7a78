internal import FoundationEssentials
public import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// What `figures` and `check` wrote of files, in any order and grouping, put together by file.
///
/// The two are matched by the SHA-256 of the file, or by its path where that is not said.
public struct ReturnedJSON: Sendable {
  /// Why a JSON file cannot be used.
  public struct Failure: Error, Hashable, Sendable {
    /// The JSON file, as it was given.
    public var file: String
    /// Why, in Chinese.
    public var why: String
  }

  fileprivate typealias Form = (data: FormData, cells: FormCells)
  private var forms: [String: Form] = [:]
  private var checks: [String: FindingsFile.Part] = [:]

  /// Nothing yet.
  public init() {}

  /// What one JSON text says: forms, or what was found in them.
  public struct Piece: Sendable {
    fileprivate var forms: [Form] = []
    fileprivate var checked: FindingsFile?
    fileprivate let file: String

    /// Reads the text; `file` is what it is called in errors.
    public init(_ json: [UInt8], from file: String) throws(Failure) {
      self.file = file
      do throws(FormDataError) {
        for form in try FormData.placedList(json: json) {
          guard let cells = form.cells, !cells.file.isEmpty else {
            throw FormDataError("cells", .missing)
          }
          forms.append((form.data, cells))
        }
      } catch let asForms {
        do throws(FindingsFileError) {
          checked = try FindingsFile(json: json)
        } catch {
          throw Failure(
            file: file,
            why: "不是 figures 的 JSON(\(asForms.message(in: .chinese))),"
              + "也不是 check 的 JSON(\(error.message(in: .chinese)))")
        }
      }
    }
  }

  /// Takes in one JSON file.
  public mutating func add(_ json: [UInt8], from file: String) throws(Failure) {
    try add(Piece(json, from: file))
  }

  /// Takes in what one JSON text says.
  public mutating func add(_ piece: Piece) throws(Failure) {
    for form in piece.forms { forms[Self.key(form.cells.sha256, form.cells.file)] = form }
    if let checked = piece.checked { try add(checked, from: piece.file) }
  }

  private mutating func add(_ checked: FindingsFile, from file: String) throws(Failure) {
    for part in checked.parts {
      guard let name = part.file else {
        throw Failure(file: file, why: "没有说明是哪个文件的核表结果")
      }
      var part = part
      part.period = part.period ?? checked.period
      let key = Self.key(part.sha256 ?? "", name)
      if let other = checks.updateValue(part, forKey: key), other.open != part.open {
        throw Failure(file: file, why: "与另一份 JSON 对“\(name)”的核表结果不同,不知以哪份为准")
      }
    }
  }

  private static func key(_ sha256: String, _ file: String) -> String {
    sha256.isEmpty ? file : sha256
  }

  /// The judgements that were written, each with the form that was read, in the order of files.
  ///
  /// Of a form without its figures the judgement stands alone.
  public func judgements(in rulebook: Rulebook) -> [Judgement] {
    concurrentMap(checks.map { ($0.key, $0.value) }) { [forms] check in
      let (key, part) = check
      var outcome = Receipt.Outcome.notAForm(nil)
      if let form = forms[key],
        var submission = Submission(
          restoring: form.data, at: form.cells, in: rulebook.taskBook)
      {
        submission.returned = ReturnedSheet(reasons: part.reasons)
        outcome = .submission(submission)
      }
      var judgement = Judgement(
        receipt: Receipt(file: part.file ?? "", sha256: part.sha256 ?? "", outcome: outcome),
        unit: part.unit.flatMap { rulebook.taskBook.unit(named: $0) },
        period: part.period, findings: part.findings, notEvaluated: part.notEvaluated,
        fixed: part.fixed)
      judgement.unitState = part.state
      return judgement
    }
    .sorted { ($0.receipt.file, $0.receipt.sha256) < ($1.receipt.file, $1.receipt.sha256) }
  }

  /// The forms whose figures were given and no check, in the order of files.
  public var unchecked: [UnitReturn] {
    forms.filter { checks[$0.key] == nil }.values
      .map { UnitReturn(unchecked: $0.data, at: $0.cells) }
      .sorted { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
  }
}

extension FindingsFile.Part {
  /// What is open, but for what depends on which files were checked together.
  fileprivate var open: [String] {
    findings.filter { $0.isOpen && !$0.rule.hasPrefix("X") }.map(\.observation.message)
  }
}
