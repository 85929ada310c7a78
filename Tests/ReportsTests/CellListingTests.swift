import Testing
import Workbooks

@testable import Reports

/// The listing of every cell of a workbook.
struct CellListingTests {
  private func workbook(in desk: Desk) throws -> String {
    let path = desk.path("cells.xlsx")
    var writer = try WorkbookWriter(path: path)
    var row = RowDraft(2)
    let day = try #require(DateTime(year: 2023, month: 5, day: 6))
    let hour = try #require(DateTime(year: 2023, month: 5, day: 6, seconds: 30_600))
    row.cells = [
      CellDraft(1, .number(75)), CellDraft(2, .number(0.1)), CellDraft(3, .text("a\"b,\n=1")),
      CellDraft(4, .bool(true)), CellDraft(5, .error("#REF!")),
      CellDraft(6, .date(day), style: CellStyle { $0.numberFormat = "yyyy-mm-dd" }),
      CellDraft(7, .date(hour), style: CellStyle { $0.numberFormat = "yyyy-mm-dd hh:mm" }),
      CellDraft(8, .number(75.1), formula: "SUM(A2:B2)"), CellDraft(9, nil),
    ]
    try writer.add(SheetDraft(name: "一"), rows: [row])
    var other = RowDraft(1)
    other.cells = [CellDraft(1, .text("二"))]
    try writer.add(SheetDraft(name: "二"), rows: [other])
    try writer.finish()
    return path
  }

  private func listing(_ listing: CellListing, of path: String) throws -> String {
    var bytes: [UInt8] = []
    try listing.list(path) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `NDJSON has one object a line, in order, each value by its type`() throws {
    let desk = try Desk()
    let text = try listing(CellListing(.ndjson), of: workbook(in: desk))
    #expect(
      text == """
        {"sheet":"一","ref":"A2","type":"number","value":75}
        {"sheet":"一","ref":"B2","type":"number","value":0.1}
        {"sheet":"一","ref":"C2","type":"string","value":"a\\"b,\\n=1"}
        {"sheet":"一","ref":"D2","type":"bool","value":true}
        {"sheet":"一","ref":"E2","type":"error","value":"#REF!"}
        {"sheet":"一","ref":"F2","type":"date","value":"2023-05-06"}
        {"sheet":"一","ref":"G2","type":"date","value":"2023-05-06T08:30:00"}
        {"sheet":"一","ref":"H2","type":"number","value":75.1,"formula":"SUM(A2:B2)"}
        {"sheet":"二","ref":"A1","type":"string","value":"二"}

        """)
  }

  @Test func `CSV quotes what needs it, and one sheet can be asked for`() throws {
    let desk = try Desk()
    let path = try workbook(in: desk)
    let text = try listing(CellListing(.csv, sheet: "一"), of: path)
    #expect(text.hasPrefix("sheet,ref,type,value,formula\r\n一,A2,number,75,\r\n"))
    #expect(text.contains("一,C2,string,\"a\"\"b,\n=1\",\r\n"))
    #expect(!text.contains("二"))
    #expect(throws: WorkbookError.noSuchSheet("三")) {
      try CellListing(.csv, sheet: "三").list(path) { _ in }
    }
  }

  @Test func `a text or formula that begins like a formula is text in CSV, a number is a number`()
    throws
  {
    let desk = try Desk()
    let path = desk.path("hostile.xlsx")
    var writer = try WorkbookWriter(path: path)
    var row = RowDraft(1)
    row.cells = [
      CellDraft(1, .number(-1)), CellDraft(2, .text("-1")), CellDraft(3, .text("=1+1")),
      CellDraft(4, .number(-2), formula: "-A1*2"),
    ]
    try writer.add(SheetDraft(name: "=甲"), rows: [row])
    try writer.finish()
    let text = try listing(CellListing(.csv), of: path)
    #expect(
      text.split(separator: "\r\n").dropFirst() == [
        "'=甲,A1,number,-1,", "'=甲,B1,string,'-1,", "'=甲,C1,string,'=1+1,",
        "'=甲,D1,number,-2,'-A1*2",
      ])
    #expect(try listing(CellListing(.ndjson), of: path).contains(#""value":"=1+1""#))
  }
}
