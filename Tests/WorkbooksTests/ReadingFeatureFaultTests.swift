import Testing

@testable import Workbooks

/// Features that are missing, malformed or without end: they never take the cells with them.
struct ReadingFeatureFaultTests {
  private static let kinds: [(kind: String, source: SheetFeatures.Sources)] = [
    ("comments", .comments), ("threadedComment", .threads), ("table", .tables),
    ("drawing", .drawings),
  ]

  @Test(
    "A part that is missing or malformed is named, and only by who asks for it",
    arguments: [0, 1, 2, 3])
  func named(index: Int) throws {
    let (kind, source) = Self.kinds[index]
    var package = HandMade(
      data: "<row><c><v>1</v></c></row>",
      around: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")
    package.relate(kind, "xl/part.xml", "<a><b></a>")
    guard case .malformedPart("xl/part.xml", 1, _, _)? = refusal(package, .all) else {
      Issue.record("\(String(describing: refusal(package, .all)))")
      return
    }
    package.remove("xl/part.xml")
    #expect(
      refusal(package, source)
        == .missingPart("xl/part.xml", namedBy: "xl/worksheets/sheet1.xml"))
    #expect(try package.features(from: .all.subtracting(source)).merges == [range("A1:B2")])
    #expect(try package.values() == ["A1": .number(1)])
  }

  @Test("Damaged references of a sheet keep nobody from its cells and its merged ranges")
  func damagedReferences() throws {
    let name = "xl/worksheets/_rels/sheet1.xml.rels"
    var package = HandMade(around: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")
    package.put(name, "<Relationships><Relationship")
    #expect(try package.features(from: []).merges == [range("A1:B2")])
    guard case .malformedPart(name, 1, _, _)? = refusal(package, .comments) else {
      Issue.record("\(String(describing: refusal(package, .comments)))")
      return
    }
  }

  private func refusal(_ package: HandMade, _ sources: SheetFeatures.Sources) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try package.features(from: sources)
      return nil
    } catch {
      return error
    }
  }

  @Test("Parts that refer to each other in a circle, and to the sheet itself, are read once")
  func circles() throws {
    var package = HandMade()
    package.relate(
      "drawing", "xl/d.xml",
      "<wsDr><oneCellAnchor><pic><blip embed='x'/></pic></oneCellAnchor></wsDr>")
    package.refer(in: "xl/_rels/d.xml.rels", "image", "d.xml", id: "x")
    package.refer(in: "xl/worksheets/_rels/sheet1.xml.rels", "drawing", "../D.xml")
    package.refer(in: "xl/worksheets/_rels/sheet1.xml.rels", "comments", "sheet1.xml")
    let features = try package.features()
    #expect(features.drawings.map(\.parts) == [["xl/d.xml"]])
    #expect(features.comments.isEmpty)
  }

  @Test(
    "What stands around the cells is counted, whatever it is",
    arguments: [
      "<mergeCells>#<mergeCell ref='A1'/>#</mergeCells>", "<cols>#<col min='1' max='1'/>#</cols>",
      "<hyperlinks>#<hyperlink ref='A1' location='a'/>#</hyperlinks>",
      "<dataValidations><dataValidation sqref='#A1 #'/></dataValidations>",
      "<dataValidations>#<dataValidation sqref='A1'/>#</dataValidations>",
      "<conditionalFormatting sqref='#A1 #'><cfRule/></conditionalFormatting>",
      "<conditionalFormatting sqref='A1'>#<cfRule/>#</conditionalFormatting>",
      "<conditionalFormatting sqref='A1'><cfRule>#<formula/>#</cfRule></conditionalFormatting>",
      "<autoFilter ref='A1'>#<filterColumn colId='0'><filters/></filterColumn>#</autoFilter>",
    ])
  func counted(markup: String) throws {
    let pieces = markup.split(separator: "#", omittingEmptySubsequences: false)
    func package(_ count: Int) -> HandMade {
      HandMade(around: pieces[0] + String(repeating: String(pieces[1]), count: count) + pieces[2])
    }
    var limits = Limits()
    limits.features = 20
    #expect(throws: Never.self) { try package(10).features(limits: limits) }
    #expect(throws: WorkbookError.limit(.features, part: "xl/worksheets/sheet1.xml", limit: 20)) {
      try package(21).features(limits: limits)
    }
  }

  @Test("Comments, threads, columns of tables and shapes are counted in their parts")
  func countedInParts() throws {
    let parts = [
      ("comments", "<c><commentList>#<comment ref='A1'/>#</commentList></c>"),
      ("threadedComment", "<t>#<threadedComment ref='A1'/>#</t>"),
      ("table", "<t ref='A1'><tableColumns>#<tableColumn/>#</tableColumns></t>"),
      ("drawing", "<w>#<oneCellAnchor/>#</w>"),
    ]
    var limits = Limits()
    limits.features = 20
    for (kind, markup) in parts {
      let pieces = markup.split(separator: "#", omittingEmptySubsequences: false)
      var package = HandMade()
      package.relate(
        kind, "xl/p.xml", pieces[0] + String(repeating: String(pieces[1]), count: 21) + pieces[2])
      #expect(throws: WorkbookError.limit(.features, part: "xl/p.xml", limit: 20), "\(kind)") {
        try package.features(limits: limits)
      }
    }
  }

  @Test("Tens of thousands of ranges and rules are read in no time")
  func many() throws {
    let ranges = (1...50_000).map { "A\($0)" }.joined(separator: " ")
    let package = HandMade(
      around:
        "<conditionalFormatting sqref='\(ranges)'><cfRule type='expression'/></conditionalFormatting>"
        + "<dataValidations><dataValidation type='list' sqref='\(ranges)'/></dataValidations>")
    let clock = ContinuousClock()
    var features = SheetFeatures()
    let time = try clock.measure { features = try package.features() }
    #expect(features.validations.first?.ranges.count == 50_000)
    #expect(time < .seconds(60))
  }
}
