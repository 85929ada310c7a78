import FoundationEssentials
import Testing

@testable import Workbooks

struct WritingWorkbookTests {
  @Test func whatIsWrittenReadsBack() throws {
    try inFolder { folder in
      let path = folder + "/簿.xlsx"
      try WritingShowcase.write(to: path)
      let workbook = try Workbook(path: path)
      #expect(workbook.sheets.map(\.name) == ["目标完成", "选项", "It's 说明 & <注>"])
      #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
      #expect(workbook.properties == WritingShowcase.properties)
      let read = try cells(of: workbook.sheets[0], in: workbook)
      let drafted = WritingShowcase.rows.flatMap { row in
        row.cells.map { (CellReference(row: row.number, column: $0.column), $0) }
      }
      #expect(read.count == drafted.count)
      for (cell, (place, draft)) in zip(read, drafted) {
        #expect(cell.reference == place)
        #expect(cell.value == draft.value)
        #expect(cell.formula == draft.formula)
      }
    }
  }

  @Test func whatStandsAroundTheCellsReadsBack() throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try WritingShowcase.write(to: path)
      let workbook = try Workbook(path: path)
      let features = try workbook.features(of: workbook.sheets[0])
      #expect(features.merges == WritingShowcase.table.merges)
      #expect(features.hiddenColumns == [6...6])
      #expect(features.isProtected)
      #expect(features.comments == WritingShowcase.table.comments)
      #expect(features.hyperlinks.map(\.cell) == WritingShowcase.table.hyperlinks.map(\.cell))
      #expect(features.hyperlinks[0] == WritingShowcase.table.hyperlinks[0])
      let table = WritingShowcase.table
      #expect(features.columns == table.columns)
      #expect(features.hiddenRows == [7...7])
      #expect(features.firstScrollingCell == table.firstScrollingCell)
      #expect(features.protection == table.protection)
      #expect(features.autoFilter == table.autoFilter)
      #expect(features.validations == table.validations)
      #expect(features.print == table.print)
      #expect(
        features.conditionalFormats.map(\.ranges) == table.conditionalFormats.map(\.ranges))
      #expect(
        features.conditionalFormats.flatMap(\.rules).flatMap(\.formulas)
          == table.conditionalFormats.flatMap(\.rules).map(\.formula))
    }
  }

  @Test func namesReadBackWithThoseOfPrintAndFilter() throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try WritingShowcase.write(to: path)
      let names = try Workbook(path: path).definedNames
      #expect(names.contains(DefinedName("企业类别", formula: "选项!$A$1:$A$3")))
      #expect(
        names.contains(
          DefinedName("合计", formula: "目标完成!$B$10", sheet: "目标完成", isHidden: true)))
      #expect(
        names.contains(
          DefinedName("_xlnm.Print_Titles", formula: "'目标完成'!$1:$2", sheet: "目标完成")))
    }
  }

  @Test func formatsReadBack() throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try WritingShowcase.write(to: path)
      let workbook = try Workbook(path: path)
      let cells = try cells(of: workbook.sheets[0], in: workbook)
      let month = try #require(cells.first { $0.reference == CellReference("A12") })
      #expect(workbook.numberFormat(of: month) == "yyyy\"年\"m\"月\"")
      let moment = try #require(cells.first { $0.reference == CellReference("E4") })
      #expect(workbook.numberFormat(of: moment) == "yyyy-mm-dd hh:mm:ss")
    }
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    try inFolder { folder in
      try WritingShowcase.write(to: folder + "/a.xlsx")
      try WritingShowcase.write(to: folder + "/b.xlsx")
      #expect(
        try FileDigest.sha256(path: folder + "/a.xlsx")
          == FileDigest.sha256(path: folder + "/b.xlsx"))
    }
  }

  @Test func theKindsOfThePartsComeFirst() throws {
    try inFolder { folder in
      try WritingShowcase.write(to: folder + "/a.xlsx")
      let archive = try Archive(path: folder + "/a.xlsx")
      #expect(archive.entries.first == "[Content_Types].xml")
    }
  }

  @Test func whatWasRefusedLeavesNothingBehind() throws {
    try inFolder { folder in
      var writer = try WorkbookWriter(path: folder + "/a.xlsx")
      // Enough rows that a part of the sheet is on the disk when the refusal comes.
      let rows = (1...40_000).map { number in
        var row = RowDraft(number)
        row.cells = [CellDraft(1, .number(number == 40_000 ? .nan : Double(number)))]
        return row
      }
      #expect(throws: WorkbookError.self) { try writer.add(SheetDraft(name: "表"), rows: rows) }
      do throws(WorkbookError) {
        try writer.finish()
        Issue.record("a refused sheet was finished")
      } catch {}
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func aWorkbookGivenUpLeavesNothingBehind() throws {
    try inFolder { folder in
      do {
        var writer = try WorkbookWriter(path: folder + "/a.xlsx")
        try writer.add(SheetDraft(name: "表"), rows: [])
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func sheetsOfOneNameAreRefusedInWhateverCase() throws {
    try inFolder { folder in
      #expect(throws: WorkbookError.self) {
        try WorkbookWriter.write(
          [(SheetDraft(name: "Data"), []), (SheetDraft(name: "DATA"), [])],
          to: folder + "/a.xlsx")
      }
    }
  }

  @Test func aWorkbookNeedsASheetThatIsShown() throws {
    try inFolder { folder in
      var hidden = SheetDraft(name: "表")
      hidden.visibility = .hidden
      #expect(throws: WorkbookError.self) {
        try WorkbookWriter.write([(hidden, [])], to: folder + "/a.xlsx")
      }
      #expect(throws: WorkbookError.self) {
        try WorkbookWriter.write([], to: folder + "/a.xlsx")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: ["", "A1", "r1c1", "C", "1a", "a b", "a-b", "(a)"])
  func namesThatNoRangeCanHave(name: String) throws {
    try inFolder { folder in
      #expect(throws: WorkbookError.self) {
        try WorkbookWriter.write(
          [(SheetDraft(name: "表"), [])], names: [DefinedName(name, formula: "1")],
          to: folder + "/a.xlsx")
      }
    }
  }

  @Test func aNameIsDefinedOnceInEachScope() throws {
    try inFolder { folder in
      let global = DefinedName("单位", formula: "1")
      let local = DefinedName("单位", formula: "1", sheet: "表")
      let sheets = [(SheetDraft(name: "表"), [RowDraft]())]
      try WorkbookWriter.write(sheets, names: [global, local], to: folder + "/a.xlsx")
      #expect(throws: WorkbookError.self) {
        try WorkbookWriter.write(sheets, names: [global, global], to: folder + "/b.xlsx")
      }
      #expect(throws: WorkbookError.noSuchSheet("无")) {
        try WorkbookWriter.write(
          sheets, names: [DefinedName("a", formula: "1", sheet: "无")], to: folder + "/b.xlsx")
      }
    }
  }

  @Test func onlyAFormulaWithoutResultAsksForCalculation() throws {
    try inFolder { folder in
      for (value, asks) in [(CellValue.number(2), false), (nil, true)] {
        var row = RowDraft(1)
        row.cells = [CellDraft(1, value, formula: "1+1")]
        let path = folder + "/\(asks).xlsx"
        try WorkbookWriter.write([(SheetDraft(name: "表"), [row])], to: path)
        let part = try Archive(path: path).read("xl/workbook.xml")
        #expect(String(decoding: part, as: UTF8.self).contains("fullCalcOnLoad") == asks)
      }
    }
  }

  @Test func shapesOfDifferentSheetsNeverShareANumber() throws {
    try inFolder { folder in
      try WritingShowcase.write(to: folder + "/a.xlsx")
      let archive = try Archive(path: folder + "/a.xlsx")
      let first = try String(
        decoding: archive.read("xl/drawings/vmlDrawing1.vml"), as: UTF8.self)
      let second = try String(
        decoding: archive.read("xl/drawings/vmlDrawing3.vml"), as: UTF8.self)
      #expect(first.contains(#"data="1""#) && first.contains("_x0000_s1026"))
      #expect(second.contains(#"data="2""#) && second.contains("_x0000_s2049"))
    }
  }
}
