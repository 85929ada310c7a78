import FoundationEssentials
import TaskBooks

extension FormData {
  /// Reads the JSON of `fill` and `figures`, numbers exact, absent and null blank.
  ///
  /// Throws a ``FormDataError`` that names the path. What only a task book can tell, such as which
  /// indicators the unit has, ``checked(in:)`` looks at.
  public init(json: [UInt8]) throws(FormDataError) {
    try self.init(members: Self.members(of: json))
  }

  /// Reads what `figures` gives for one form or for many: an object, or a list of them.
  public static func list(json: [UInt8]) throws(FormDataError) -> [FormData] {
    try placedList(json: json).map(\.data)
  }

  /// The same with the cells of each; nil where they are not said.
  public static func placedList(
    json: [UInt8]
  ) throws(FormDataError) -> [(data: FormData, cells: FormCells?)] {
    let whole = try value(of: json)
    var list: [(data: FormData, cells: FormCells?)] = []
    let values = if case .array(let values) = whole { values } else { [whole] }
    for (index, value) in values.enumerated() {
      let members = try value.members(at: whole == value ? "整个文件" : "[\(index)]")
      list.append((try FormData(members: members), try FormCells(members: members)))
    }
    return list
  }

  private init(members: [JSONValue.Member]) throws(FormDataError) {
    var unit: String?
    var period: Period?
    var figures: [IndicatorID: Decimal] = [:]
    var ledgers: [LedgerKey: [LedgerRecord]] = [:]
    for member in members {
      switch member.key {
      case "unit": unit = try member.value.string(at: "unit")
      case "period":
        let text = try member.value.string(at: "period")
        guard let month = Period(text) else { throw FormDataError("period", .badPeriod(text)) }
        period = month
      case "figures":
        for figure in try member.value.members(at: "figures") where figure.value != .null {
          figures[IndicatorID(rawValue: figure.key)] =
            try figure.value.decimal(at: "figures." + figure.key)
        }
      case "cells": continue
      default:
        guard let key = LedgerKey(rawValue: member.key) else {
          throw FormDataError(
            member.key, .unknownKey(nearest: .nearest(to: member.key, Self.keys)))
        }
        guard member.value != .null else { continue }
        ledgers[key] = try Self.records(member.value, key.rawValue)
      }
    }
    guard let unit else { throw FormDataError("unit", .missing) }
    guard let period else { throw FormDataError("period", .missing) }
    self.init(unit: unit, period: period, figures: figures, ledgers: ledgers)
  }

  /// The keys of the whole.
  private static let keys =
    ["unit", "period", "figures"] + LedgerKey.allCases.map(\.rawValue) + ["cells"]

  /// The members of the object that the text must be.
  static func members(of json: [UInt8]) throws(FormDataError) -> [JSONValue.Member] {
    try value(of: json).members(at: "整个文件")
  }

  private static func value(of json: [UInt8]) throws(FormDataError) -> JSONValue {
    do {
      return try JSONReader.read(json)
    } catch {
      throw FormDataError(
        "", .malformed(line: error.line, column: error.column, reason: error.reason))
    }
  }

  private static func records(
    _ value: JSONValue, _ path: String
  ) throws(FormDataError) -> [LedgerRecord] {
    guard case .array(let rows) = value else {
      throw FormDataError(path, .wrongType(expected: "列表 […]", found: value.kind))
    }
    var records: [LedgerRecord] = []
    for (index, row) in rows.enumerated() {
      var record: LedgerRecord = [:]
      for member in try row.members(at: "\(path)[\(index)]") where member.value != .null {
        record[member.key] = try member.value.data(at: "\(path)[\(index)].\(member.key)")
      }
      records.append(record)
    }
    return records
  }
}

extension JSONValue {
  func string(at path: String) throws(FormDataError) -> String {
    guard case .string(let string) = self else {
      throw FormDataError(path, .wrongType(expected: "文字", found: kind))
    }
    return string
  }

  func members(at path: String) throws(FormDataError) -> [Member] {
    guard case .object(let members) = self else {
      throw FormDataError(path, .wrongType(expected: "对象 {…}", found: kind))
    }
    return members
  }

  /// A number, or a text that is a plain number.
  func decimal(at path: String) throws(FormDataError) -> Decimal {
    switch self {
    case .number(let digits):
      // Beyond 38 digits, or an exponent beyond 127, it is no decimal any more.
      guard digits.utf8.count <= 60, let decimal = Decimal(string: digits),
        decimal.significand.description.utf8.count <= 38
      else { throw FormDataError(path, .tooManyDigits(digits)) }
      return decimal
    case .string(let text):
      guard let decimal = ParameterText.decimal(text) else {
        throw FormDataError(path, .wrongType(expected: "数", found: "文字“\(text)”"))
      }
      return decimal
    default: throw FormDataError(path, .wrongType(expected: "数", found: kind))
    }
  }

  fileprivate func data(at path: String) throws(FormDataError) -> DataValue {
    switch self {
    case .number: .number(try decimal(at: path))
    case .string(let text): .text(text)
    case .bool(let bool): .flag(bool)
    default: throw FormDataError(path, .wrongType(expected: "数、文字或 true/false", found: kind))
    }
  }
}

extension String {
  /// The nearest of some keys; nil where none is near.
  static func nearest(to key: String, _ keys: [String]) -> String? {
    NormalizedText.nearest(to: key, among: keys)
  }
}
