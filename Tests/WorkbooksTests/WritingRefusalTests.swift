import Testing

@testable import Workbooks

struct WritingRefusalTests {
  private func refusal(_ change: (inout SheetDraft) -> Void) -> WorkbookError? {
    var draft = SheetDraft(name: "表")
    change(&draft)
    do throws(WorkbookError) {
      try draft.check()
      return nil
    } catch {
      return error
    }
  }

  private let b2 = CellReference(row: 2, column: 2)
  private let area = CellRange(rows: 2...9, columns: 2...3)

  @Test(arguments: [
    "", String(repeating: "表", count: 32), "a:b", "a/b", "a\\b", "a?b", "a*b", "[a", "a]", "'a",
    "a'", "a\nb",
  ])
  func namesThatNoSheetCanHave(name: String) {
    #expect(refusal { $0.name = name } != nil)
  }

  @Test(arguments: ["表", String(repeating: "表", count: 31), "It's", "附表1-2(附注)", " "])
  func namesThatASheetCanHave(name: String) {
    #expect(refusal { $0.name = name } == nil)
  }

  @Test func mergesThatOverlapAreNamed() {
    let other = CellRange(rows: 9...10, columns: 3...4)
    guard case .cannotWrite("表", other.first, let reason) = refusal({ $0.merges = [other, area] })
    else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("B2:C9") && reason.contains("C9:D10"))
  }

  @Test func mergesSideBySideAreNone() {
    let others = [CellRange(rows: 2...9, columns: 4...5), CellRange(rows: 10...11, columns: 2...3)]
    #expect(refusal { $0.merges = others + [area] } == nil)
  }

  @Test func aListOf255CharactersIsTheLongest() {
    let list = [String(repeating: "字", count: 127), String(repeating: "字", count: 127)]
    let longer = [list[0], list[1] + "字"]
    #expect(refusal { $0.validations = [DataValidation([area], .list(list))] } == nil)
    let error = refusal { $0.validations = [DataValidation([area], .list(longer))] }
    guard case .cannotWrite("表", b2, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func charactersBeyondTheBasicPlaneCountTwice() {
    let list = [String(repeating: "𠮷", count: 128)]
    #expect(refusal { $0.validations = [DataValidation([area], .list(list))] } != nil)
  }

  @Test(arguments: [["a,b"], [], [""]])
  func listsThatWouldReadBackOtherwise(items: [String]) {
    #expect(refusal { $0.validations = [DataValidation([area], .list(items))] } != nil)
  }

  @Test(arguments: [(32, 255, true), (33, 1, false), (1, 256, false)])
  func messagesHaveTheirLimits(title: Int, text: Int, isAllowed: Bool) {
    let message = DataValidation.Message(
      title: String(repeating: "题", count: title), text: String(repeating: "文", count: text))
    for validation in [
      DataValidation([area], .any, prompt: message), DataValidation([area], .any, error: message),
    ] {
      #expect((refusal { $0.validations = [validation] } == nil) == isAllowed)
    }
  }

  @Test func aCellHasOneCommentAndOneLink() {
    let comment = Comment(b2, author: "甲", text: "乙")
    #expect(refusal { $0.comments = [comment] } == nil)
    #expect(refusal { $0.comments = [comment, comment] } != nil)
    let link = Hyperlink(b2, to: .place("A1"))
    #expect(refusal { $0.hyperlinks = [link] } == nil)
    #expect(refusal { $0.hyperlinks = [link, link] } != nil)
    #expect(refusal { $0.hyperlinks = [Hyperlink(b2, to: .address(""))] } != nil)
  }

  @Test func layoutOutsideOfTheGrid() {
    let outside = CellReference(row: 0, column: 1)
    #expect(refusal { $0.columns = [ColumnWidth(1...3, width: 9), .init(3...4, width: 9)] } != nil)
    #expect(refusal { $0.columns = [ColumnWidth(16_384...16_385, width: 9)] } != nil)
    #expect(refusal { $0.columns = [ColumnWidth(1...1, width: .nan)] } != nil)
    #expect(refusal { $0.firstScrollingCell = outside } != nil)
    #expect(refusal { $0.print.titleRows = 0...1 } != nil)
    #expect(refusal { $0.autoFilter = CellRange(outside) } != nil)
    #expect(refusal { $0.comments = [Comment(outside, author: "", text: "")] } != nil)
    #expect(refusal { $0.zoom = 5 } != nil)
    #expect(refusal { $0.defaultRowHeight = .infinity } != nil)
  }
}
