import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// The submissions of a check side by side.
public struct Gathering: Sendable {
  /// A project in a unit's ledger.
  struct Claim: Sendable {
    /// Which of the submissions it stands in.
    var submission: Int
    /// Which row of the ledger, from 0.
    var row: Int
  }

  /// The questions to each submission, in the order of the files.
  let inquiries: [Inquiry]
  private var claims: [ClaimMark: [Claim]] = [:]

  /// Puts submissions side by side.
  init(_ inquiries: [Inquiry], leastDigits: Int) {
    self.inquiries = inquiries
    // Of one submission nobody asks who else claims its projects.
    guard inquiries.count > 1 else { return }
    for (index, inquiry) in inquiries.enumerated() {
      for (row, entries) in inquiry.submission.rows(.projects).enumerated() {
        for mark in ClaimMark.marks(of: entries, leastDigits: leastDigits) {
          claims[mark, default: []].append(Claim(submission: index, row: row))
        }
      }
    }
  }

  /// The projects of other units that are the same as one; each once.
  func others(like row: LedgerRow, of unit: Unit, leastDigits: Int) -> [Claim] {
    var found: [Claim] = []
    for mark in ClaimMark.marks(of: row, leastDigits: leastDigits) {
      for claim in claims[mark] ?? [] {
        guard inquiries[claim.submission].unit.map({ $0 != unit }) ?? false,
          !found.contains(where: { $0.submission == claim.submission && $0.row == claim.row }),
          mark.agrees(row, self.row(of: claim))
        else { continue }
        found.append(claim)
      }
    }
    return found.sorted { ($0.submission, $0.row) < ($1.submission, $1.row) }
  }

  /// The row of a claim.
  func row(of claim: Claim) -> LedgerRow {
    inquiries[claim.submission].submission.rows(.projects)[claim.row]
  }
}

/// A trait by which two rows may be the same project.
enum ClaimMark: Hashable {
  /// 项目编号, with enough digits to tell projects of different units apart.
  case number(String)
  /// 统一社会信用代码 and the normalised name.
  case enterprise(code: String, name: String)
  /// 签约日期 and 签约金额; the names must be nearly the same too.
  case signing(date: String, amount: Decimal)

  /// The traits of a row.
  ///
  /// Units number their projects themselves, so `XM-001` of two units says nothing.
  static func marks(of row: LedgerRow, leastDigits: Int) -> [ClaimMark] {
    var marks: [ClaimMark] = []
    let number = key(row["id"])
    if number.count(where: \.isNumber) >= leastDigits { marks.append(.number(number)) }
    let (code, name) = (key(row["creditCode"]), key(row["name"]))
    if !code.isEmpty, !name.isEmpty { marks.append(.enterprise(code: code, name: name)) }
    if !name.isEmpty, let date = row["signedOn"]?.date, let amount = row["signed"]?.number {
      marks.append(.signing(date: date.description, amount: amount))
    }
    return marks
  }

  /// Whether two rows with this trait are taken as one project.
  func agrees(_ row: LedgerRow, _ other: LedgerRow) -> Bool {
    guard case .signing = self else { return true }
    let (name, otherName) = (
      NormalizedText(row["name"]?.text ?? ""), NormalizedText(other["name"]?.text ?? "")
    )
    let length = max(name.description.count, otherName.description.count)
    // One character in five may differ: a word left out, a number typed otherwise.
    return name.distance(to: otherName) * 5 <= length
  }

  private static func key(_ entry: Entry?) -> String {
    guard let entry, !entry.isBlank else { return "" }
    return NormalizedText(entry.string ?? entry.text).description
  }
}
