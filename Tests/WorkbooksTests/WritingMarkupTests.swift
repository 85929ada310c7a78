import Testing

@testable import Workbooks

struct WritingMarkupTests {
  private func markup(_ write: (inout XMLText) -> Void) -> String {
    var xml = XMLText()
    write(&xml)
    return String(decoding: xml.take(), as: UTF8.self)
  }

  @Test func anElementWithoutContentIsOneTag() {
    #expect(markup { $0.element("a") { $0.attribute("b", 1) } } == #"<a b="1"/>"#)
  }

  @Test func contentEndsTheOpeningTag() {
    #expect(markup { $0.element("a") { $0.element("b") { $0.text("c") } } } == "<a><b>c</b></a>")
  }

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"'", "\"'"), ("\r\n\t", "&#13;\n\t"),
    ("a\u{1}b\u{FFFF}c", "abc"), ("贵阳", "贵阳"),
  ])
  func textIsEscaped(text: String, written: String) {
    #expect(markup { $0.text(text) } == written)
  }

  @Test(arguments: [
    ("\"<&>'", "&quot;&lt;&amp;&gt;'"), ("a\nb\tc\rd", "a&#10;b&#9;c&#13;d"), ("\u{0}x", "x"),
  ])
  func attributesAreEscaped(text: String, written: String) {
    #expect(markup { $0.element("a") { $0.attribute("b", text) } } == "<a b=\"\(written)\"/>")
  }

  @Test(arguments: [
    ("plain", "<t>plain</t>"), ("", "<t></t>"), ("a\u{1}b", "<t>a_x0001_b</t>"),
    ("a\rb", "<t>a_x000D_b</t>"), ("\u{FFFE}", "<t>_xFFFE_</t>"),
    ("_x0041_", "<t>_x005F_x0041_</t>"), ("_x004_", "<t>_x004_</t>"),
    ("__x00e9_", "<t>__x005F_x00e9_</t>"), ("A_B", "<t>A_B</t>"),
    (" a", "<t xml:space=\"preserve\"> a</t>"), ("a\n", "<t xml:space=\"preserve\">a\n</t>"),
    ("a & b", "<t>a &amp; b</t>"),
  ])
  func textsOfAWorkbookKeepEveryCharacter(text: String, written: String) {
    #expect(markup { $0.element("t", string: text) } == written)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0.0"), (12345, "12345"), (-7, "-7"), (0.1 + 0.2, "0.30000000000000004"),
    (1e16, "1e+16"), (9_007_199_254_740_991, "9007199254740991"), (1e-7, "1e-07"),
    (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
  ])
  func numbersHaveTheFewestDigitsThatReadBackTheSame(number: Double, written: String) {
    #expect(markup { $0.text(number) } == written)
    #expect(Double(written)?.bitPattern == number.bitPattern)
  }
  @Test func numbersOfAFewPlacesHaveTheFewestDigitsToo() {
    let units: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e9]
    for _ in 0..<20_000 {
      let size = Double.random(in: -1e13...1e13) / (units.randomElement() ?? 1)
      let unit = units.randomElement() ?? 1
      let number = (size * unit).rounded() / unit
      guard number != number.rounded() else { continue }
      #expect(markup { $0.text(number) } == number.description)
    }
    for number in [0.0001, 0.00012, 1.0001, 99_999_999_999.9999, 999_999_999_999.9999, 0.00009] {
      #expect(markup { $0.text(number) } == number.description)
      #expect(markup { $0.text(-number) } == (-number).description)
    }
  }
}
