import Testing

@testable import Workbooks

/// Each limit holds where it is passed and not before, and is named.
struct ReadingLimitsTests {
  /// Whether a package is read with a limit of just its amount, and refused by name with one less.
  private func check(
    _ limit: WorkbookError.Limit, _ amount: Int, _ bytes: [UInt8],
    _ location: SourceLocation = #_sourceLocation
  ) {
    var limits = Limits()
    limits[limit] = amount
    #expect(HandMade.refusal(bytes, limits: limits) == nil, sourceLocation: location)
    limits[limit] = amount - 1
    let refusal = HandMade.refusal(bytes, limits: limits)
    guard case .limit(limit, _, amount - 1)? = refusal else {
      Issue.record("\(limit): \(String(describing: refusal))", sourceLocation: location)
      return
    }
  }

  @Test("Attributes, elements, sheets and shared texts are counted")
  func counts() throws {
    check(.attributes, 5, try HandMade(styles: "<a b='' c='' d='' e='' f=''/>").bytes())
    check(
      .elements, 4,
      try HandMade(
        styles: "<cellXfs>\(String(repeating: "<xf numFmtId='0'/>", count: 4))</cellXfs>"
      ).bytes())
    var package = HandMade()
    package.replace(
      "</sheets>", with: "<sheet name='2' r:id='s1'/><sheet name='3' r:id='s1'/></sheets>",
      in: "xl/workbook.xml")
    check(.sheets, 3, try package.bytes())
    check(
      .strings, 3, try HandMade(strings: String(repeating: "<si/>", count: 3)).bytes())
  }

  @Test("Cells are counted over all sheets, in whatever order they are read")
  func cells() throws {
    let row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    var package = HandMade(data: row)
    package.replace("</sheets>", with: "<sheet name='2' r:id='t'/></sheets>", in: "xl/workbook.xml")
    package.replace(
      "</Relationships>",
      with: "<Relationship Id='t' Type='\(HandMade.links)/worksheet' Target='two.xml'/>"
        + "</Relationships>", in: "xl/_rels/workbook.xml.rels")
    package.put("xl/two.xml", "<worksheet><sheetData>\(row)\(row)</sheetData></worksheet>")
    check(.cells, 6, try package.bytes())
    // A sheet that is read again counts once.
    var limits = Limits()
    limits.cells = 6
    let book = try package.open(limits: limits)
    for sheet in book.sheets + book.sheets + book.sheets.reversed() {
      var rows = try book.rows(of: sheet)
      while try rows.next() != nil {}
    }
  }

  @Test("Rows and cells that hold nothing are counted over all sheets")
  func blanks() throws {
    let row = "<row/><row><c s='1'/><c r='XFE1'/><c><v>1</v></c></row><row r='2000000'><c/></row>"
    var package = HandMade(data: row)
    check(.blanks, 6, try package.bytes())
    package.replace(
      "</sheets>", with: "<sheet name='2' r:id='s1'/></sheets>", in: "xl/workbook.xml")
    check(.blanks, 12, try package.bytes())
  }

  @Test("A part that many sheets share counts for each of them")
  func sharedPart() throws {
    var package = HandMade(data: "<row><c><v>1</v></c></row>")
    let sheets = (2...50).map { "<sheet name='s\($0)' r:id='s1'/>" }
    package.replace("</sheets>", with: sheets.joined() + "</sheets>", in: "xl/workbook.xml")
    let bytes = try package.bytes()
    check(.cells, 50, bytes)
    let sheet = try #require(package.parts.first { $0.name == "xl/worksheets/sheet1.xml" })
    var limits = Limits()
    limits.totalBytes = package.parts.reduce(0) { $0 + $1.bytes.count } + 48 * sheet.bytes.count
    #expect(
      HandMade.refusal(bytes, limits: limits)
        == .limit(
          .totalBytes, part: "xl/worksheets/sheet1.xml", limit: limits.totalBytes))
    limits.totalBytes += sheet.bytes.count
    #expect(HandMade.refusal(bytes, limits: limits) == nil)
  }

  @Test("A sheet that is listed twice in the same words is refused")
  func listedTwice() throws {
    var package = HandMade()
    package.replace(
      "</sheets>", with: "<sheet name='表1' r:id='s1'/></sheets>", in: "xl/workbook.xml")
    guard case .malformedPart("xl/workbook.xml", 1, _, _)? = try HandMade.refusal(package.bytes())
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test("A long formula does not stand for many cells, but for its own")
  func sharedFormulas() throws {
    let formula = "A1+" + String(repeating: "1+", count: 50) + "1"
    let master = "<c r='B1'><f t='shared' si='0' ref='B1:B3'>\(formula)</f><v>1</v></c>"
    let follower = "<c r='B2'><f t='shared' si='0'/><v>1</v></c>"
    check(
      .sharedFormulaLength, formula.utf8.count,
      try HandMade(data: "<row r='1'>\(master)</row><row r='2'>\(follower)</row>").bytes())
    var limits = Limits()
    limits.sharedFormulaLength = 10
    #expect(
      try HandMade.refusal(
        HandMade(data: "<row r='1'>\(master)</row>").bytes(), limits: limits) == nil)
  }

  @Test("What stands once for many cells counts as often as they have it")
  func expansion() throws {
    let texts = String(repeating: "<c t='s'><v>0</v></c>", count: 10)
    check(
      .expandedBytes, 60,
      try HandMade(data: "<row>\(texts)</row>", strings: "<si><t>一二</t></si>").bytes())
    let formulas =
      "<c r='A1'><f t='shared' si='0'>B1+C1</f></c>"
      + String(repeating: "<c><f t='shared' si='0'/></c>", count: 3)
    check(.expandedBytes, 20, try HandMade(data: "<row r='1'>\(formulas)</row>").bytes())
    // A part that three sheets share comes to three times as much.
    var package = HandMade(data: "<row>\(texts)</row>", strings: "<si><t>一二</t></si>")
    package.replace(
      "</sheets>", with: "<sheet name='2' r:id='s1'/><sheet name='3' r:id='s1'/></sheets>",
      in: "xl/workbook.xml")
    check(.expandedBytes, 180, try package.bytes())
  }

  @Test("Each limit that is an amount can be set by its name, and each is told in both languages")
  func names() {
    for limit in WorkbookError.Limit.allCases {
      var limits = Limits()
      limits[limit] = 7
      #expect(limits[limit] == (limit.isAmount ? 7 : 0))
      #expect((limits == Limits()) == !limit.isAmount)
      let error = WorkbookError.limit(limit, part: "xl/a.xml", limit: 7)
      #expect(error.message(in: .chinese).contains("xl/a.xml"))
      #expect(error.message(in: .chinese).contains("7") == limit.isAmount)
      #expect(error.message(in: .english).contains(limit.isAmount ? "7 \(limit)" : "document type"))
    }
    #expect(!WorkbookError.Limit.documentType.isAmount)
  }

  @Test("What is marked is held to the limits as well")
  func marking() throws {
    let scratch = try Scratch()
    let path = try scratch.package("a.xlsx", Sample.parts(sheets: [Sample.sheet("<sheetData/>")]))
    var limits = Limits()
    for (limit, amount) in [(WorkbookError.Limit.depth, 1), (.elements, 0), (.entries, 2)] {
      limits = Limits()
      limits[limit] = amount
      do throws(WorkbookError) {
        try Overlay.remove(from: path, output: scratch.path("b.xlsx"), limits: limits)
        Issue.record("\(limit) is not held")
      } catch {
        guard case .limit(limit, _, amount) = error else {
          Issue.record("\(limit): \(error)")
          continue
        }
      }
    }
  }
}
