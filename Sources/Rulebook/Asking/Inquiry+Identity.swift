import FoundationEssentials
import Submissions
import TaskBooks

/// Who the form is from and for when, as far as nothing puts it in doubt.
extension Inquiry {
  /// The unit, where the form names the one to which it was issued.
  func certainUnit() throws(Unusable) -> Unit {
    guard let unit else { throw Unusable(why: "责任单位无法确定") }
    if let issuedTo = submission.identity.issuedTo, taskBook.unit(named: issuedTo) != unit {
      throw Unusable(why: "责任单位与发表对象不一致")
    }
    return unit
  }

  /// The period, where the form names the one that is collected.
  func certainPeriod() throws(Unusable) -> Period {
    guard let period else { throw Unusable(why: "报告期无法确定") }
    if let named = submission.identity.period, named != period {
      throw Unusable(why: "报告期与正在收的一期不一致")
    }
    return period
  }

  /// The unit's target of the year; nil where none is printed.
  func target(_ id: IndicatorID) throws(Unusable) -> Target? {
    taskBook.target(of: try certainUnit(), id)
  }

  /// Whether the unit is assessed by the indicator.
  func isAssessed(_ id: IndicatorID) throws(Unusable) -> Bool {
    try target(id) != .notAssessed
  }
}

/// Parameters of the rule, as the task book sets them.
extension Inquiry {
  /// A number.
  func decimal(_ name: String) throws(Unusable) -> Decimal {
    do { return try setting.decimal(name) } catch { throw Unusable(why: error.description) }
  }

  /// A list.
  func list(_ name: String) throws(Unusable) -> [String] {
    do { return try setting.list(name) } catch { throw Unusable(why: error.description) }
  }

  /// Steps of a scale.
  func steps(_ name: String) throws(Unusable) -> [ParameterStep] {
    do { return try setting.steps(name) } catch { throw Unusable(why: error.description) }
  }
}
