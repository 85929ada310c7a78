import Testing

@testable import Workbooks

/// Conversations on cells, and the comments that stand in for them.
struct ReadingThreadTests {
  private static let threads =
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"

  /// A sheet with the threads, the comments and the people.
  private func package(threads: String, comments: String = "", people: String = "") -> HandMade {
    var package = HandMade()
    package.relate(
      "threadedComment", "xl/threadedComments/t1.xml",
      "<t:ThreadedComments xmlns:t='\(Self.threads)'>\(threads)</t:ThreadedComments>")
    package.relate(
      "comments", "xl/c.xml",
      "<comments xmlns='\(HandMade.main)'><authors><author>tc={A}</author><author>甲</author></authors>"
        + "<commentList>\(comments)</commentList></comments>")
    package.relateBook("person", "xl/persons/p.xml", "<personList>\(people)</personList>")
    return package
  }

  private let people = """
    <person displayName="张三" id="{P1}"/><person displayName="李四" id="{p2}" userId="x"/><person id="{P3}"/>
    """

  @Test("A thread has its root, its replies in order, names, times and whether it is settled")
  func thread() throws {
    let package = package(
      threads: """
        <t:threadedComment ref="C3" id="{B}" personId="{P9}"><t:text>无名</t:text></t:threadedComment>
        <t:threadedComment ref="B2" id="{a}" personId="{p1}" dT="2023-06-01T08:30:15.50" done="1"><t:text>请_x0041_核</t:text>
        <t:mentions><t:mention mentionId="{M}"/></t:mentions></t:threadedComment>
        <t:threadedComment ref="B2" id="{R}" personId="{P2}" parentId="{A}" dT="bad"><t:text>已核</t:text></t:threadedComment>
        <t:threadedComment ref="B2" id="{S}" personId="{P2}" parentId="{R}" dT="2023-06-02T00:30:00+08:00">
        <t:text>好</t:text></t:threadedComment>
        <t:threadedComment id="{X}"><t:text>没有格</t:text></t:threadedComment>
        """, people: people)
    let features = try package.features()
    #expect(
      features.threads == [
        CommentThread(
          cell("B2"),
          root: .init(
            author: "张三", text: "请A核", date: DateTime(year: 2023, month: 6, day: 1, seconds: 30_616)
          ),
          replies: [
            .init(author: "李四", text: "已核"),
            .init(
              author: "李四", text: "好", date: DateTime(year: 2023, month: 6, day: 1, seconds: 59_400)
            ),
          ], isResolved: true),
        CommentThread(cell("C3"), root: .init(author: "", text: "无名")),
      ])
    #expect(try package.inUTF16().features() == features)
  }

  @Test("What stands in for a thread is not given besides it; other comments are")
  func placeholder() throws {
    let comments = """
      <comment ref="B2" authorId="0"><text><t>[线程批注] 您的 Excel 版本可读取此线程批注</t></text></comment>
      <comment ref="C2" authorId="0"><text><t>没有线程</t></text></comment>
      <comment ref="D2" authorId="1"><text><t>另一条</t></text></comment>
      """
    let package = package(
      threads: """
        <t:threadedComment ref="B2" id="{A}"><t:text>一</t:text></t:threadedComment>
        <t:threadedComment ref="D2" id="{D}"><t:text>二</t:text></t:threadedComment>
        """, comments: comments)
    let features = try package.features()
    #expect(features.threads.map(\.root.text) == ["一", "二"])
    #expect(features.comments.map(\.text) == ["没有线程", "另一条"])
    // Who does not ask for threads gets what stands in for them.
    #expect(try package.features(from: .comments).comments.count == 3)
  }

  @Test(
    "A reply whose root is lost goes to the thread of its cell, or begins one; circles are none")
  func orphans() throws {
    let features = try package(
      threads: """
        <t:threadedComment ref="A1" id="{1}" parentId="{2}"><t:text>一</t:text></t:threadedComment>
        <t:threadedComment ref="A1" id="{2}" parentId="{1}"><t:text>二</t:text></t:threadedComment>
        <t:threadedComment ref="A1" id="{3}" parentId="{3}"><t:text>三</t:text></t:threadedComment>
        """
    ).features()
    #expect(features.threads.map(\.root.text) == ["一"])
    #expect(features.threads.first?.replies.map(\.text) == ["二", "三"])
  }
}
