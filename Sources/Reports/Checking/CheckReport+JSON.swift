internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

extension CheckReport {
  /// The report as JSON in UTF-8, on one line; absent values are null.
  ///
  /// `counts` are the open findings by level, those folded under another not counted.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("taskbook")
      json.object {
        $0.member("year", raw: String(taskBook.year))
        $0.member("sha256", taskBook.sha256)
      }
      json.member("period", period?.description)
      json.member("workbooks", each: judgements) { $0.workbook($1) }
      json.member("missing", each: missing) { $0.string($1.name) }
      json.member("states", each: states) { json, state in
        json.object {
          $0.member("unit", state.unit.name)
          $0.member("state", state.state.rawValue)
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONText {
  /// A workbook with its findings.
  mutating func workbook(_ judgement: Judgement) {
    let file = judgement.receipt.file
    object { json in
      json.member("file", file)
      json.member("sha256", judgement.receipt.sha256)
      json.member("unit", judgement.unit?.name)
      json.member("verdict", judgement.verdict.rawValue)
      json.key("counts")
      json.object { json in
        let counts = FindingCounts(judgement.findings)
        for level in Level.allCases { json.member(level.rawValue, raw: String(counts[level])) }
      }
      json.member("findings", each: judgement.findings) { $0.finding($1, in: file) }
      json.member("notEvaluated", each: judgement.notEvaluated) { json, rule in
        json.object {
          $0.member("rule", rule.rule)
          $0.member("why", rule.why)
        }
      }
      json.member("fixed", each: judgement.fixed) { $0.finding($1, in: file) }
      json.member("period", judgement.ownPeriod?.description)
      json.member("state", judgement.unitState?.rawValue)
      json.member("reasons", each: judgement.givenReasons) { json, given in
        json.object {
          $0.member("fingerprint", given.fingerprint)
          $0.member("valueHash", given.valueHash)
          $0.member("reason", given.reason)
        }
      }
    }
  }

  /// A finding; `file` is where its other cells are, null where there is no file.
  mutating func finding(_ finding: Finding, in file: String?) {
    let observation = finding.observation
    object { json in
      json.member("rule", finding.rule)
      json.member("level", finding.level.rawValue)
      json.member("state", finding.state.rawValue)
      json.member("sheet", observation.sheet)
      json.member("cell", observation.cells?.description)
      json.member("header", observation.header)
      json.member("found", observation.found)
      json.member("read", observation.read)
      json.member("expected", observation.expected)
      json.member("difference", observation.difference)
      json.member("message", observation.message)
      json.member("remedy", observation.remedy ?? finding.remedy)
      json.member("clause", finding.clause)
      let related = observation.related.map { (file, $0) }
      let elsewhere = observation.elsewhere.map { (Optional($0.file), $0.place) }
      json.member("related", each: related + elsewhere) { json, related in
        json.object {
          $0.member("file", related.0)
          $0.member("sheet", related.1.sheet)
          $0.member("cell", related.1.cell.description)
        }
      }
      json.member("fingerprint", finding.fingerprint)
      json.member("valueHash", finding.valueHash)
      if let reason = finding.reason { json.member("reason", reason) }
      json.member("hides", each: finding.hides) { $0.finding($1, in: file) }
    }
  }
}
