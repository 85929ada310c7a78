public import Rulebook
internal import Submissions
public import TaskBooks
public import Workbooks

/// A workbook sent back with its findings marked in it.
public enum Annotation {
  /// Who our comments are by.
  public static let author = "招商校验"
  /// The sheet of findings.
  public static let sheetName = "校验结果"

  /// The marks of a judgement: comments, highlights and the sheet 校验结果.
  ///
  /// `snapshot` holds the cells that the findings speak of; see ``snapshot(for:of:password:limits:)``.
  public static func overlay(
    for judgement: Judgement, taskBook: TaskBook, on snapshot: CellSnapshot
  ) -> Overlay {
    overlay(
      judgement.findings, under: FindingsHeading(judgement, taskBook: taskBook),
      notEvaluated: judgement.notEvaluated, fixed: judgement.fixed, on: snapshot)
  }

  /// The marks of findings of any origin on any workbook.
  public static func overlay(
    for findings: [Finding], file: String, on snapshot: CellSnapshot
  ) -> Overlay {
    overlay(
      findings, under: FindingsHeading(findings, file: file), notEvaluated: [], on: snapshot)
  }

  /// The cells of a workbook that findings speak of.
  public static func snapshot(
    for findings: [Finding], of path: String, password: String? = nil,
    limits: Limits = .standard
  ) throws(WorkbookError) -> CellSnapshot {
    var ranges: [String: [CellRange]] = [:]
    for item in FindingItem.list(findings) {
      let observation = item.finding.observation
      guard let sheet = observation.sheet, let cells = observation.cells else { continue }
      ranges[sheet, default: []].append(cells)
    }
    return try CellSnapshot(of: path, at: ranges, password: password, limits: limits)
  }

  /// Writes the file that was judged, with its marks, to another path; says what that did to it.
  ///
  /// An encrypted one is encrypted again.
  @discardableResult
  public static func write(
    _ judgement: Judgement, taskBook: TaskBook, to output: String, limits: Limits = .standard
  ) throws(WorkbookError) -> SavePlan {
    let (file, password) = (judgement.receipt.file, judgement.receipt.password)
    let snapshot = try snapshot(
      for: judgement.findings, of: file, password: password, limits: limits)
    return try overlay(for: judgement, taskBook: taskBook, on: snapshot)
      .apply(to: file, output: output, password: password, limits: limits)
  }

  /// Writes any workbook with the marks of findings to another path; says what that did to it.
  @discardableResult
  public static func write(
    _ findings: [Finding], on file: String, to output: String, password: String? = nil,
    limits: Limits = .standard
  ) throws(WorkbookError) -> SavePlan {
    let snapshot = try snapshot(for: findings, of: file, password: password, limits: limits)
    return try overlay(for: findings, file: file, on: snapshot)
      .apply(to: file, output: output, password: password, limits: limits)
  }

  private static func overlay(
    _ findings: [Finding], under heading: FindingsHeading,
    notEvaluated: [Judgement.NotEvaluated], fixed: [Finding] = [], on snapshot: CellSnapshot
  ) -> Overlay {
    let items = FindingItem.list(findings)
    var overlay = Overlay()
    for sheet in snapshot.sheets {
      let comments = CommentText.comments(items, on: sheet)
      if !comments.isEmpty { overlay.comments[sheet] = comments }
      overlay.highlights[sheet] = MarkedCells.highlights(
        of: items.map(\.finding), on: sheet, in: snapshot)
    }
    let sheet = FindingsSheet(
      items, under: heading, notEvaluated: notEvaluated, fixed: fixed, on: snapshot)
    overlay.sheet = sheet.draft
    overlay.rows = sheet.rows
    return overlay
  }
}
