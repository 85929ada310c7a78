import Submissions
import TaskBooks
import Workbooks

@testable import Rulebook

/// Forms that hide figures, come from another issue, or carry what no form needs: S111 to S113.
enum PartMutations {
  static let all: [Mutation] = ValueMutations.units.flatMap { unit -> [Mutation] in
    rows(unit) + sheets(unit) + issues(unit) + carried(unit)
  }

  private static let ledger = "xl/worksheets/sheet2.xml"

  /// Rows that are hidden.
  private static func rows(_ unit: String) -> [Mutation] {
    (0...2).map { index in
      rewritten("S111", "row \(index) of 项目台账", unit) { texts, form in
        let row = form.rows(.projects)[index].number
        texts.replace("<row r=\"\(row)\"", with: "<row r=\"\(row)\" hidden=\"1\"", in: ledger)
        return Spot(sheet: "项目台账", cells: CellRange(CellReference(row: row, column: 1)))
      }
    }
  }

  /// A sheet that is hidden, or hidden from the menu too.
  private static func sheets(_ unit: String) -> [Mutation] {
    ["hidden", "veryHidden"].map { state in
      rewritten("S111", "项目台账 \(state)", unit) { texts, _ in
        let name = "name=\"项目台账\""
        texts.replace(name, with: name + " state=\"\(state)\"", in: "xl/workbook.xml")
        return Spot(sheet: "项目台账", cells: CellRange(CellReference(row: 1, column: 1)))
      }
    }
  }

  /// The mark of another issue, wherever it stands.
  private static func issues(_ unit: String) -> [Mutation] {
    ["2023-0", "2023-2", "2022-1", "2022-3", "旧版"].map { issue in
      rewritten("S112", issue, unit) { texts, form in
        let own = form.identity.issue ?? ""
        for part in texts.keys {
          for around in [">\(own)<", "\"\(own)\"", "&quot;\(own)&quot;"] {
            texts.replace(around, with: around.replacing(own, with: issue), in: part)
          }
        }
        return .file
      }
    }
  }

  /// Macros, links, queries, embedded files.
  private static func carried(_ unit: String) -> [Mutation] {
    let parts = [
      ("vbaProject", "vbaProject.bin"), ("externalLink", "externalLinks/externalLink1.xml"),
      ("connections", "connections.xml"),
    ]
    let linked = parts.map { kind, part in
      rewritten("S113", kind, unit) { texts, _ in
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)"
        let link = "<Relationship Id=\"rId99\" Type=\"\(type)\" Target=\"\(part)\"/>"
        let end = "</Relationships>"
        texts.replace(end, with: link + end, in: "xl/_rels/workbook.xml.rels")
        texts["xl/" + part] = kind == "vbaProject" ? "x" : "<\(kind)/>"
        return .file
      }
    }
    return linked
      + ["oleObject1.bin", "Microsoft_Word_Document.docx"].map { name in
        rewritten("S113", name, unit) { texts, _ in
          texts["xl/embeddings/" + name] = "x"
          return .file
        }
      }
  }

  private static func rewritten(
    _ rule: String, _ name: String, _ unit: String,
    _ rewrite: @escaping @Sendable (inout [String: String], Submission) throws -> Spot
  ) -> Mutation {
    Mutation(rule, name, unit, change: .rewritten(rewrite))
  }
}

extension [String: String] {
  /// Replaces a text in a part.
  fileprivate mutating func replace(_ old: String, with new: String, in part: String) {
    self[part] = self[part]?.replacing(old, with: new)
  }
}
