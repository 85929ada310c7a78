public import FoundationEssentials

extension TaskBook {
  /// The table of that number; nil is none.
  public func table(_ number: Int) -> TargetTable? {
    tables.first { $0.number == number }
  }

  /// The indicators of a table, in the order of its columns.
  public func indicators(forTable table: Int) -> [Indicator] {
    indicators.filter { $0.table == table }
  }

  /// The indicator as the table assesses it; nil where it does not.
  public func indicator(_ id: IndicatorID, inTable table: Int) -> Indicator? {
    indicators.first { $0.table == table && $0.id == id }
  }

  /// The ledger of that name; nil is none.
  public func ledger(_ key: LedgerKey) -> LedgerDefinition? {
    ledgers.first { $0.key == key }
  }

  /// The ledgers that units of the table keep.
  public func ledgers(forTable table: Int) -> [LedgerDefinition] {
    ledgers.filter { $0.tables.contains(table) }
  }

  /// How the rule is set; nil is no such rule this year.
  public func rule(_ id: String) -> RuleSetting? {
    rules.first { $0.id == id }
  }

  /// The values of a list; nil is no such list.
  public func choices(named name: String) -> [String]? {
    choices.first { $0.name == name }?.values
  }

  /// The notes that the forms of a table carry, with the parameters of the rules put in.
  public func fillingNotes(forTable table: Int) -> [String] {
    fillingNotes.filter { $0.tables.contains(table) }.map { text(of: $0) }
  }

  /// The row of the unit in its table; nil where the tables do not hold it.
  public func row(of unit: Unit) -> TargetRow? {
    guard let rows = table(unit.table)?.rows,
      // By index, so that no row is copied on the way.
      let index = rows.indices.first(where: { rows[$0].label == unit.name })
    else { return nil }
    return rows[index]
  }

  /// The printed target of the unit; nil where the indicator has none (a printed text, no column).
  public func target(of unit: Unit, _ indicator: IndicatorID) -> Target? {
    row(of: unit)?.targets[indicator]
  }

  /// What the unit should have reached at the end of the period (指标说明 3), exactly.
  ///
  /// The year's target × month ÷ 12, rounded only past the 38th digit. Nil where there is no
  /// target, the unit is not assessed, or the indicator is not scheduled (a share, a score).
  public func stageTarget(of unit: Unit, _ indicator: IndicatorID, in period: Period) -> Decimal? {
    guard self.indicator(indicator, inTable: unit.table)?.isScheduled == true,
      let year = target(of: unit, indicator)?.figure
    else { return nil }
    return year * Decimal(period.month) / 12
  }

  /// Whether the month is a key node (关键节点).
  public func isKeyNode(_ period: Period) -> Bool { keyMonths.contains(period.month) }

  /// What a finding of the rule asks for in the period.
  ///
  /// The level changes at the rule's own `keyMonths` where it has such a parameter, else at those
  /// of the year.
  public func level(of setting: RuleSetting, in period: Period) -> Level {
    guard let atNode = setting.keyNodeLevel else { return setting.level }
    let own = setting.parameters["keyMonths"].map(ParameterText.list)?.compactMap { Int($0) }
    return (own ?? keyMonths).contains(period.month) ? atNode : setting.level
  }

  /// The waiver of the rule for the unit that holds in the period; nil is none.
  public func waiver(of rule: String, for unit: Unit, in period: Period) -> Waiver? {
    waivers.first { $0.rule == rule && $0.unit == unit.name && period <= $0.expiry }
  }
}
