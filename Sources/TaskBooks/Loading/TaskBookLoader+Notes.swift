import Workbooks

extension TaskBookLoader {
  /// Reads 正文目标.
  mutating func readGoals() {
    for record in records(of: "正文目标", ["表号", "表头", "范围", "数", "出处"]) {
      let scopes: [(String, TextGoal.Scope)] = [("合计", .total), ("每家", .each)]
      let table = record["表号"].integer(1...9, &mistakes)
      let header = record["表头"].required(&mistakes)
      let scope = record["范围"].word(scopes, &mistakes)
      let figure = record["数"].decimal(&mistakes)
      let source = record["出处"].required(&mistakes)
      guard let table, let header, let scope, let figure, let source else { continue }
      guard let indicator = indicator(header: header, table: table) else {
        mistakes.add(record["表头"], "表 \(table) 没有表头“\(header)”", expected: "应为“指标”表里的表头")
        continue
      }
      book.goals.append(
        TextGoal(
          table: table, indicator: indicator.id, scope: scope, figure: figure, source: source))
    }
  }

  /// Reads 填报说明; a parameter named in a note must exist.
  mutating func readFillingNotes() {
    let known = tableNumbers
    for record in records(of: "填报说明", ["适用表", "内容"]) {
      guard let text = record["内容"].required(&mistakes),
        record["适用表"].required(&mistakes) != nil
      else { continue }
      let note = FillingNote(
        tables: record["适用表"].tables(among: known, &mistakes), text: text)
      for case .parameter(let rule, let name) in note.pieces
      where book.parameter(name, of: rule) == nil {
        mistakes.add(
          record["内容"], "没有参数“{\(rule).\(name)}”", expected: "应为“规则参数”表里有的规则和参数")
      }
      book.fillingNotes.append(note)
    }
  }

  /// Reads 豁免, after units and rules; it may be empty.
  mutating func readWaivers() {
    for record in records(of: "豁免", ["责任单位", "规则", "理由", "批准人", "有效期至"]) {
      let name = record["责任单位"].required(&mistakes)
      let rule = record["规则"].required(&mistakes)
      let reason = record["理由"].required(&mistakes)
      let approver = record["批准人"].required(&mistakes)
      let expiry = record["有效期至"].period(&mistakes)
      if record["有效期至"].value == nil { _ = record["有效期至"].required(&mistakes) }
      var unit: Unit?
      if let name {
        unit = book.unit(named: name)
        if unit == nil {
          mistakes.add(
            record["责任单位"], "没有责任单位“\(name)”",
            expected: mistakes.nearest(to: name, among: book.units.flatMap(\.names)).map {
              "是不是“\($0)”"
            } ?? "应为“单位”表里的单位")
        }
      }
      if let rule, book.rule(rule) == nil {
        mistakes.add(record["规则"], "规则“\(rule)”不在“规则”表里", expected: "应为“规则”表里有的编号")
      }
      guard let unit, let rule, let reason, let approver, let expiry else { continue }
      book.waivers.append(
        Waiver(
          unit: unit.name, rule: rule, reason: reason, approver: approver, expiry: expiry))
    }
  }
}
