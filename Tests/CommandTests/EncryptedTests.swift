import Foundation
import Testing

@testable import Workbooks

/// Forms that came back encrypted: refused without their password, worked on with it.
struct EncryptedTests {
  private static let fixture = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Encrypted/agile-sha512-256.xlsx").path

  /// A folder with a form of the unit for June 2023, encrypted with the password `Zs2023`.
  private func folderWithForm(of unit: String = "云岩区") throws -> (Folder, String) {
    let folder = try Folder()
    try Command.run(
      ["issue", "--period", "2023-06", "--unit", unit, "--out", folder.file("forms")])
    let form = try #require(folder.files("forms").first)
    let file = try EncryptedFile(.file(OpenFile(Self.fixture)), limits: .standard)
    let open = [UInt8](try folder.bytes("forms/" + form))
    try folder.write(
      file.replacing(package: open, file.key(for: "Zs2023")), to: "forms/" + form)
    return (folder, folder.file("forms/" + form))
  }

  /// The names of the sheets, seen with the password.
  private func sheets(_ path: String) throws -> [String] {
    try Workbook(path: path, password: "Zs2023").sheets.map(\.name)
  }

  private func isEncrypted(_ path: String) throws -> Bool {
    #expect(throws: Never.self) { _ = try Workbook(path: path, password: "Zs2023") }
    do throws(WorkbookError) {
      _ = try Workbook(path: path)
      return false
    } catch { return error == .notAWorkbook(.encrypted) }
  }

  @Test("Without the password or with another, the form is returned and told why")
  func refused() throws {
    let (folder, form) = try folderWithForm()
    defer { folder.remove() }
    let check = ["check", form, "--format", "json", "--out", folder.file("returned")]
    for (options, words) in [([], "没有给出密码"), (["--password", "zs"], "给出的密码打不开")] {
      let run = try Command.run(check + options)
      #expect(run.status == 1)
      #expect(run.text.contains("\"S102\"") && run.text.contains(words))
      #expect(folder.files("returned").isEmpty)
    }
    for command in [
      ["figures", form], ["credit", form], ["cells", form],
      ["clean", form, "--out", folder.file("a.xlsx")],
    ] {
      let run = try Command.run(command)
      #expect(run.status == 2 && run.errors.contains("没有给出密码"), "\(command)")
      let wrong = try Command.run(command + ["--password", "zs", "--lang", "en"])
      #expect(wrong.status == 2 && wrong.errors.contains("no password given opens"), "\(command)")
    }
  }

  @Test("With the password among others it is checked, and returned encrypted")
  func checked() throws {
    let (folder, form) = try folderWithForm()
    defer { folder.remove() }
    let run = try Command.run([
      "check", form, "--password", "zs", "--password", "Zs2023", "--format", "json", "--out",
      folder.file("returned"),
    ])
    #expect(!run.text.contains("\"S102\"") && run.text.contains("云岩区"))
    #expect(folder.files("returned") == ["云岩区.xlsx"])
    let returned = folder.file("returned/云岩区.xlsx")
    #expect(try isEncrypted(returned))
    #expect(try sheets(returned).contains("校验结果"))

    let clean = folder.file("clean.xlsx")
    try Command.run(["clean", returned, "--out", clean, "--password", "Zs2023"])
    #expect(try isEncrypted(clean))
    #expect(try !sheets(clean).contains("校验结果"))
  }

  @Test("Every command that reads a workbook takes its password")
  func commands() throws {
    let (folder, form) = try folderWithForm(of: "武汉办事处")
    defer { folder.remove() }
    let unit = "市政府驻武汉办事处"
    try folder.write(
      Array("{\"unit\":\"\(unit)\",\"period\":\"2023-06\",\"figures\":{\"visits\":3}}".utf8),
      to: "data.json")
    let filled = folder.file("filled.xlsx")
    let password = ["--password", "Zs2023"]
    let fill = try Command.run(
      ["fill", form, "--data", folder.file("data.json"), "--out", filled] + password)
    #expect(fill.status == 0, "\(fill.errors)")
    #expect(try isEncrypted(filled))
    let figures = try Command.run(["figures", filled] + password)
    #expect(figures.status == 0 && figures.text.contains("\"visits\": 3"))
    #expect(try Command.run(["cells", filled] + password).text.contains("\"ref\":\"A1\""))
    #expect(try Command.run(["credit", filled] + password).status == 0)
    let sheet = try #require(try sheets(filled).first)
    try folder.write(
      Array(
        "[{\"sheet\":\"\(sheet)\",\"cell\":\"A1\",\"level\":\"error\",\"message\":\"请改\"}]".utf8),
      to: "findings.json")
    let marked = folder.file("marked.xlsx")
    let annotate = try Command.run(
      ["annotate", filled, "--findings", folder.file("findings.json"), "--out", marked] + password)
    #expect(annotate.status == 0, "\(annotate.errors)")
    #expect(try isEncrypted(marked))
    let all = folder.file("all.xlsx")
    let consolidate = try Command.run(
      ["consolidate", filled, "--period", "2023-06", "--out", all] + password)
    #expect(consolidate.status == 0, "\(consolidate.errors)")
    #expect(FileManager.default.fileExists(atPath: all))
  }
}
