import FoundationEssentials
import Submissions
import TaskBooks

/// The projects that a unit signs in one month.
struct SampleProjects {
  let plan: SamplePlan
  let month: Int
  private var random: SplitMix64
  private var serial: Int
  private var records: [LedgerRecord] = []

  private init(_ plan: SamplePlan, month: Int, seed: UInt64) {
    self.plan = plan
    self.month = month
    random = SplitMix64(seed: seed, "\(plan.unit.name)/projects/\(month)")
    serial = plan.index * 1_000 + month * 80
  }

  /// The rows of 项目台账 that the month adds.
  static func records(_ plan: SamplePlan, month: Int, seed: UInt64) -> [LedgerRecord] {
    var projects = SampleProjects(plan, month: month, seed: seed)
    if plan.unit.table <= 2 {
      projects.addFunded()
    } else {
      projects.addSigned()
    }
    projects.flag(plan.added(.digital, in: month), "digital")
    projects.flag(plan.added(.headquarters, in: month), "headquarters")
    projects.addFloorArea()
    return projects.records.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ record: LedgerRecord) -> String {
    guard case .text(let date) = record["signedOn"], case .text(let id) = record["id"] else {
      return ""
    }
    return date + id
  }

  /// Projects of districts and zones, known by the funds that arrive.
  private mutating func addFunded() {
    let isZone = plan.unit.table == 2
    let strong = plan.added(isZone ? .strongProjects : .strongEnterprises, in: month)
    let industrial = plan.grown(plan.industrialFunds, in: month)
    let funds = isZone ? industrial : plan.grown({ plan.amount(.paidIn, by: $0) }, in: month)
    var paid = Sums.parts(
      of: industrial, count: isZone ? max(2, strong) : max(3, (strong + 1) / 2),
      using: &random)
    let services = max(2, strong - paid.count + 1)
    let isIndustry = paid.map { _ in true } + (isZone ? [] : (0..<services).map { _ in false })
    if !isZone {
      paid += Sums.parts(of: funds - industrial, count: services, using: &random)
    }
    for (position, amount) in paid.enumerated() {
      let counts = position < strong
      let isManufacturing = isZone ? counts || position > 0 : position != 1
      var record = project(
        isIndustry[position]
          ? isManufacturing ? SampleNames.manufacturing : SampleNames.otherIndustry
          : SampleNames.services,
        signed: amount * Int.random(in: 12...20, using: &random) / 1_000 * 100 + 100)
      record["paidIn"] = .number(Sums.decimal(amount))
      record["counted"] = .flag(counts)
      if counts && isZone {
        raise(&record, to: position == 0 && month == 1 ? 120_000 : 31_500)
      }
      if counts && !isZone {
        record["kind"] = .text(strongKind())
      }
      records.append(record)
    }
    addCentralEnterprise()
    addLargeProjects()
  }

  /// Large projects in January, such as the text asks of national zones (二(一)1).
  private mutating func addLargeProjects() {
    let isNational = ["开发区", "保税区", "经济区", "新区"].contains { plan.unit.name.contains($0) }
    guard plan.unit.table == 1, isNational, month == 1, records.count > 1 else { return }
    raise(&records[0], to: 510_000)
    raise(&records[1], to: 210_000)
  }

  /// A project of a central enterprise that carries the month's part of 央企签约金额.
  private mutating func addCentralEnterprise() {
    let signed = plan.grown({ plan.amount(.centralEnterpriseSigning, by: $0) }, in: month)
    guard plan.unit.table == 1, signed > 0 else { return }
    var record = project(SampleNames.manufacturing, signed: signed)
    record["kind"] = .text("央企")
    record["paidIn"] = .number(0)
    record["counted"] = .flag(false)
    records.append(record)
  }

  /// Projects of offices, departments and groups, known by the sums that are signed.
  private mutating func addSigned() {
    let hasIndustry = plan.isAssessed(.industrialSigning)
    let industrial =
      hasIndustry ? plan.grown({ plan.amount(.industrialSigning, by: $0) }, in: month) : 0
    let whole = plan.grown(
      { max(plan.amount(.signing, by: $0), plan.amount(.industrialSigning, by: $0)) }, in: month)
    let most = max(1, min(4, whole / 40_000 + 1))
    var sums: [(amount: Int, isIndustry: Bool)] = []
    if industrial > 0 {
      sums += Sums.parts(of: industrial, count: most, using: &random).map { ($0, true) }
    }
    if whole > industrial {
      sums += Sums.parts(of: whole - industrial, count: most, using: &random).map { ($0, false) }
    }
    for (credited, isIndustry) in sums where credited > 0 {
      let isFirst = Int.random(in: 0..<3, using: &random) > 0
      let isOffice = plan.unit.table == 3
      var record = project(
        isIndustry ? SampleNames.manufacturing : SampleNames.services,
        signed: isOffice && !isFirst ? credited * 2 : credited)
      if isOffice {
        record["recognition"] = .text(isFirst ? "首次拜访" : "陪同考察")
        record["credited"] = .number(Sums.decimal(credited))
        let strong = Bool.random(using: &random)
        record["kind"] = .text(strong ? strongKind() : "其他")
        record["counted"] = .flag(strong)
      }
      records.append(record)
    }
  }

  private mutating func project(_ trades: [SampleNames.Trade], signed: Int) -> LedgerRecord {
    serial += 1
    let fallback = SampleNames.Trade(section: "C", trade: "制造", project: "智能制造(%期)")
    let trade = random.pick(trades, or: fallback)
    let isIndustry = ["B", "C", "D"].contains(trade.section)
    let districts = plan.taskBook.units.filter { $0.table == 1 }.map(\.name)
    let place = plan.unit.table == 1 ? plan.unit.name : random.pick(districts, or: "云岩区")
    let day = Int.random(in: 3...27, using: &random)
    let investment = signed * Int.random(in: 100...150, using: &random) / 10_000 * 100
    return [
      "id": .text("XM-\(plan.taskBook.year)-\(Self.digits(serial))"),
      "name": .text(
        SampleNames.project(
          trade, place: place, scale: Int.random(in: 2...60, using: &random))),
      "investor": .text(SampleNames.enterprise(serial, trade: trade.trade)),
      "creditCode": .text(SampleCreditCode.code(serial)),
      "kind": .text("其他"), "section": .text(trade.section),
      "investment": .number(Sums.decimal(max(investment, signed))),
      "signedOn": .text(Self.date(plan.taskBook.year, month, day)),
      "signed": .number(Sums.decimal(signed)), "paidIn": .number(0),
      "counted": .flag(false), "digital": .flag(false), "headquarters": .flag(false),
      "inZone": .flag(isIndustry), "place": .text(place),
    ]
  }

  /// Makes a project large enough to count as 优强项目.
  private func raise(_ record: inout LedgerRecord, to least: Int) {
    guard case .number(let investment) = record["investment"] else { return }
    record["investment"] = .number(max(investment, Sums.decimal(least)))
  }

  private mutating func strongKind() -> String {
    let kinds = plan.taskBook.choices.first { $0.name == "企业类别" }?.values ?? []
    // A central enterprise would count for 央企签约金额 too.
    return random.pick(kinds.filter { $0 != "其他" && $0 != "央企" }, or: "独角兽")
  }

  /// Sets a flag on as many projects as the indicator grows by, from the last one on.
  private mutating func flag(_ count: Int, _ column: String) {
    while records.count < count {
      var record = project(SampleNames.services, signed: 1_000)
      if plan.unit.table == 3 {
        record["recognition"] = .text("首次拜访")
        record["credited"] = .number(Sums.decimal(1_000))
      }
      records.append(record)
    }
    for position in records.indices.suffix(count) {
      records[position][column] = .flag(true)
    }
  }

  private mutating func addFloorArea() {
    let area = plan.grown({ plan.amount(.factoryArea, by: $0) }, in: month)
    guard area > 0, !records.isEmpty else { return }
    records[0]["factoryArea"] = .number(Sums.decimal(area))
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Five digits, or as many as it takes.
  private static func digits(_ serial: Int) -> String {
    let digits = String(serial)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
