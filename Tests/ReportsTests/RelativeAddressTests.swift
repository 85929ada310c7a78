import FoundationEssentials
import Testing

@testable import Reports

/// Links from one workbook to another, whatever their paths.
struct RelativeAddressTests {
  @Test(
    "Seen from the folder of the workbook, with what means something in an address escaped",
    arguments: [
      ("六月/云岩区.xlsx", "all.xlsx", "六月/云岩区.xlsx"),
      ("六月/云岩区.xlsx", "六月/all.xlsx", "云岩区.xlsx"),
      ("六月/云岩区.xlsx", "汇总/all.xlsx", "../六月/云岩区.xlsx"),
      ("./六月/../七月/a b.xlsx", "./all.xlsx", "七月/a b.xlsx"),
      ("/甲/乙/a.xlsx", "/甲/丙/丁/all.xlsx", "../../乙/a.xlsx"),
      ("x#1/50%?.xlsx", "all.xlsx", "x%231/50%25%3F.xlsx"),
      ("a:b\\c.xlsx", "all.xlsx", "a%3Ab%5Cc.xlsx"),
    ])
  func address(_ file: String, _ workbook: String, _ expected: String) {
    #expect(RelativeAddress.of(file, from: workbook) == expected)
  }

  @Test("An absolute path and one from the working directory meet")
  func mixed() {
    let here = FileManager.default.currentDirectoryPath
    #expect(RelativeAddress.of(here + "/六月/a.xlsx", from: "out/all.xlsx") == "../六月/a.xlsx")
  }
}
