import Foundation
import Testing

/// A project with the name of a formula is a text in whatever the office opens.
struct FormulaInjectionTests {
  private static let names = ["=HYPERLINK(\"http://x\",\"y\")", "+1", "@x", "-1"]

  /// An accepted form of a resident office whose first projects have these names.
  private func form(in desk: Folder) throws -> String {
    let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "SampleWorkbooks/2023-06/市政府驻上海联络处.xlsx").path
    let figures = try Command.run(["figures", sample])
    var data = try #require(
      try JSONSerialization.jsonObject(with: figures.output) as? [String: Any])
    var projects = try #require(data["projects"] as? [[String: Any]])
    for (index, name) in Self.names.enumerated() { projects[index]["name"] = name }
    data["projects"] = projects
    data["cells"] = nil
    try desk.write(JSONSerialization.data(withJSONObject: data), to: "data.json")
    let blank = try Command.run([
      "issue", "--period", "2023-06", "--unit", "市政府驻上海联络处", "--out", desk.file("blank"),
    ])
    try #require(blank.status == 0, "\(blank.errors)")
    let filled = desk.file("市政府驻上海联络处.xlsx")
    let run = try Command.run([
      "fill", desk.file("blank/市政府驻上海联络处.xlsx"), "--data", desk.file("data.json"), "--out",
      filled,
    ])
    try #require(run.status == 0, "\(run.errors)")
    return filled
  }

  /// The cells of a workbook as the command lists them.
  private func cells(_ path: String) throws -> [[String: Any]] {
    try Command.run(["cells", path]).text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("In the form, the returned workbook, the consolidated one and every CSV")
  func everywhere() throws {
    let desk = try Folder()
    defer { desk.remove() }
    let filled = try form(in: desk)
    _ = try Command.run(["check", filled, "--period", "2023-06", "--out", desk.file("returned")])
    let run = try Command.run([
      "consolidate", filled, "--period", "2023-06", "--out", desk.file("all.xlsx"),
    ])
    try #require(run.status == 0, "\(run.errors)")
    for path in [filled, desk.file("returned/市政府驻上海联络处.xlsx"), desk.file("all.xlsx")] {
      let cells = try cells(path)
      for name in Self.names {
        let named = cells.filter {
          ($0["value"] as? String).map { $0.hasSuffix(name) } ?? false
        }
        #expect(!named.isEmpty, "\(name) is not in \(path)")
        #expect(named.allSatisfy { $0["type"] as? String == "string" && $0["formula"] == nil })
      }
      #expect(!cells.contains { ($0["formula"] as? String)?.contains("http") ?? false })
    }
    for arguments in [
      ["figures", filled, "--format", "csv"], ["cells", filled, "--format", "csv"],
    ] {
      let text = try Command.run(arguments).text
      for name in Self.names {
        let quoted = name.replacing("\"", with: "\"\"")
        #expect(text.contains("'" + quoted), "\(name) in \(arguments[0])")
        #expect(!text.contains("," + name + ","), "\(name) in \(arguments[0])")
      }
    }
  }
}
