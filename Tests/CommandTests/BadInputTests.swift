import Foundation
import Testing

/// What cannot be used is refused with its name and reason, and leaves nothing behind.
struct BadInputTests {
  /// A folder with a blank form of 云岩区 for June 2023.
  private func folderWithForm() throws -> Folder {
    let folder = try Folder()
    let run = try Command.run(
      ["issue", "--period", "2023-06", "--unit", "云岩区", "--out", folder.file("forms")])
    #expect(run.status == 0)
    return folder
  }

  @Test(
    "Another kind of file is returned and named for what it is",
    arguments: [
      ([UInt8](), "空文件"), (Array("单位,数\n云岩区,1\n".utf8), "文本或 CSV"),
      (Array("<html><body>1</body></html>".utf8), "网页"), (Array("%PDF-1.7\n".utf8), "PDF"),
    ])
  func otherKinds(bytes: [UInt8], word: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(bytes, to: "报表.xlsx")
    let run = try Command.run(
      ["check", folder.file("报表.xlsx"), "--out", folder.file("returned"), "--format", "json"])
    #expect(run.status == 1)
    #expect(run.text.contains("\"S101\""))
    #expect(run.text.contains(word))
    #expect(folder.files("returned").isEmpty)
  }

  @Test("A workbook cut off anywhere is refused and leaves no file behind")
  func truncated() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let whole = try folder.bytes("forms/云岩区.xlsx")
    for length in [1, 4, 30, whole.count / 2, whole.count - 1] {
      try folder.write(whole.prefix(length), to: "cut.xlsx")
      let run = try Command.run([
        "check", folder.file("cut.xlsx"), "--out", folder.file("returned"),
      ])
      #expect(run.status == 1, "cut at \(length)")
      #expect(folder.files("returned").isEmpty, "cut at \(length)")
      let clean = try Command.run([
        "clean", folder.file("cut.xlsx"), "--out", folder.file("out.xlsx"),
      ])
      #expect(clean.status == 2, "cut at \(length)")
      #expect(!clean.errors.isEmpty)
      #expect(!folder.files().contains("out.xlsx"))
    }
  }

  @Test("A form of another unit takes no data of this one")
  func formOfAnotherUnit() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    try folder.write(
      Array(#"{"unit":"南明区","period":"2023-06","figures":{"trips":1}}"#.utf8), to: "data.json")
    let run = try Command.run([
      "fill", folder.file("forms/云岩区.xlsx"), "--data", folder.file("data.json"), "--out",
      folder.file("filled.xlsx"),
    ])
    #expect(run.status == 2)
    #expect(run.errors.contains("南明区") && run.errors.contains("云岩区"))
    #expect(!folder.files().contains("filled.xlsx"))
  }

  @Test("A key that is not named in the interface is refused by name")
  func unknownKey() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    try folder.write(
      Array(#"{"unit":"云岩区","period":"2023-06","figures":{"tripz":1}}"#.utf8), to: "data.json")
    let run = try Command.run([
      "fill", folder.file("forms/云岩区.xlsx"), "--data", folder.file("data.json"), "--out",
      folder.file("filled.xlsx"),
    ])
    #expect(run.status == 2)
    #expect(run.errors.contains("tripz"))
    #expect(!folder.files().contains("filled.xlsx"))
  }

  @Test("A folder without a workbook, and a path that is not there, are named")
  func nothingThere() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(Array("x".utf8), to: "README.txt")
    for path in [folder.path, folder.file("nowhere")] {
      for arguments in [["check", path], ["consolidate", path, "--out", folder.file("all.xlsx")]] {
        let run = try Command.run(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(path))
      }
    }
    #expect(folder.files() == ["README.txt"])
  }

  @Test("An output folder that cannot be written to ends the command before any work")
  func unwritableFolder() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    // A file where a folder should be refuses even root, for whom every folder is writable.
    let blocked = folder.file("forms/云岩区.xlsx/returned")
    let before = folder.files()
    for arguments in [
      ["check", folder.file("forms"), "--out", blocked],
      ["issue", "--period", "2023-06", "--out", blocked],
      ["consolidate", folder.file("forms"), "--period", "2023-06", "--out", blocked + "/all.xlsx"],
    ] {
      let run = try Command.run(arguments)
      #expect(run.status == 2)
      #expect(run.errors.contains(blocked))
      #expect(run.output.isEmpty || arguments[0] == "consolidate")
    }
    #expect(folder.files() == before)
  }

  @Test("An unknown unit is refused and the nearest named")
  func unknownUnit() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try Command.run(
      ["issue", "--period", "2023-06", "--unit", "云岩县", "--out", folder.file("forms")])
    #expect(run.status == 2)
    #expect(run.errors.contains("云岩县") && run.errors.contains("云岩区"))
    #expect(folder.files().isEmpty)
  }

  @Test(
    "A period that is none, or of another year, makes no form",
    arguments: [("2023-13", 64), ("2023-6", 64), ("2024-01", 2)])
  func noPeriod(period: String, status: Int32) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try Command.run(["issue", "--period", period, "--out", folder.file("forms")])
    #expect(run.status == status)
    #expect(run.errors.contains(period))
    #expect(folder.files().isEmpty)
  }

  @Test("An output is never put over its input")
  func outputOverInput() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let before = try folder.bytes("forms/云岩区.xlsx")
    let run = try Command.run(["check", folder.file("forms"), "--out", folder.file("forms")])
    #expect(run.status == 2)
    #expect(try folder.bytes("forms/云岩区.xlsx") == before)
    #expect(folder.files("forms") == ["云岩区.xlsx"])
  }

  @Test("No command puts its output over a file that it reads")
  func outputOverOtherInputs() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let form = folder.file("forms/云岩区.xlsx")
    try folder.write(Array(#"{"unit":"云岩区","period":"2023-06"}"#.utf8), to: "data.json")
    try folder.write(Array("[]".utf8), to: "findings.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.xlsx"), withDestinationPath: form)
    let before = try folder.files().filter { !$0.hasSuffix("forms") }.map { try folder.bytes($0) }
    for arguments in [
      ["consolidate", folder.file("forms"), "--out", form],
      ["consolidate", form, "--out", folder.file("link.xlsx")],
      ["fill", form, "--data", folder.file("data.json"), "--out", folder.file("data.json")],
      ["fill", form, "--data", folder.file("data.json"), "--out", form],
      [
        "annotate", form, "--findings", folder.file("findings.json"), "--out",
        folder.file("findings.json"),
      ],
      ["clean", folder.file("link.xlsx"), "--out", form],
    ] {
      let run = try Command.run(arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.contains("不能覆盖"), "\(arguments)")
    }
    let after = try folder.files().filter { !$0.hasSuffix("forms") }.map { try folder.bytes($0) }
    #expect(after == before)
  }

  @Test("Two workbooks of one name are not written over each other")
  func sameNames() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    try Command.run(
      ["issue", "--period", "2023-06", "--unit", "云岩区", "--out", folder.file("other")])
    let run = try Command.run(
      ["check", folder.file("forms"), folder.file("other"), "--out", folder.file("returned")])
    #expect(run.status == 2)
    #expect(run.errors.contains("forms/云岩区.xlsx") && run.errors.contains("other/云岩区.xlsx"))
    #expect(folder.files("returned").isEmpty)
  }

  @Test("Checking a folder again does not take its own returned workbooks as input")
  func outputInsideInput() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let arguments = ["check", folder.path, "--out", folder.file("returned"), "--format", "json"]
    let first = try Command.run(arguments)
    #expect(folder.files("returned").contains("forms/云岩区.xlsx"))
    #expect(try Command.run(arguments).output == first.output)
  }

  @Test("A form that has been filled is not replaced by a blank one")
  func issueOverFilled() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let issue = ["issue", "--period", "2023-06", "--unit", "云岩区", "--out", folder.file("forms")]
    #expect(try Command.run(issue).status == 0, "a blank one is made again")
    try folder.write(
      Array(#"{"unit":"云岩区","period":"2023-06","figures":{"trips":3}}"#.utf8), to: "data.json")
    try Command.run([
      "fill", folder.file("forms/云岩区.xlsx"), "--data", folder.file("data.json"), "--out",
      folder.file("filled.xlsx"),
    ])
    let filled = try folder.bytes("filled.xlsx")
    try folder.write(filled, to: "forms/云岩区.xlsx")
    #expect(try Command.run(issue).status == 2)
    #expect(try folder.bytes("forms/云岩区.xlsx") == filled)
    #expect(folder.files("forms") == ["云岩区.xlsx"])
  }
}
