import Submissions

/// What the ledgers give, and what the clauses grant for it.
extension PlainForm {
  /// The figures that stand in a ledger row by row; the clauses' own (bonus, score) are not here.
  var counted: [String: Int] {
    var sums: [String: Int] = [:]
    var codes: Set<String> = []
    for key in [
      "paidIn", "industrialPaidIn", "headquarters", "digital", "centralEnterpriseSigning",
      "strongProjects", "signing", "industrialSigning", "factoryArea", "trips", "visits",
      "invitations", "invitedStrong",
    ] {
      sums[key] = 0
    }
    func add(_ units: Int, to key: String) { sums[key] = (sums[key] ?? 0) + units }
    for row in projects {
      add(row.units("paidIn"), to: "paidIn")
      if row.isIndustry { add(row.units("paidIn"), to: "industrialPaidIn") }
      if row.says("headquarters") { add(Self.one, to: "headquarters") }
      if row.says("digital") { add(Self.one, to: "digital") }
      if row.text("kind") == "央企" { add(row.units("signed"), to: "centralEnterpriseSigning") }
      if row.says("counted") {
        add(Self.one, to: "strongProjects")
        codes.insert(row.text("creditCode"))
      }
      let signed = table == 3 ? row.units("credited") : row.units("signed")
      add(signed, to: "signing")
      if row.isIndustry { add(signed, to: "industrialSigning") }
      add(row.units("factoryArea"), to: "factoryArea")
    }
    sums["strongEnterprises"] = codes.count * Self.one
    for row in activities {
      switch row.text("type") {
      case "赴省外招商": add(Self.one, to: "trips")
      case "拜访": add(Self.one, to: "visits")
      default:
        add(Self.one, to: "invitations")
        if row.isStrong { add(Self.one, to: "invitedStrong") }
      }
    }
    return sums
  }

  /// What of a project's signed amount counts for a resident office.
  func credit(_ row: [String: Entry]) -> Int {
    row.text("recognition") == "首次拜访" ? row.units("signed") : row.units("signed") / 2
  }

  /// 加分指标: a point a lead, 0.2 a whole 亿元 beyond the target, 5 or 10 a large project.
  var bonus: Int {
    var leads: Set<String> = []
    for row in activities where row.says("leadTaken") {
      // An association has no code and goes by its name.
      let code = row.text("creditCode")
      leads.insert(code.isEmpty ? row.text("counterpart") : code)
    }
    var points = leads.count * Self.one
    var industry = 0
    for row in projects {
      if row.isIndustry { industry += credit(row) }
      if row.units("signed") >= 20 * Self.one {
        points += 10 * Self.one
      } else if row.units("signed") >= 10 * Self.one {
        points += 5 * Self.one
      }
    }
    let target = targets["industrialSigning"] ?? 0
    if industry > target { points += (industry - target) / Self.one * Self.one / 5 }
    return points
  }

  /// 标房招商完成比例 to two decimals: 12, 12 and 6 points, below the threshold in proportion.
  var factoryScore: Int {
    // One fraction, so that nothing is rounded before the end.
    var (above, below): (Int128, Int128) = (0, 1)
    for (group, points, threshold) in [
      ("2021年及以前", 12, 90), ("2022和2023年建成满一年", 12, 80), ("2023年在建", 6, 50),
    ] as [(String, Int128, Int128)] {
      var (area, used): (Int128, Int128) = (0, 0)
      for row in factories where row.text("group") == group {
        area += Int128(row.units("area"))
        used += Int128(row.units("used"))
      }
      guard area > 0 else { continue }
      let isReached = used * 100 >= area * threshold
      let (more, per) = isReached ? (points, 1) : (points * used * 100, area * threshold)
      (above, below) = (above * per + more * below, below * per)
    }
    return Int((above * 200 + below) / (below * 2)) * Self.one / 100
  }
}
