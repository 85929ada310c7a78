import FoundationEssentials
import Testing
import Workbooks

/// Limits that are set for one call.
struct LimitTests {
  private static let form = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "SampleWorkbooks/2023-06/云岩区.xlsx").path

  @Test("A limit that is set lower refuses the workbook and is named")
  func lower() throws {
    let cells = try Command.run(["cells", Self.form, "--limit", "cells=10"])
    #expect(cells.status == 2)
    #expect(cells.errors.contains("单元格数") && cells.errors.contains("10"))
    let check = try Command.run(["check", Self.form, "--limit", "entries=3"])
    #expect(check.status == 1)
    #expect(check.text.contains("S103") && check.text.contains("上限 3"))
  }

  @Test("A limit that is no limit is wrong usage")
  func unknown() throws {
    for setting in ["cell=10", "cells=many", "documentType=1", "cells"] {
      #expect(try Command.run(["cells", Self.form, "--limit", setting]).status == 64, "\(setting)")
    }
  }
}
