import Foundation
import Testing

/// The source of the task book of 2023, turned into one of 2024.
struct YearSource {
  private let folder: String

  /// Copies the source.
  init(copiedTo folder: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: root.appending(path: "Templates/2023/source").path, toPath: folder)
    self.folder = folder
  }

  /// Makes it a source of 2024.
  func turn() throws {
    try change(
      "about.csv", [("年度,2023", "年度,2024"), ("2023年贵阳", "2024年贵阳"), ("2023-1", "2024-1")])
    let groups = [
      ("2022和2023年建成", "2023和2024年建成"), ("2023年在建", "2024年在建"), ("2021年及以前", "2022年及以前"),
    ]
    try change("choices.csv", groups)
    try change("parameters.csv", groups + [("P402,threshold,3,", "P402,threshold,2,")])
    try change("rules.csv", [("2023-01,2023-12", "2024-01,2024-12")])
    try lines("rules.csv") { line in
      if line.hasPrefix("P410,") { return line.replacing(",是,", with: ",否,", maxReplacements: 1) }
      if line.hasPrefix("L307,") { return line.replacing(",核实,", with: ",提示,", maxReplacements: 1) }
      return line
    }
    try change("units.csv", [("市投资促进局,4,", "市数据局,4,数据局\n市投资促进局,4,")])
    try change(
      "table-4-departments.csv", [(",合计,94,910,440", "16,市数据局,4,20,10\n,合计,98,930,450")])
    // The last column of table 5, 标房招商面积, goes with its indicator and its goal.
    try lines("goals.csv") { $0.hasPrefix("5,标房招商面积") ? nil : $0 }
    try lines("indicators.csv") { $0.hasPrefix("5,factoryArea") ? nil : $0 }
    try lines("table-5-state-owned-enterprises.csv") { line in
      line.lastIndex(of: ",").map { String(line[..<$0]) } ?? line
    }
  }

  /// Lets table 4 have so many units more, each with the targets of the last one.
  func enlarge(by count: Int) throws {
    let names = (1...count).map { "第\($0)招商专班" }
    try change(
      "units.csv", [("市投资促进局,4,", names.map { "\($0),4,\n" }.joined() + "市投资促进局,4,")])
    let rows = names.enumerated().map { "\($0 + 16),\($1),6,10,4\n" }.joined()
    try change("table-4-departments.csv", [(",合计,94,910,440", rows + ",合计,94,910,440")])
  }

  /// Replaces texts, each of which must be there.
  private func change(_ file: String, _ changes: [(String, String)]) throws {
    let path = folder + "/" + file
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old), "\(file): \(old)")
      text = text.replacing(old, with: new)
    }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Changes each line, or takes it out.
  private func lines(_ file: String, _ change: (String) -> String?) throws {
    let path = folder + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.compactMap { change(String($0)) }.joined(separator: "\n")
    try changed.write(toFile: path, atomically: false, encoding: .utf8)
  }
}
