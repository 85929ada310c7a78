internal import FoundationEssentials
public import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// Findings as another program or an earlier check wrote them, to be marked in a workbook.
///
/// Either an array of findings or the JSON of `check`. Of a finding only `sheet`, `cell` (or a
/// range), `level` and `message` are needed; a null sheet or cell is the whole file or sheet.
public struct FindingsFile: Hashable, Sendable {
  /// The findings of one workbook; those of a bare array belong to any.
  struct Part: Hashable, Sendable {
    var file: String?
    var sha256: String?
    var unit: String?
    var findings: [Finding]
    var fixed: [Finding] = []
    var period: Period?
    var state: UnitState?
    var notEvaluated: [Judgement.NotEvaluated] = []
    var reasons: [GivenReason] = []
  }

  let parts: [Part]
  /// The period that was collected; nil where the JSON does not say.
  let period: Period?

  /// The checks that it tells of; none where it does not say of which unit and period.
  var checks: [History.Check] {
    parts.compactMap { part in
      guard let unit = part.unit, let period = part.period ?? period else { return nil }
      return History.Check(
        unit: unit, period: period, findings: part.findings, fixed: part.fixed)
    }
  }

  /// Reads the JSON; the error names the finding and the key that is wrong.
  public init(json: [UInt8]) throws(FindingsFileError) {
    do {
      let document = try JSONDecoder().decode(Document.self, from: Data(json))
      parts = document.parts
      period = document.period.flatMap { Period($0) }
    } catch let error as FindingsFileError {
      throw error
    } catch let error as DecodingError {
      throw FindingsFileError(error)
    } catch {
      throw .notJSON
    }
  }

  /// The findings for a workbook: those of the same SHA-256, else of the same name, else the only.
  public func findings(forFile path: String, sha256: String) throws(FindingsFileError) -> [Finding]
  {
    if let part = parts.first(where: { $0.sha256 == sha256 }) { return part.findings }
    let name = FileName.last(path)
    let named = parts.filter { part in part.file.map { FileName.last($0) == name } ?? false }
    if named.count == 1 { return named[0].findings }
    guard parts.count == 1 else { throw .otherWorkbooks(path) }
    return parts[0].findings
  }
}

/// The two shapes that the JSON can have.
private struct Document: Decodable {
  var parts: [FindingsFile.Part]
  var period: String?

  private struct Report: Decodable {
    struct Workbook: Decodable {
      var file: String?
      var sha256: String?
      var unit: String?
      var period: String?
      var state: String?
      var findings: [FindingRecord]
      var notEvaluated: [NotEvaluated]?
      var fixed: [FindingRecord]?
      var reasons: [Reason]?
    }
    struct NotEvaluated: Decodable {
      var rule: String
      var why: String
    }
    struct Reason: Decodable {
      var fingerprint: String
      var valueHash: String
      var reason: String
    }
    var period: String?
    var workbooks: [Workbook]
  }

  init(from decoder: any Decoder) throws {
    if (try? decoder.unkeyedContainer()) != nil {
      let records = try [FindingRecord](from: decoder)
      parts = [.init(file: nil, sha256: nil, findings: records.map(\.finding))]
    } else {
      let report = try Report(from: decoder)
      period = report.period
      parts = report.workbooks.map { workbook in
        .init(
          file: workbook.file, sha256: workbook.sha256, unit: workbook.unit,
          findings: workbook.findings.map(\.finding),
          fixed: workbook.fixed?.map(\.finding) ?? [],
          period: workbook.period.flatMap { Period($0) },
          state: workbook.state.flatMap(UnitState.init),
          notEvaluated: workbook.notEvaluated?.map { .init(rule: $0.rule, why: $0.why) } ?? [],
          reasons: workbook.reasons?.map {
            GivenReason(fingerprint: $0.fingerprint, valueHash: $0.valueHash, reason: $0.reason)
          } ?? [])
      }
    }
  }
}
