/// The texts of a workbook, each stored once, numbered in the order of first use (18.4.9).
struct SharedStringsXML {
  private var texts = Numbered<Text>(after: 0)
  private var uses = 0

  /// No text yet.
  init() {}

  /// Whether no text has come.
  var isEmpty: Bool { uses == 0 }

  /// The number of the text, which it gets now when it has none.
  mutating func index(of text: String) -> Int {
    uses += 1
    return texts.index(of: Text(value: text))
  }

  /// The part, handed out piece by piece.
  func write<E: Error>(to output: ([UInt8]) throws(E) -> Void) throws(E) {
    var xml = XMLText(isPart: true)
    xml.open("sst")
    xml.attribute("xmlns", Namespace.spreadsheet)
    xml.attribute("count", uses)
    xml.attribute("uniqueCount", texts.values.count)
    for text in texts.values {
      xml.open("si")
      xml.element("t", string: text.value)
      xml.close("si")
      if xml.bytes.count >= 1 << 20 { try output(xml.take()) }
    }
    xml.close("sst")
    try output(xml.take())
  }

  /// A text that equals another only when its bytes do.
  ///
  /// `String` holds "é" in one scalar equal to "é" in two; in a workbook they are two texts.
  private struct Text: Hashable {
    let value: String

    static func == (left: Self, right: Self) -> Bool {
      left.value.utf8.elementsEqual(right.value.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var value = value
      value.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
