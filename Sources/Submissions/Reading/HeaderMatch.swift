import TaskBooks

/// Printed headers found among those of a sheet, wherever their columns stand now.
struct HeaderMatch {
  /// The column of each header that stands there as printed, or nearly so.
  private(set) var columns: [String: Int] = [:]
  /// Which of them are only like the printed one.
  private(set) var altered: Set<String> = []
  /// Headers that do not stand there, in the order printed.
  private(set) var missing: [String] = []
  /// What stands in the place of a missing one, if anything does.
  private(set) var probably: [String: HeaderZone.Column] = [:]

  /// Looks for the expected headers, given in their printed order.
  ///
  /// Equal ones are taken wherever they stand. A text that is only near is taken where it stands
  /// between the neighbours of the header; elsewhere it may mean something else.
  init(expected: [String], among zone: HeaderZone) {
    let found = zone.columns.map { (column: $0, readings: $0.readings) }
    var used: Set<Int> = []
    for header in expected {
      let wanted = NormalizedText(header)
      let match = found.first { !used.contains($0.column.number) && $0.readings.contains(wanted) }
      guard let number = match?.column.number else { continue }
      columns[header] = number
      used.insert(number)
    }
    for (position, header) in expected.enumerated() where columns[header] == nil {
      let left = expected[..<position].reversed().compactMap { columns[$0] }.first ?? 0
      let right = expected[position...].compactMap { columns[$0] }.first ?? .max
      let wanted = NormalizedText(header)
      var best: (column: HeaderZone.Column, similarity: Double)?
      for (column, readings) in found
      where column.number > left && column.number < right && !used.contains(column.number) {
        let similarity = readings.map { PrintedText.similarity($0, wanted) }.max() ?? 0
        if similarity > best?.similarity ?? -1 { best = (column, similarity) }
      }
      if let best, best.similarity >= PrintedText.near {
        columns[header] = best.column.number
        altered.insert(header)
        used.insert(best.column.number)
      } else {
        missing.append(header)
        probably[header] = best?.column
      }
    }
  }

  /// How many headers stand there exactly.
  var exactCount: Int { columns.count - altered.count }
}
