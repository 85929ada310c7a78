import Testing

@testable import Workbooks

/// Limits on values and formats that depend on them, in the sheet and in its extensions.
struct ReadingValidationTests {
  private func validations(_ markup: String) throws -> [DataValidation] {
    try HandMade(around: "<dataValidations>\(markup)</dataValidations>").features().validations
  }

  @Test(
    "Each rule is read as what it allows",
    arguments: [
      ("", "", DataValidation.Rule.any), ("type='none'", "", .any), ("type='new'", "", .any),
      ("type='list'", "<formula1>\"是,否,\"\"x\"\"\"</formula1>", .list(["是", "否", "\"x\""])),
      ("type='list'", "<formula1>\"a\"&amp;\"b\"</formula1>", .listFrom("\"a\"&\"b\"")),
      ("type='list'", "<formula1>'选 项'!$A$1:$A$9</formula1>", .listFrom("'选 项'!$A$1:$A$9")),
      ("type='list'", "", .listFrom("")),
      ("type='custom'", "<formula1>LEN(A1)&lt;3</formula1>", .custom("LEN(A1)<3")),
      ("type='whole'", "<formula1>1</formula1><formula2>9</formula2>", .whole(from: "1", to: "9")),
      (
        "type='decimal' operator='greaterThanOrEqual'", "<formula1>0</formula1>",
        .decimal(from: "0", to: nil)
      ),
      (
        "type='time' operator='notBetween'", "<formula1>0.1</formula1><formula2>B2</formula2>",
        .compare(.time, .notBetween("0.1", "B2"))
      ),
      (
        "type='date' operator='lessThan'", "<formula1>1</formula1>", .compare(.date, .lessThan("1"))
      ),
      ("type='textLength' operator='equal'", "<formula1>18</formula1>", .textLength(18)),
    ])
  func rules(attributes: String, formulas: String, rule: DataValidation.Rule) throws {
    let read = try validations(
      "<dataValidation \(attributes) sqref='A1'>\(formulas)</dataValidation>")
    #expect(read.map(\.rule) == [rule])
  }

  @Test("Ranges, messages and switches are read")
  func all() throws {
    let read = try validations(
      """
      <dataValidation type="list" errorStyle="warning" allowBlank="1" showDropDown="1" showInputMessage="1"
       promptTitle="填" prompt="a&#10;b" error="不_x0041_" sqref="A1 C3:D4  F:F bad"><formula1>甲</formula1></dataValidation>
      <dataValidation type="list" sqref=""/>
      """)
    var wanted = DataValidation(
      [range("A1"), range("C3:D4"), range("F1:F1048576")], .listFrom("甲"),
      prompt: .init(title: "填", text: "a\nb"), error: .init(title: "", text: "不A"),
      severity: .warning)
    (wanted.showsArrow, wanted.isEnforced) = (false, false)
    #expect(read == [wanted])
  }

  @Test("A list whose items hold commas is read in the way that every program knows")
  func alternative() throws {
    let read = try validations(
      """
      <dataValidation type="list" sqref="A1"><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x12ac">
      <x12ac:list xmlns:x12ac="l">1,"2,3"</x12ac:list></mc:Choice><mc:Fallback><formula1>"1,2,3"</formula1>
      </mc:Fallback></mc:AlternateContent></dataValidation>
      """)
    #expect(read.map(\.rule) == [.list(["1", "2", "3"])])
  }

  @Test("Limits and formats that extensions hold are read with the others")
  func extensions() throws {
    let features = try HandMade(
      around: """
        <conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" priority="2" operator="between" stopIfTrue="1">
        <formula>1</formula><formula>B1</formula></cfRule></conditionalFormatting>
        <conditionalFormatting sqref="B1"><cfRule type="dataBar" priority="1"><dataBar/><extLst><ext><x14:id xmlns:x14="x">{AB}</x14:id>
        </ext></extLst></cfRule></conditionalFormatting>
        <dataValidations count="7"><dataValidation type="list" sqref="A1"><formula1>甲</formula1></dataValidation></dataValidations>
        <extLst><ext xmlns:x14="x" xmlns:xm="m"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1>
        <xm:f>'别 表'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2 B4</xm:sqref></x14:dataValidation></x14:dataValidations></ext>
        <ext xmlns:x14="x" xmlns:xm="m"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{AB}">
        <x14:dataBar/></x14:cfRule><xm:sqref>B1</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting>
        <x14:cfRule type="expression" priority="3" id="{CD}"><xm:f>别!A1&gt;2</xm:f></x14:cfRule><xm:sqref>D1:D2</xm:sqref>
        </x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>
        """
    ).features()
    #expect(
      features.conditionalFormats == [
        ConditionalRules(
          [range("A1:A9"), range("C1")],
          rules: [
            .init(
              kind: "cellIs", comparison: "between", formulas: ["1", "B1"], priority: 2,
              stopsIfTrue: true)
          ]),
        ConditionalRules([range("B1")], rules: [.init(kind: "dataBar", priority: 1)]),
        ConditionalRules(
          [range("D1:D2")],
          rules: [.init(kind: "expression", formulas: ["别!A1>2"], priority: 3)]),
      ])
    #expect(features.validations.map(\.rule) == [.listFrom("甲"), .listFrom("'别 表'!$A$1:$A$3")])
    #expect(features.validations.map(\.ranges) == [[range("A1")], [range("B2"), range("B4")]])
    #expect(features.validations.map(\.allowsBlank) == [false, true])
  }
}
