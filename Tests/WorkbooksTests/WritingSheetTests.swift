import Testing

@testable import Workbooks

struct WritingSheetTests {
  private func parts(_ change: (inout SheetDraft) -> Void) throws(WorkbookError)
    -> (head: String, tail: String, links: String)
  {
    var draft = SheetDraft(name: "表")
    change(&draft)
    let sheet = try SheetXML(draft)
    var styles = StyleTable()
    var links = RelationshipsXML()
    let head = sheet.head(isSelected: true, styles: &styles)
    let tail = sheet.tail(styles: &styles, relationships: &links, legacyDrawing: nil)
    return (
      String(decoding: head, as: UTF8.self),
      String(decoding: tail, as: UTF8.self), String(decoding: links.part, as: UTF8.self)
    )
  }

  private let a1 = CellReference(row: 1, column: 1)
  private let area = CellRange(rows: 3...9, columns: 2...2)

  @Test func theHeadEndsWhereTheRowsBegin() throws {
    let parts = try parts { _ in }
    #expect(parts.head.hasSuffix("<sheetData>"))
    #expect(parts.tail.hasPrefix("</sheetData>"))
    #expect(parts.tail.hasSuffix("</worksheet>"))
  }

  @Test func aTabHasItsColour() throws {
    #expect(
      try parts { $0.tabColor = "C00000" }.head.contains(
        #"<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>"#))
  }

  @Test(arguments: [
    (3, 2, #"<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight""#),
    (3, 1, #"<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft""#),
    (1, 3, #"<pane xSplit="2" topLeftCell="C1" activePane="topRight""#),
  ])
  func panesAreFrozen(row: Int, column: Int, written: String) throws {
    let head = try parts { $0.firstScrollingCell = CellReference(row: row, column: column) }.head
    #expect(head.contains(written + #" state="frozen"/>"#))
  }

  @Test func nothingIsFrozenAtTheFirstCell() throws {
    #expect(try !parts { $0.firstScrollingCell = a1 }.head.contains("pane"))
  }

  @Test func columnsStandInOrder() throws {
    let head = try parts {
      $0.columns = [ColumnWidth(3...4, width: 10, isHidden: true), ColumnWidth(1...1, width: 20)]
    }.head
    #expect(
      head.contains(
        #"<cols><col min="1" max="1" width="20.625" customWidth="1"/>"#
          + #"<col min="3" max="4" width="10.625" hidden="1" customWidth="1"/></cols>"#))
  }

  @Test func aColumnHasALookForCellsThatRowsLeaveOut() throws {
    let head = try parts {
      $0.columns = [ColumnWidth(2...2, width: 10, style: CellStyle { $0.isLocked = false })]
    }.head
    #expect(head.contains(#"<col min="2" max="2" width="10.625" style="1" customWidth="1"/>"#))
  }

  @Test func protectionNamesWhatItAllowsWithZero() throws {
    let tail = try parts {
      $0.protection = SheetProtection()
      $0.protection?.allowsFiltering = false
    }.tail
    #expect(
      tail.contains(
        #"<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>"#
      ))
  }

  @Test func aListStandsInItsFormula() throws {
    let tail = try parts {
      $0.validations = [
        DataValidation(
          [area], .list(["是", "5\" 管"]), prompt: .init(title: "填", text: "a\nb"),
          error: .init(title: "", text: "不对"), severity: .warning)
      ]
    }.tail
    #expect(
      tail.contains(
        #"<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" "#
          + #"showErrorMessage="1" error="不对" promptTitle="填" prompt="a&#10;b" sqref="B3:B9">"#
          + #"<formula1>"是,5"" 管"</formula1></dataValidation>"#))
  }

  @Test(arguments: [
    (DataValidation.Rule.any, #"<dataValidation allowBlank="1" showInputMessage="1" sqref"#, ""),
    (.listFrom("选项!$A$1"), #"type="list""#, "<formula1>选项!$A$1</formula1>"),
    (
      .decimal(from: "0", to: nil), #"type="decimal" operator="greaterThanOrEqual""#,
      "<formula1>0</formula1></"
    ),
    (
      .whole(from: "1", to: "9"), #"type="whole" allowBlank"#,
      "<formula1>1</formula1><formula2>9</formula2>"
    ),
    (
      .date(from: "45000", to: "A1"), #"type="date" allowBlank"#,
      "<formula1>45000</formula1><formula2>A1</formula2>"
    ),
    (.textLength(18), #"type="textLength" operator="equal""#, "<formula1>18</formula1>"),
    (.custom("LEN(A1)<3"), #"type="custom""#, "<formula1>LEN(A1)&lt;3</formula1>"),
  ])
  func limitsHaveTheirFormulas(rule: DataValidation.Rule, type: String, formulas: String) throws {
    let tail = try parts { $0.validations = [DataValidation([area], rule)] }.tail
    #expect(tail.contains(type))
    #expect(tail.contains(formulas))
  }

  @Test func conditionalFormatsRankByTheirOrder() throws {
    var styles = StyleTable(after: .init(differentialFormats: 2))
    let look = DifferentialStyle(fill: "FFC7CE")
    let markup = SheetXML.conditionalFormats(
      [
        ConditionalFormat([area], rules: [.init(formula: "B3>1", style: look)]),
        ConditionalFormat(
          [area, CellRange(a1)], rules: [.init(formula: "TRUE", style: look)]),
      ], firstPriority: 7, styles: &styles)
    #expect(
      String(decoding: markup, as: UTF8.self)
        == #"<conditionalFormatting sqref="B3:B9"><cfRule type="expression" dxfId="2" "#
        + #"priority="7"><formula>B3&gt;1</formula></cfRule></conditionalFormatting>"#
        + #"<conditionalFormatting sqref="B3:B9 A1"><cfRule type="expression" dxfId="2" "#
        + #"priority="8"><formula>TRUE</formula></cfRule></conditionalFormatting>"#)
  }

  @Test func linksLeadInsideOrOutside() throws {
    let parts = try parts {
      $0.hyperlinks = [
        Hyperlink(a1, to: .place("'表'!B2"), tip: "回"),
        Hyperlink(
          CellReference(row: 2, column: 1), to: .address("http://a.cn/b c?d=1&e=2#f")),
        Hyperlink(CellReference(row: 3, column: 1), to: .address(#"文件 1\台账.xlsx"#)),
      ]
    }
    #expect(
      parts.tail.contains(
        #"<hyperlink ref="A1" location="'表'!B2" tooltip="回"/>"#
          + #"<hyperlink ref="A2" r:id="rId1" location="f"/><hyperlink ref="A3" r:id="rId2"/>"#))
    #expect(parts.links.contains(#"Target="http://a.cn/b%20c?d=1&amp;e=2" TargetMode="External""#))
    #expect(parts.links.contains(#"Target="文件%201/台账.xlsx""#))
  }

  @Test func pagesAreFittedAndNumbered() throws {
    let parts = try parts { $0.print.footer = "第 &P 页" }
    #expect(
      parts.tail.contains(
        #"<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>"#
          + "<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>"))
    #expect(try !self.parts { $0.print.pagesWide = nil }.head.contains("fitToPage"))
    #expect(
      try self.parts { $0.print.pageEnds = [9, 3] }.tail.contains(
        #"<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/>"#
          + #"<brk id="9" max="16383" man="1"/></rowBreaks>"#))
  }

  @Test func namesOfPrintAndFilterAreQuoted() {
    var draft = SheetDraft(name: "It's")
    draft.autoFilter = CellRange(rows: 1...2, columns: 1...3)
    draft.print.titleRows = 1...2
    draft.print.area = CellRange(a1)
    #expect(
      draft.builtInNames.map(\.formula) == [
        "'It''s'!$A$1:$C$2", "'It''s'!$A$1:$A$1", "'It''s'!$1:$2",
      ])
    #expect(draft.builtInNames.map(\.isHidden) == [true, false, false])
  }

  @Test func mergesOfOneCellAreNone() throws {
    let tail = try parts { $0.merges = [CellRange(a1), area] }.tail
    #expect(tail.contains(#"<mergeCells count="1"><mergeCell ref="B3:B9"/></mergeCells>"#))
  }
}
