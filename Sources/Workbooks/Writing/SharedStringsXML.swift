/// The texts of a workbook, each stored once, numbered in the order of first use (18.4.9).
///
/// There is room for so many; those that come later stand in their cells, as often as they come, so
/// that memory has a bound however many rows there are. What comes often has come by then.
struct SharedStringsXML {
  private var texts = TextTable()
  private var uses = 0
  /// How many bytes of texts are held.
  private let room: Int

  /// No text yet; room for texts of so many bytes.
  init(room: Int = 4 << 20) {
    self.room = room
  }

  /// Whether no text has come.
  var isEmpty: Bool { uses == 0 }

  /// The number of the text, which it gets now when it has none; nil where there is no room for it.
  mutating func index(of text: String) -> Int? {
    let number = texts.index(of: text, isFull: texts.size >= room)
    if number != nil { uses += 1 }
    return number
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
      if xml.bytes.count >= 1 << 19 { try output(xml.take()) }
    }
    xml.close("sst")
    try output(xml.take())
  }
}
