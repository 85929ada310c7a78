import FoundationEssentials
import TaskBooks
import Testing

/// What is printed beside the figures stands in the built-in task book word for word.
@Suite struct PrintedTextsTests {
  @Test func headings() throws {
    let book = try TaskBook.builtIn()
    #expect(book.year == 2023)
    #expect(book.title == "2023年贵阳贵安产业大招商目标任务分解表")
    #expect(book.document == "筑大招商办发[2023]7号")
    #expect(book.issue == "2023-1")
    #expect(
      book.tables.map(\.heading) == [
        "(贵安新区、各区(市、县)、国家级开发区)", "(省级开发区)", "(驻外办事处(联络处))", "(贵阳市、贵安新区有关部门)",
        "(市属国有企业)",
      ])
  }

  @Test func textsPrintedDownAColumn() throws {
    let book = try TaskBook.builtIn()
    let texts = book.tables.map { $0.columns.compactMap(\.printedText) }
    #expect(texts.map(\.count) == [0, 1, 1, 0, 0])
    #expect(
      texts[1] == [
        "2021年及以前建成的存量标准厂房使用率达90%以上的,得12分;"
          + "2022年和2023年标准厂房建成一年后使用率达80%以上的,得12分;"
          + "2023年在建的意向入驻率达50%的,得6分。按完成率得分。"
      ])
    #expect(
      texts[2] == [
        """
        1.报送项目线索,纳入市委、市政府主要领导外出招商考察,每家企业加1分。
        2.工业项目签约金额完成目标数后,每超出1亿元加0.2分。
        3.签约10亿元以上重大项目加5分;20亿元以上重大项目加10分。
        """
      ])
  }

  @Test func notesUnderTheTables() throws {
    let book = try TaskBook.builtIn()
    #expect(book.tables.map(\.notes.count) == [0, 1, 4, 0, 0])
    #expect(
      book.table(2)?.notes == [
        "注:省级开发区党政主要领导由区县党政主要领导兼任的可重复计算;优强项目指项目投资3亿元以上的制造业项目;"
          + "标房招商完成比例按2023年标房建成面积进行计算,数据以市工信局数据为准。"
      ])
    #expect(
      book.table(3)?.notes == [
        "指标说明:", "1.优强企业指:央企、500强企业(全球、中国、民企)、省级以上专精特新企业或独角兽企业。",
        "2.项目签约金额认定标准:办事处首次拜访企业投资项目按签约金额100%计入考核,陪同考察企业投资项目按50%计入考核。",
        "3.阶段调度指标按指标总额的月平均数进行调度,最终以年度总体完成情况进行考核。",
      ])
  }

  @Test(.enabled(if: Fixture.official != nil))
  func everyPrintedTextIsQuotedOnTheOfficialPage() throws {
    let path = try #require(Fixture.official) + "/README.md"
    let page = String(decoding: try Fixture.bytes(path), as: UTF8.self).filter { !$0.isWhitespace }
    for table in try TaskBook.builtIn().tables {
      for text in table.notes + table.columns.compactMap(\.printedText) {
        #expect(page.contains(text.filter { !$0.isWhitespace }), "\(text)")
      }
    }
  }
}
