import Foundation
import Testing

/// The limits on hostile input as they are set with `--limit`.
struct LimitTests {
  private func folderWithForm() throws -> Folder {
    let folder = try Folder()
    let run = try Command.run(
      ["issue", "--period", "2023-06", "--unit", "云岩区", "--out", folder.file("forms")])
    #expect(run.status == 0)
    return folder
  }

  @Test("A limit that is set is held by every command that reads a workbook, and is named")
  func held() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let form = folder.file("forms/云岩区.xlsx")
    try folder.write(Array("[]".utf8), to: "none.json")
    try folder.write(Array(#"{"unit":"云岩区","period":"2023-06"}"#.utf8), to: "data.json")
    let out = folder.file("out.xlsx")
    for arguments in [
      ["cells", form], ["clean", form, "--out", out], ["figures", form], ["credit", form],
      ["annotate", form, "--findings", folder.file("none.json"), "--out", out],
      ["fill", form, "--data", folder.file("data.json"), "--out", out],
    ] {
      let run = try Command.run(arguments + ["--limit", "entries=3", "--lang", "en"])
      #expect(run.status == 2, "\(arguments[0])")
      #expect(run.errors.contains("3 entries"), "\(arguments[0]): \(run.errors)")
    }
    #expect(!folder.files().contains("out.xlsx"))
  }

  @Test("Rule S103 tells the limit that was passed, and a wider one lets the file through")
  func finding() throws {
    let folder = try folderWithForm()
    defer { folder.remove() }
    let form = folder.file("forms/云岩区.xlsx")
    let narrow = try Command.run(
      ["check", form, "--format", "json", "--limit", "cells=5", "--limit", "depth=200"])
    #expect(narrow.status == 1)
    #expect(narrow.text.contains("\"S103\""))
    #expect(narrow.text.contains("单元格数超过上限 5"))
    let wide = try Command.run(
      ["check", form, "--format", "json", "--limit", "cells=5", "--limit", "cells=100000"])
    #expect(!wide.text.contains("\"S103\""))
  }

  @Test(
    "A limit that is none is wrong usage",
    arguments: ["cell=5", "cells", "cells=", "cells=-1", "cells=5=5", "documentType=1", "=5", ""])
  func wrong(argument: String) throws {
    let run = try Command.run(["cells", "a.xlsx", "--limit", argument])
    #expect(run.status == 64)
    #expect(run.errors.contains("textLength"))
  }
}
