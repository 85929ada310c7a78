import FoundationEssentials
public import TaskBooks
import Workbooks

/// The file and the cell of each value of a filled form.
public struct FormCells: Hashable, Sendable {
  /// The file's path as it was given.
  public var file: String
  /// The cell of each figure.
  public var figures: [IndicatorID: Place]
  /// The cells of each ledger row by key of the column, row by row as in the data.
  public var ledgers: [LedgerKey: [[String: Place]]]

  /// Cells by their parts.
  public init(
    file: String, figures: [IndicatorID: Place] = [:],
    ledgers: [LedgerKey: [[String: Place]]] = [:]
  ) {
    self.file = file
    self.figures = figures
    self.ledgers = ledgers
  }

  /// The cells of a submission.
  public init(of submission: Submission) {
    self.init(
      file: submission.file, figures: submission.figures.mapValues(\.place),
      ledgers: submission.ledgers.mapValues { ledger in
        ledger.rows.map { $0.entries.mapValues(\.place) }
      })
  }

  /// Reads the `cells` of the JSON that `figures` gave out; nil where it has none.
  public init?(json: [UInt8]) throws(FormDataError) {
    guard let cells = try FormData.members(of: json).first(where: { $0.key == "cells" }) else {
      return nil
    }
    self.init(file: "")
    for member in try cells.value.members(at: "cells") {
      let path = "cells.\(member.key)"
      if member.key == "file" {
        file = try member.value.string(at: path)
      } else if let key = LedgerKey(rawValue: member.key) {
        guard case .array(let rows) = member.value else {
          throw FormDataError(path, .wrongType(expected: "列表 […]", found: member.value.kind))
        }
        for (index, row) in rows.enumerated() {
          ledgers[key, default: []].append(try Self.row(row, "\(path)[\(index)]"))
        }
      } else {
        figures[IndicatorID(rawValue: member.key)] = try Self.place(member.value, path)
      }
    }
  }

  private static func place(_ value: JSONValue, _ path: String) throws(FormDataError) -> Place {
    let members = try value.members(at: path)
    guard let sheet = members.first(where: { $0.key == "sheet" }),
      let cell = members.first(where: { $0.key == "cell" })
    else { throw FormDataError(path, .missing) }
    return Place(
      sheet: try sheet.value.string(at: path + ".sheet"),
      cell: try reference(cell.value, path + ".cell"))
  }

  private static func row(
    _ value: JSONValue, _ path: String
  ) throws(FormDataError) -> [String: Place] {
    let members = try value.members(at: path)
    guard let sheet = members.first(where: { $0.key == "sheet" }),
      let cells = members.first(where: { $0.key == "cells" })
    else { throw FormDataError(path, .missing) }
    let name = try sheet.value.string(at: path + ".sheet")
    var row: [String: Place] = [:]
    for member in try cells.value.members(at: path + ".cells") {
      row[member.key] = Place(
        sheet: name, cell: try reference(member.value, "\(path).cells.\(member.key)"))
    }
    return row
  }

  private static func reference(
    _ value: JSONValue, _ path: String
  ) throws(FormDataError) -> CellReference {
    let text = try value.string(at: path)
    guard let cell = CellReference(text) else {
      throw FormDataError(path, .wrongType(expected: "单元格,如 D6", found: "文字“\(text)”"))
    }
    return cell
  }
}
