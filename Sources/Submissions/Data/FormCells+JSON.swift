import FoundationEssentials
import TaskBooks
import Workbooks

extension FormCells {
  /// Reads the `cells` of the JSON that `figures` gave out; nil where it has none.
  public init?(json: [UInt8]) throws(FormDataError) {
    try self.init(members: FormData.members(of: json))
  }

  init?(members: [JSONValue.Member]) throws(FormDataError) {
    guard let cells = members.first(where: { $0.key == "cells" }) else { return nil }
    self.init(file: "")
    for member in try cells.value.members(at: "cells") {
      let path = "cells.\(member.key)"
      switch member.key {
      case "file": file = try member.value.string(at: path)
      case "sha256": sha256 = try member.value.string(at: path)
      case "saved": saved = try Self.saved(member.value, path)
      case "sheets": try readSheets(member.value, path)
      default:
        guard let key = LedgerKey(rawValue: member.key) else {
          figures[IndicatorID(rawValue: member.key)] = try Self.source(member.value, path)
          continue
        }
        guard case .array(let rows) = member.value else {
          throw FormDataError(path, .wrongType(expected: "列表 […]", found: member.value.kind))
        }
        for (index, row) in rows.enumerated() {
          ledgers[key, default: []].append(try Self.row(row, "\(path)[\(index)]"))
        }
      }
    }
  }

  private mutating func readSheets(_ value: JSONValue, _ path: String) throws(FormDataError) {
    for member in try value.members(at: path) {
      let name = try member.value.string(at: "\(path).\(member.key)")
      if let key = LedgerKey(rawValue: member.key) {
        ledgerSheets[key] = name
      } else {
        sheet = name
      }
    }
  }

  private static func saved(_ value: JSONValue, _ path: String) throws(FormDataError) -> DateTime? {
    guard value != .null else { return nil }
    let text = try value.string(at: path)
    guard let moment = DateTime(text) else {
      throw FormDataError(
        path, .wrongType(expected: "时间,如 2023-07-01T08:30:00", found: "文字“\(text)”"))
    }
    return moment
  }

  private static func source(_ value: JSONValue, _ path: String) throws(FormDataError) -> Source {
    let members = try value.members(at: path)
    guard let sheet = members.first(where: { $0.key == "sheet" }),
      let cell = members.first(where: { $0.key == "cell" })
    else { throw FormDataError(path, .missing) }
    let place = Place(
      sheet: try sheet.value.string(at: path + ".sheet"),
      cell: try reference(cell.value, path + ".cell"))
    let text = members.first { $0.key == "text" }
    return Source(
      place, text: try text?.value.string(at: path + ".text") ?? "",
      isNormalised: members.contains { $0.key == "normalised" && $0.value == .bool(true) })
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
