import TaskBooks
import Workbooks

/// A reason (说明) that the unit wrote beside a finding in the returned workbook.
public struct GivenReason: Hashable, Sendable {
  /// What the unit wrote.
  public var text: String
  /// The hash of the values it was given for; it lapses when they change.
  public var valueHash: String

  /// A reason by its parts.
  public init(text: String, valueHash: String) {
    self.text = text
    self.valueHash = valueHash
  }
}

extension GivenReason {
  /// The sheet that returned workbooks carry.
  static let sheet = "校验结果"

  /// The reasons on a sheet of findings by the fingerprint of the finding; none on another sheet.
  static func read(_ grid: SheetGrid) -> [String: GivenReason] {
    for titles in grid.rows.prefix(20) {
      func column(_ title: String) -> Int? {
        titles.cells.first { NormalizedText($0.text) == NormalizedText(title) }?.column
      }
      guard let reason = column("说明"), let fingerprint = column("标识"),
        let valueHash = column("数值摘要")
      else { continue }
      var reasons: [String: GivenReason] = [:]
      for row in grid.rows where row.number > titles.number {
        let key = grid.text(row.number, fingerprint)
        let text = grid.text(row.number, reason)
        guard !key.isEmpty, !NormalizedText(text).description.isEmpty else { continue }
        reasons[key] = GivenReason(text: text, valueHash: grid.text(row.number, valueHash))
      }
      return reasons
    }
    return [:]
  }
}
