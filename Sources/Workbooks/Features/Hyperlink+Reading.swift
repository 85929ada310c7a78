extension Hyperlink {
  /// The link whose element just started; nil when it says no cells or leads nowhere.
  ///
  /// Addresses are given as they are written, malformed ones too, unless they are longer than any
  /// that a program follows: many links may share one, and each gets its own copy with its place.
  init?(_ xml: borrowing some XMLEvents & ~Copyable, _ relationships: Relationships) {
    guard let range = xml.attribute("ref").flatMap({ CellRange(reference: $0) }) else {
      return nil
    }
    let place = xml.attribute("location").map(XString.unescaped)
    let tip = xml.attribute("tooltip").map(XString.unescaped)
    let address = xml.attribute("id").flatMap { relationships[$0]?.target } ?? ""
    guard place == nil || address.utf8.count <= 1 << 15 else { return nil }
    let whole = place.map { address + "#" + $0 } ?? address
    if whole.hasPrefix("#"), whole != "#" {
      self.init(range, to: .place(String(whole.dropFirst())), tip: tip)
    } else if !address.isEmpty {
      self.init(range, to: .address(whole), tip: tip)
    } else {
      return nil
    }
  }
}
