public import FoundationEssentials
public import Submissions
public import TaskBooks

/// What a resident office's projects count for, project by project, and the bonus they earn.
///
/// It answers "what if" too: a 认定方式 may be assumed for a project by its number or name.
public struct CreditAccount: Hashable, Sendable {
  /// One project.
  public struct Line: Hashable, Sendable {
    /// The row of the ledger's sheet.
    public var row: Int
    /// The cell of 签约金额; nil where the ledger has no such column.
    public var place: Place?
    /// 项目编号.
    public var id: String
    /// 项目名称.
    public var name: String
    /// Whether the project is industry.
    public var isIndustry: Bool
    /// 认定方式, as typed or assumed; nil where there is none.
    public var recognition: String?
    /// Whether the 认定方式 was assumed.
    public var isAssumed: Bool
    /// 签约金额, in 亿元; nil where none can be read.
    public var signed: Decimal?
    /// 计入考核金额 as the unit claims it; nil where none can be read.
    public var claimed: Decimal?
    /// The credit due, exact; nil where it cannot be told.
    public var due: Decimal?
  }

  /// The projects, in the order of rows.
  public var lines: [Line]
  /// The bonus; nil where it cannot be told.
  public var bonus: Bonus?
  /// Why something could not be told, in Chinese, each reason once.
  public var notEvaluated: [String]
  /// The assumed projects that the ledger does not have.
  public var unknownProjects: [String]

  /// The sum of the credits due.
  public var total: Decimal { lines.compactMap(\.due).reduce(0, +) }
  /// The sum of the credits due of industry.
  public var industrialTotal: Decimal {
    lines.filter(\.isIndustry).compactMap(\.due).reduce(0, +)
  }

  /// The account of a form; nil where its table has no signing credit.
  ///
  /// `assumed` gives a 认定方式 by 项目编号 or 项目名称.
  public init?(
    _ submission: Submission, in taskBook: TaskBook, assuming assumed: [String: String] = [:]
  ) {
    guard taskBook.indicator(.bonus, inTable: submission.table) != nil,
      let setting = taskBook.rule(SigningCredit.rule)
    else { return nil }
    var form = submission
    var matched: Set<String> = []
    var rows: Set<Int> = []
    for (index, row) in form.rows(.projects).enumerated() {
      let keys = ["id", "name"].compactMap { row[$0]?.string }
      guard let key = keys.first(where: { assumed[$0] != nil }), let way = assumed[key] else {
        continue
      }
      matched.insert(key)
      rows.insert(row.number)
      form.ledgers[.projects]?.rows[index]["recognition"]?.reading = .text(way)
    }
    let inquiry = Inquiry(taskBook: taskBook, setting: setting, submission: form)
    unknownProjects = assumed.keys.filter { !matched.contains($0) }.sorted()
    var reasons: [String] = []
    lines = form.rows(.projects).map { row in
      Line(row, in: inquiry, isAssumed: rows.contains(row.number), reasons: &reasons)
    }
    do throws(Unusable) {
      bonus = try Bonus(inquiry)
    } catch {
      bonus = nil
      reasons.append(error.why)
    }
    var told: Set<String> = []
    notEvaluated = reasons.filter { told.insert($0).inserted }
  }
}

extension CreditAccount.Line {
  /// The line of a row; adds why its credit cannot be told.
  fileprivate init(
    _ row: LedgerRow, in inquiry: Inquiry, isAssumed: Bool, reasons: inout [String]
  ) {
    self.row = row.number
    place = row["signed"]?.place
    id = row["id"]?.string ?? row["id"]?.text ?? ""
    name = row["name"]?.string ?? row["name"]?.text ?? ""
    isIndustry = inquiry.isIndustry(row)
    recognition = row["recognition"]?.string
    self.isAssumed = isAssumed
    signed = row["signed"]?.number
    claimed = row["credited"]?.number
    do throws(Unusable) {
      due = try inquiry.creditDue(of: row)
      if due == nil { reasons.append("项目台账第\(row.number)行没有认定方式") }
    } catch {
      due = nil
      reasons.append(error.why)
    }
  }
}

extension Inquiry {
  /// Whether the project counts for 工业项目签约金额.
  fileprivate func isIndustry(_ row: LedgerRow) -> Bool {
    guard case .sum(_, _, let conditions) = indicator(.industrialSigning)?.derivation else {
      return false
    }
    return (try? meets(row, conditions, in: .projects)) == true
  }
}
