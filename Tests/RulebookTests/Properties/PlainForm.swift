import Rulebook
import Submissions
import TaskBooks

/// A form as a person sees it, added up the plain way: texts cut into digits, whole numbers, loops.
///
/// It shares nothing with the checker but the cells' texts and the year's targets, so that the two
/// can be held against each other.
struct PlainForm {
  /// How many units make one 亿元, 万平方米, point or thing: five decimals are kept.
  static let one = 100_000

  let table: Int
  let month: Int
  /// The figures that are assessed, as stated.
  var stated: [String: Int] = [:]
  /// Where each stands.
  var places: [String: Place] = [:]
  /// The year's targets.
  var targets: [String: Int] = [:]
  /// The rows of the ledgers, by the keys of their columns.
  private(set) var projects: [[String: Entry]]
  private(set) var activities: [[String: Entry]]
  private(set) var factories: [[String: Entry]]

  init(_ form: Filling) {
    let submission = form.submission
    table = submission.table
    month = submission.identity.period?.month ?? 0
    projects = submission.rows(.projects).map(\.entries)
    activities = submission.rows(.activities).map(\.entries)
    factories = submission.rows(.factories).map(\.entries)
    for (indicator, entry) in submission.figures where entry.text != "-" {
      stated[indicator.rawValue] = Self.units(entry.text)
      places[indicator.rawValue] = entry.place
    }
    for printed in form.taskBook.tables where printed.number == table {
      for row in printed.rows where row.label == submission.identity.unit?.name {
        for (indicator, target) in row.targets {
          if case .figure(let figure) = target {
            targets[indicator.rawValue] = Self.units("\(figure)")
          }
        }
      }
    }
  }

  /// `12.5` or `12.5%` in units; what is blank is nothing.
  static func units(_ text: String) -> Int {
    var (whole, fraction, decimals) = (0, 0, 0)
    var isPastPoint = false
    for character in text.utf8 {
      switch character {
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isPastPoint:
        if decimals < 5 {
          (fraction, decimals) = (fraction * 10 + Int(character) - 48, decimals + 1)
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): whole = whole * 10 + Int(character) - 48
      default: break
      }
    }
    while decimals < 5 { (fraction, decimals) = (fraction * 10, decimals + 1) }
    return whole * one + fraction
  }

  /// The digits of units without zeros at the end: `12.5`, `-0.0001`.
  static func digits(_ units: Int) -> String {
    var fraction = String(String(one + abs(units) % one).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = units < 0 ? "-" : ""
    return sign + "\(abs(units) / one)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension [String: Entry] {
  /// What a person sees in the column.
  func text(_ column: String) -> String { self[column]?.text ?? "" }

  /// The number in the column.
  func units(_ column: String) -> Int { PlainForm.units(text(column)) }

  /// Whether the column says 是.
  func says(_ column: String) -> Bool { text(column) == "是" }

  /// Whether the row's project is industry.
  var isIndustry: Bool { ["B", "C", "D"].contains(text("section").prefix(1)) }

  /// Whether the row's enterprise is one of the six kinds.
  var isStrong: Bool {
    ["央企", "世界500强", "中国500强", "民企500强", "专精特新(省级以上)", "独角兽"].contains(text("kind"))
  }
}
