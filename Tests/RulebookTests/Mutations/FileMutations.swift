import Foundation
import Rulebook
import Submissions
import Workbooks

/// Files that are no workbooks, or broken ones: S101 to S105.
enum FileMutations {
  static let all: [Mutation] = ValueMutations.units.flatMap { unit in
    [
      damaged("S101", "empty", unit) { _ in [] },
      damaged("S101", "half", unit) { Array($0.prefix($0.count / 2)) },
      damaged("S101", "CSV", unit) { _ in Array("责任单位,数\r\n云岩区,3\r\n".utf8) },
      damaged("S101", "web page", unit) { _ in Array("<html><table></table></html>".utf8) },
      damaged("S101", "PDF", unit) { _ in Array("%PDF-1.7\n".utf8) },
      damaged("S102", ".xls", unit) { _ in compound("Workbook") },
      damaged("S102", "Excel 5", unit) { _ in compound("Book") },
      damaged("S102", "password", unit) { _ in encrypted("agile-sha512-256") },
      damaged("S102", "older password", unit) { _ in encrypted("standard-128") },
      declared("xl/workbook.xml", unit), declared("xl/styles.xml", unit),
      declared("xl/worksheets/sheet1.xml", unit), declared("xl/sharedStrings.xml", unit),
      declared("[Content_Types].xml", unit),
      missing("xl/workbook.xml", unit), missing("xl/sharedStrings.xml", unit),
      missing("xl/worksheets/sheet1.xml", unit),
      cut("xl/workbook.xml", unit), cut("xl/worksheets/sheet1.xml", unit),
      cut("xl/worksheets/sheet2.xml", unit), cut("xl/sharedStrings.xml", unit),
      strange(unit),
    ]
  }

  /// A workbook that another program encrypted.
  private static func encrypted(_ name: String) -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/Encrypted/")
    return Array((try? Data(contentsOf: folder.appending(path: name + ".xlsx"))) ?? Data())
  }

  /// A compound file of sectors of 512 bytes with a stream of that name (MS-CFB, 2).
  private static func compound(_ stream: String) -> [UInt8] {
    var header: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 16)
    header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + Array(repeating: 0, count: 10)
    header += [
      1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x10, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0,
    ]
    header += [0xFE, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]
    header += Array(repeating: 0xFF, count: 512 - header.count)
    var table: [UInt8] = [0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF]
    table += Array(repeating: 0xFF, count: 504)
    let root = entry("Root Entry", kind: 5, child: 1)
    return header + table + root + entry(stream, kind: 2, child: -1)
      + Array(repeating: 0, count: 256)
  }

  private static func entry(
    _ name: String, kind: UInt8, child: Int32
  ) -> [UInt8] {
    var units: [UInt8] = []
    for unit in name.utf16 { units += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    units += [0, 0]
    var bytes = units + Array(repeating: 0, count: 64 - units.count)
    bytes += [UInt8(units.count), 0, kind, 1]
    for number in [-1, -1, child] {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    return bytes + Array(repeating: 0, count: 128 - bytes.count)
  }

  private static func damaged(
    _ rule: String, _ name: String, _ unit: String,
    _ damage: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> Mutation {
    Mutation(rule, name, unit, change: .damaged(damage))
  }

  /// A part with a document type declaration.
  private static func declared(_ part: String, _ unit: String) -> Mutation {
    rewritten("S103", "document type in \(part)", part, unit) { text in
      text.replacing("?>", with: "?><!DOCTYPE a [<!ENTITY b \"c\">]>", maxReplacements: 1)
    }
  }

  private static func missing(_ part: String, _ unit: String) -> Mutation {
    rewritten("S104", "without \(part)", part, unit) { _ in nil }
  }

  private static func cut(_ part: String, _ unit: String) -> Mutation {
    rewritten("S104", "\(part) cut off", part, unit) { String($0.prefix($0.count * 2 / 3)) }
  }

  /// All headers gone.
  private static func strange(_ unit: String) -> Mutation {
    Mutation(
      "S105", "other sheets", unit,
      change: .edited { editor, _ in
        for sheet in editor.sheets.map(\.name).dropFirst() { try editor.deleteSheet(sheet) }
        for row in 1...8 {
          for column in 1...30 {
            try editor.set(nil, at: .init(row: row, column: column), in: editor.sheets[0].name)
          }
        }
        return .file
      })
  }

  private static func rewritten(
    _ rule: String, _ name: String, _ part: String, _ unit: String,
    _ rewrite: @escaping @Sendable (String) -> String?
  ) -> Mutation {
    Mutation(
      rule, name, unit,
      change: .rewritten { texts, _ in
        texts[part] = rewrite(texts[part] ?? "")
        return .file
      })
  }
}
