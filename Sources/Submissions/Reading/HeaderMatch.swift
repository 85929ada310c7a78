import TaskBooks

/// Printed headers found among the headers of a sheet.
struct HeaderMatch {
  /// A header as it stands in a sheet.
  struct Found: Hashable {
    var column: Int
    var text: String
  }

  /// The column of each header that stands there as printed, or nearly so.
  private(set) var columns: [String: Int] = [:]
  /// Headers that stand there nearly as printed, by the printed one.
  private(set) var altered: [String: Found] = [:]
  /// Headers that do not stand there, with what stands in their place, if anything does.
  private(set) var missing: [(header: String, probably: Found?)] = []
  /// How many headers stand there exactly.
  private(set) var exactCount = 0

  /// Looks for the expected headers, in their order, among those found, by ascending column.
  init(expected: [String], among found: [Found]) {
    var free = found.filter { !$0.text.isEmpty }
    var open: [String] = []
    for header in expected {
      let wanted = NormalizedText(header)
      if let position = free.firstIndex(where: { NormalizedText($0.text) == wanted }) {
        columns[header] = free.remove(at: position).column
        exactCount += 1
      } else {
        open.append(header)
      }
    }
    for header in open {
      if let position = Self.nearest(to: header, among: free) {
        altered[header] = free[position]
        columns[header] = free.remove(at: position).column
      } else {
        missing.append((header, nil))
      }
    }
    for index in missing.indices {
      missing[index].probably = inPlace(of: missing[index].header, expected, free)
    }
  }

  /// The found header most like the printed one; nil where none shares six tenths of it.
  private static func nearest(to header: String, among found: [Found]) -> Int? {
    let wanted = NormalizedText(header)
    let length = wanted.description.unicodeScalars.count
    let distances = found.map { NormalizedText($0.text).distance(to: wanted) }
    guard let least = distances.min(), least * 10 <= length * 4 else { return nil }
    return distances.firstIndex(of: least)
  }

  /// The header that stands between the neighbours of a missing one.
  private func inPlace(of header: String, _ expected: [String], _ free: [Found]) -> Found? {
    guard let position = expected.firstIndex(of: header) else { return nil }
    let before = expected[..<position].reversed().lazy.compactMap { columns[$0] }.first ?? 0
    let after = expected[(position + 1)...].lazy.compactMap { columns[$0] }.first ?? Int.max
    return free.first { $0.column > before && $0.column < after }
  }
}
