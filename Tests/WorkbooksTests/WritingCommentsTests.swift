import Testing

@testable import Workbooks

struct WritingCommentsTests {
  private let comments = [
    Comment(CellReference(row: 5, column: 2), author: "乙", text: "后"),
    Comment(CellReference(row: 2, column: 3), author: "甲", text: " 前 "),
    Comment(CellReference(row: 2, column: 4), author: "乙", text: "中"),
  ]

  @Test func commentsStandByTheirCells() {
    let xml = CommentsXML(comments)
    let list = string(xml.list(xml.comments))
    #expect(string(xml.authors) == "<author>甲</author><author>乙</author>")
    #expect(list.hasPrefix(#"<comment ref="C2" authorId="0"><text><r><rPr>"#))
    #expect(list.contains(#"<t xml:space="preserve"> 前 </t></r></text></comment>"#))
    #expect(list.contains(#"<comment ref="B5" authorId="1">"#))
  }

  @Test func authorsComeBehindThoseThatAreThere() {
    let xml = CommentsXML(comments, afterAuthors: 4)
    #expect(string(xml.list(xml.comments)).contains(#"authorId="5""#))
  }

  @Test func shapesAreNumberedWithinTheirBlock() {
    let drawing = VMLDrawing(comments, block: 3)
    let part = string(drawing.part)
    #expect(drawing.blocks == 3..<4)
    #expect(part.contains(#"<o:idmap v:ext="edit" data="3"/>"#))
    #expect(part.contains(#"<v:shape id="_x0000_s3073""#))
    #expect(part.contains(#"<v:shape id="_x0000_s3075""#))
    #expect(part.contains("<x:Row>1</x:Row><x:Column>2</x:Column>"))
    #expect(part.contains("visibility:hidden"))
  }

  @Test func manyCommentsTakeMoreThanOneBlock() {
    let many = (1...1024).map { Comment(.init(row: $0, column: 1), author: "", text: "") }
    #expect(VMLDrawing(Array(many.dropLast()), block: 1).blocks == 1..<2)
    let drawing = VMLDrawing(many, block: 1)
    #expect(drawing.blocks == 1..<3)
    #expect(string(drawing.part).contains(#"data="1,2""#))
    #expect(string(drawing.shapes).contains("_x0000_s2048"))
  }

  @Test func aBoxGrowsWithItsText() {
    let short = box("短")
    let long = box(String(repeating: "请核对本年到位资金与项目台账合计是否一致。", count: 20))
    #expect(long.height > short.height)
    #expect(long.height / 16 * (long.width / 12) >= 20 * 21)
  }

  @Test func aLineOfTheTextIsALineOfTheBox() {
    #expect(box(String(repeating: "行\n", count: 12)).height >= 12 * 16)
  }

  @Test func theAnchorFollowsTheSizesOfTheSheet() {
    var grid = SheetGrid()
    #expect(box("短", on: grid).anchor == [2, 15, 0, 4, 5, 15, 3, 16])
    grid.columns = [(columns: 3...3, width: 500)]
    grid.rows = [1: 100]
    #expect(box("短", on: grid).anchor == [2, 15, 0, 4, 2, 231, 0, 76])
  }

  @Test func aBoxAtTheEdgeStaysInTheGrid() {
    let last = CellReference(row: CellReference.lastRow, column: CellReference.lastColumn)
    let numbers = NoteBox(of: Comment(last, author: "", text: "短"), on: SheetGrid()).anchor
    #expect(numbers[0] < CellReference.lastColumn && numbers[4] < CellReference.lastColumn)
    #expect(numbers[2] < CellReference.lastRow && numbers[6] < CellReference.lastRow)
  }

  private func box(_ text: String, on grid: SheetGrid = SheetGrid()) -> NoteBox {
    NoteBox(of: Comment(CellReference(row: 2, column: 2), author: "", text: text), on: grid)
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
