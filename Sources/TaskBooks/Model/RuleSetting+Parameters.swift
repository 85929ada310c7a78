public import FoundationEssentials

/// A parameter that a rule needs and the task book does not give, or not as it should.
public struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's ID.
  public var rule: String
  /// The name of the parameter.
  public var parameter: String
  /// What the task book gives; nil is nothing.
  public var found: String?
  /// What should stand there, in Chinese: 一个数.
  public var expected: String

  /// `规则 P402 的参数 threshold:任务书里没有,应为一个数`.
  public var description: String {
    "规则 \(rule) 的参数 \(parameter):"
      + (found.map { "任务书里是“\($0)”" } ?? "任务书里没有") + ",应为\(expected)"
  }
}

extension RuleSetting {
  /// Whether the rule is applied in the period.
  public func holds(in period: Period) -> Bool {
    isOn && validFrom.map { $0 <= period } ?? true && validTo.map { period <= $0 } ?? true
  }

  /// The parameter as an exact number.
  public func decimal(_ name: String) throws(ParameterError) -> Decimal {
    try read(name, expected: "一个数", ParameterText.decimal)
  }

  /// The parameter as a whole number.
  public func integer(_ name: String) throws(ParameterError) -> Int {
    try read(name, expected: "一个整数") { Int($0) }
  }

  /// The parameter as a list with at least one part.
  public func list(_ name: String) throws(ParameterError) -> [String] {
    try read(name, expected: "用“、”隔开的列表") { text in
      let list = ParameterText.list(text)
      return list.isEmpty ? nil : list
    }
  }

  /// The parameter as steps, by ascending figure.
  public func steps(_ name: String) throws(ParameterError) -> [ParameterStep] {
    try read(name, expected: "“数→数”的列表,如 10→5、20→10", ParameterText.steps)
      .sorted { $0.from < $1.from }
  }

  private func read<Value>(
    _ name: String, expected: String, _ convert: (String) -> Value?
  ) throws(ParameterError) -> Value {
    guard let text = parameters[name], let value = convert(text) else {
      throw ParameterError(
        rule: id, parameter: name, found: parameters[name], expected: expected)
    }
    return value
  }
}
