extension TaskBook {
  /// The unit of that name or alias, however widths, brackets and spaces are typed; nil is none.
  public func unit(named name: String) -> Unit? {
    if let exact = units.first(where: { $0.name == name }) { return exact }
    let wanted = NormalizedText(name)
    return units.first { unit in unit.names.contains { NormalizedText($0) == wanted } }
  }

  /// The unit whose name or alias is most like the text, to be suggested; nil where none is near.
  public func nearestUnit(to name: String) -> Unit? {
    guard let nearest = NormalizedText.nearest(to: name, among: units.flatMap(\.names)) else {
      return nil
    }
    return units.first { $0.names.contains(nearest) }
  }

  /// The units of a table, in its order.
  public func units(ofTable table: Int) -> [Unit] {
    units.filter { $0.table == table }
  }
}

extension Unit {
  /// All names by which it is known, the printed one first.
  public var names: [String] { [name] + aliases }
}
