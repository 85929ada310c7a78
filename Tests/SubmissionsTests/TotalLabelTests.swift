import Testing

@testable import Submissions

/// A row that sums up others is no project, whatever it is called.
struct TotalLabelTests {
  @Test(
    "Words for a sum are known with what stands around them",
    arguments: [
      "合计", "合 计", "总计：", "小计", "合计(6个项目)", "合计（亿元）", "合计:6个", "6月合计", "全年合计", "合计数",
      "总合计", "本月累计", "共计", "共6项", "汇总", "Total",
    ])
  func isTotal(text: String) { #expect(TotalLabel.isTotal(text)) }

  @Test(
    "A project is none, though its name has such a word",
    arguments: [
      "", "XM-2023-0001", "贵阳市数据汇总平台建设项目", "累计折旧管理软件", "(合计)园区项目", "共享单车项目", "共6", "政务汇总",
    ])
  func isNone(text: String) { #expect(!TotalLabel.isTotal(text)) }
}
