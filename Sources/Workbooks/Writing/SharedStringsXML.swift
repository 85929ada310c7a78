/// The texts of a workbook, each stored once, numbered in the order of first use (18.4.9).
struct SharedStringsXML {
  private var texts = TextTable()
  private var uses = 0

  /// No text yet.
  init() {}

  /// Whether no text has come.
  var isEmpty: Bool { uses == 0 }

  /// The number of the text, which it gets now when it has none.
  mutating func index(of text: String) -> Int {
    uses += 1
    return texts.index(of: text)
  }

  /// The part, handed out piece by piece.
  func write<E: Error>(to output: ([UInt8]) throws(E) -> Void) throws(E) {
    var xml = XMLText(isPart: true)
    xml.open("sst")
    xml.attribute("xmlns", Namespace.spreadsheet)
    xml.attribute("count", uses)
    xml.attribute("uniqueCount", texts.count)
    for number in 0..<texts.count {
      let text = texts[number]
      if !xml.plainItem(text.span) {
        xml.open("si")
        xml.element("t", string: String(decoding: text, as: UTF8.self))
        xml.close("si")
      }
      if xml.bytes.count >= 1 << 20 { try output(xml.take()) }
    }
    xml.close("sst")
    try output(xml.take())
  }
}
