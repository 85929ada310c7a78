extension TaskBook {
  /// The note with each `{rule.parameter}` replaced by the parameter as typed.
  ///
  /// A name that the task book does not know stays; a loaded task book has none.
  public func text(of note: FillingNote) -> String {
    var result = ""
    for piece in note.pieces {
      switch piece {
      case .text(let text): result += text
      case .parameter(let rule, let name):
        result += parameter(name, of: rule) ?? "{\(rule).\(name)}"
      }
    }
    return result
  }

  /// The parameter of a rule as typed; the rule 通用 stands for what holds for all.
  func parameter(_ name: String, of rule: String) -> String? {
    guard rule == Self.commonRule else { return self.rule(rule)?.parameters[name] }
    switch name {
    case "reasonLength": return String(reasonLength)
    case "keyMonths": return keyMonths.map { String($0) }.joined(separator: "、")
    default: return nil
    }
  }

  /// The name under which the parameters of no single rule stand.
  static let commonRule = "通用"
}

extension FillingNote {
  /// A piece of a note.
  enum Piece: Hashable {
    /// Text as it stands.
    case text(String)
    /// The name of a parameter.
    case parameter(rule: String, name: String)
  }

  /// The text cut at the names of parameters.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      let name = rest[rest.index(after: open)..<close].split(separator: ".", maxSplits: 1)
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(
        name.count == 2
          ? .parameter(rule: String(name[0]), name: String(name[1]))
          : .text(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
