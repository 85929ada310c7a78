internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The figures of the consolidated workbook with their origins, as JSON in UTF-8 on one line.
  ///
  /// Absent values are null. Shares of sums, key nodes and items of scores stand in the workbook
  /// alone. `figures` give each figure with its file and cell, target, stage and rank, and where the
  /// workbook shows it; `totals` the columns in all; `files` what depends on each; `units` how each
  /// stands. Figures are exact decimals in the indicator's unit, shares in percent.
  public var json: [UInt8] {
    let progress = progressTables
    var json = JSONText()
    json.object { json in
      json.key("taskbook")
      json.object {
        $0.member("year", raw: String(taskBook.year))
        $0.member("sha256", taskBook.sha256)
      }
      json.member("period", period.description)
      let lines = Dictionary(
        progress.flatMap(\.lines).map { ($0.unit.name + "|" + $0.indicator.id.rawValue, $0) },
        uniquingKeysWith: { first, _ in first })
      json.member("figures", each: origins) { json, origin in
        json.figure(origin, lines[origin.unit.name + "|" + origin.indicator.id.rawValue])
      }
      json.member("totals", each: progress) { json, table in json.totals(table, in: taskBook) }
      json.member("files", each: fileUses) { $0.file($1) }
      json.member("units", each: boardLines) { json, line in json.unit(line, why(line)) }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func member(_ name: String, _ number: Decimal?) {
    member(name, raw: number?.description ?? "null")
  }

  fileprivate mutating func member(_ name: String, _ place: Place?) {
    key(name)
    guard let place else { return raw("null") }
    object {
      $0.member("sheet", place.sheet)
      $0.member("cell", place.cell.description)
    }
  }

  fileprivate mutating func figure(_ origin: FigureOrigin, _ line: ProgressLine?) {
    object { json in
      json.member("table", raw: String(origin.unit.table))
      json.member("unit", origin.unit.name)
      json.member("indicator", origin.indicator.id.rawValue)
      json.member("header", origin.indicator.header)
      json.member("value", origin.figure.figure)
      json.member("measure", origin.indicator.unit)
      json.member("target", line?.target)
      json.member("stage", line?.stage)
      json.member("lastMonth", line?.last)
      json.member("rate", line?.rate)
      json.member("rank", raw: line?.rank.map { String($0) } ?? "null")
      json.member("lastRank", raw: line?.lastRank.map { String($0) } ?? "null")
      json.member("progress", line?.progress?.rawValue)
      json.member("file", origin.file.file)
      json.member("sha256", origin.file.sha256)
      json.member("place", origin.figure.place)
      json.member("text", origin.figure.text)
      json.member("normalised", raw: origin.figure.isNormalised ? "true" : "false")
      json.member("credit", origin.credit)
      json.member("derivation", origin.derivation)
      json.member("rules", origin.rules)
      json.member("shownAt", origin.shownAt)
    }
  }

  /// The columns of a table in all.
  fileprivate mutating func totals(_ table: ProgressTable, in taskBook: TaskBook) {
    object { json in
      json.member("table", raw: String(table.table.number))
      let indicators = taskBook.indicators(forTable: table.table.number).filter(\.isScheduled)
      json.member("columns", each: indicators) { json, indicator in
        let lines = table.lines(of: indicator.id)?.lines ?? []
        json.object {
          $0.member("indicator", indicator.id.rawValue)
          $0.member("header", indicator.header)
          $0.member("printed", table.table.total.targets[indicator.id]?.figure)
          $0.member("targets", lines.compactMap(\.target).reduce(0, +))
          $0.member("reached", lines.compactMap(\.figure).reduce(0, +))
          $0.member("counted", raw: String(lines.count { $0.figure != nil }))
        }
      }
    }
  }

  fileprivate mutating func file(_ use: FileUse) {
    object { json in
      json.member("file", use.file.file)
      json.member("sha256", use.file.sha256)
      json.member("unit", use.file.unit)
      json.member("verdict", use.file.verdict?.rawValue)
      json.member("counted", raw: use.reason == nil ? "true" : "false")
      json.member("reason", use.reason?.rawValue)
      json.member("figures", each: use.origins) { json, origin in
        json.object {
          $0.member("indicator", origin.indicator.id.rawValue)
          $0.member("shownAt", origin.shownAt)
        }
      }
    }
  }

  fileprivate mutating func unit(_ line: Consolidation.BoardLine, _ why: String) {
    object { json in
      json.member("unit", line.unit?.name)
      json.member("state", line.file?.state?.rawValue ?? (line.file == nil ? "未报" : nil))
      json.member("file", line.file?.file)
      json.member("revision", raw: line.file?.revision.map { String($0) } ?? "null")
      json.member("received", line.file?.received?.description)
      json.member("saved", line.file?.saved?.description)
      json.member("verdict", line.file?.verdict?.rawValue)
      json.member("counted", raw: line.file != nil && line.reason == nil ? "true" : "false")
      json.member("why", why)
      json.member("explained", each: line.file?.explained ?? []) { json, explained in
        json.object {
          $0.member("message", explained.message)
          $0.member("reason", explained.reason)
        }
      }
    }
  }
}
