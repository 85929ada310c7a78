internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// A finding as it stands in JSON.
struct FindingRecord: Decodable {
  /// The finding.
  var finding: Finding

  private enum Key: String, CodingKey {
    case rule, level, state, sheet, cell, header, found, read, expected, difference, message
    case remedy, clause, related, fingerprint, valueHash, reason, hides
  }

  private struct Related: Decodable {
    var sheet: String
    var cell: String
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    for key in [Key.sheet, .cell] where !values.contains(key) {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: decoder.codingPath, debugDescription: ""))
    }
    func text(_ key: Key) throws -> String? {
      try values.decodeIfPresent(Plain.self, forKey: key)?.text
    }
    let observation = Observation(
      sheet: try values.decode(String?.self, forKey: .sheet),
      cells: try values.decode(String?.self, forKey: .cell).map {
        try Self.range($0, at: decoder.codingPath + [Key.cell])
      },
      header: try text(.header), found: try text(.found), read: try text(.read),
      expected: try text(.expected), difference: try text(.difference),
      message: try values.decode(String.self, forKey: .message), remedy: try text(.remedy),
      related: try values.decodeIfPresent([Related].self, forKey: .related)?.compactMap {
        related in CellReference(related.cell).map { Place(sheet: related.sheet, cell: $0) }
      } ?? [],
      subject: "")
    finding = Finding(
      rule: try text(.rule) ?? "", level: try Self.level(values, decoder.codingPath),
      state: try text(.state).flatMap(Finding.State.init) ?? .new, observation: observation,
      remedy: "", clause: try text(.clause) ?? "", fingerprint: try text(.fingerprint) ?? "",
      valueHash: try text(.valueHash) ?? "", reason: try text(.reason),
      hides: try values.decodeIfPresent([FindingRecord].self, forKey: .hides)?.map(\.finding) ?? [])
  }

  private static func level(_ values: KeyedDecodingContainer<Key>, _ path: [any CodingKey]) throws
    -> Level
  {
    let name = try values.decode(String.self, forKey: .level)
    if let level = Level.allCases.first(where: { $0.rawValue == name || $0.chinese == name }) {
      return level
    }
    throw DecodingError.dataCorrupted(
      .init(codingPath: path + [Key.level], debugDescription: "error、verify 或 notice"))
  }

  private static func range(_ name: String, at path: [any CodingKey]) throws -> CellRange {
    if let range = CellRange(name) { return range }
    throw DecodingError.dataCorrupted(
      .init(codingPath: path, debugDescription: "单元格或区域,如 C7、B2:D4"))
  }
}

/// A text, number or flag, as text: programs differ in what they write values as.
private struct Plain: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self.text = text
    } else if let number = try? value.decode(Decimal.self) {
      text = number.description
    } else {
      text = try value.decode(Bool.self) ? "TRUE" : "FALSE"
    }
  }
}
