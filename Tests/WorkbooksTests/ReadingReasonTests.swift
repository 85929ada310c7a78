import Testing

@testable import Workbooks

/// What is wrong with a file is said in the language of who reads it.
struct ReadingReasonTests {
  @Test(
    "What libxml2 says of a part is said in Chinese",
    arguments: [
      ("<workbook><sheets>", "没有正常结束(内容中断,或末尾有多余的内容)"),
      ("<workbook><sheets></workbook>", "标签 sheets(第 1 行)与结束标签 workbook 不符"),
      ("<workbook><sheets a=1/></workbook>", "标签 sheets 未结束"),
      ("<workbook><sheets a='1' a='2'/></workbook>", "属性 a 重复"),
      ("<workbook>&nbsp;</workbook>", "实体“nbsp”没有定义"),
      ("<workbook/><workbook/>", "没有正常结束(内容中断,或末尾有多余的内容)"),
      ("<workbook>\u{1}</workbook>", "含不允许的字符(编码 1)"),
      ("sheets", "里面没有 XML 内容"),
      ("<other/>", "不是工作簿的主部件"),
    ])
  func markup(part: String, words: String) throws {
    var package = HandMade()
    package.put("xl/workbook.xml", part)
    let error = try #require(try HandMade.refusal(package.bytes()))
    let message = error.message(in: .chinese)
    #expect(
      message.contains("xl/workbook.xml 第 1 行") && message.hasSuffix(":\(words)。"), "\(message)")
    #expect(error.message(in: .english).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("What the system says of a file is said in Chinese")
  func system() {
    let error = #expect(throws: WorkbookError.self) { _ = try Workbook(path: "/nowhere/a.xlsx") }
    #expect(error?.message(in: .chinese) == "文件“/nowhere/a.xlsx”无法读写:没有这个文件或文件夹。")
  }

  @Test(
    "What differs from case to case is carried over, and what is unknown stays as it is",
    arguments: [
      ("a chain of sectors breaks off at link 7", "扇区链在第 7 环断开"),
      ("3 bytes of 12", "只有 3 字节,应有 12 字节"), ("Zlib error: data error", "压缩数据有误"),
      ("CRC error", "校验和不符"), ("CRC error in it", "CRC error in it"), ("", ""),
    ])
  func patterns(reason: String, words: String) {
    #expect(WorkbookError.chinese(reason: reason) == words)
  }
}
