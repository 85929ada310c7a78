@testable import Workbooks

extension FuzzTarget {
  /// Bytes as the rows of a sheet or, behind `<`, as its whole part.
  static let cells = FuzzTarget(name: "cells") { bytes throws(Finding) in
    var package = SamplePackage.whole
    package.put(
      SamplePackage.sheet,
      bytes.starts(with: "<?xml".utf8) || bytes.starts(with: "<worksheet".utf8)
        ? bytes
        : Array(SamplePackage.sheetText(rows: String(decoding: bytes, as: UTF8.self)).utf8))
    try readAll(package.bytes)
  }

  /// A sheet that was read in both ways; nil is a refusal.
  private struct Pair {
    var scanned: [Row]?
    var parsed: [Row]?
  }

  /// Reads a workbook to its last cell, each sheet in both ways.
  static func readAll(_ bytes: [UInt8]) throws(Finding) {
    guard let pairs = allowed({ () throws(WorkbookError) in try pairs(bytes) }) else { return }
    for pair in pairs {
      guard let rows = pair.scanned else { continue }
      try check(rows)
      guard let parsed = pair.parsed else { throw Finding("a sheet is refused by libxml2 alone") }
      guard parsed == rows else { throw Finding("\(rows) scanned, \(parsed) parsed") }
    }
  }

  private static func pairs(_ bytes: [UInt8]) throws(WorkbookError) -> [Pair] {
    let workbook = try Workbook(bytes: bytes, name: "a.xlsx", limits: limits)
    let package = try Package(Archive(bytes: bytes, name: "a.xlsx", limits: limits))
    let decoder = CellDecoder(
      strings: try SharedStrings(package), formats: try CellFormats(package),
      isFrom1904: workbook.is1904)
    var pairs: [Pair] = []
    for sheet in workbook.sheets {
      do throws(WorkbookError) {
        _ = try workbook.features(of: sheet)
      } catch { _ = error.message(in: .english) }
      guard sheet.isWorksheet else { continue }
      var pair = Pair()
      do throws(WorkbookError) {
        pair.scanned = try rows(of: sheet, in: workbook)
      } catch { _ = error.message(in: .english) }
      do throws(WorkbookError) {
        pair.parsed = try parsedRows(package.archive.entry(sheet.part), decoder)
      } catch { _ = error.message(in: .english) }
      pairs.append(pair)
    }
    return pairs
  }

  /// The rows as anyone gets them, what is seen of them looked at.
  private static func rows(of sheet: SheetInfo, in workbook: borrowing Workbook)
    throws(WorkbookError) -> [Row]
  {
    var cursor = try workbook.rows(of: sheet)
    var rows: [Row] = []
    while let row = try cursor.next() {
      rows.append(row)
      for cell in row.cells {
        _ = workbook.displayText(of: cell)
        _ = workbook.numberFormat(of: cell)
      }
    }
    return rows
  }

  /// The rows as libxml2 alone gives them.
  private static func parsedRows(_ entry: ArchiveEntry, _ decoder: CellDecoder)
    throws(WorkbookError) -> [Row]
  {
    var reader = SheetReader(try entry.parser())
    var assembly = RowAssembly(decoder, part: entry.name, limits: limits)
    var rows: [Row] = []
    while try reader.next(&assembly) {
      if let row = assembly.row() { rows.append(row) }
    }
    return rows
  }

  /// Whatever a sheet says, its cells stand in the grid, in order, each but once.
  private static func check(_ rows: [Row]) throws(Finding) {
    for row in rows {
      guard (1...CellReference.lastRow).contains(row.number) else {
        throw Finding("row \(row.number)")
      }
      var last = 0
      for cell in row.cells {
        guard cell.reference.row == row.number, cell.reference.column > last,
          cell.reference.column <= CellReference.lastColumn
        else { throw Finding("cell \(cell.reference) in row \(row.number) behind column \(last)") }
        last = cell.reference.column
      }
    }
  }
}
