extension XMLText {
  /// Links (`hyperlinks`); those to the outside become relationships.
  mutating func hyperlinks(_ links: [Hyperlink], relationships: inout RelationshipsXML) {
    guard !links.isEmpty else { return }
    open("hyperlinks")
    for link in links {
      open("hyperlink")
      attribute("ref", link.range.description)
      switch link.target {
      case .place(let place): attribute("location", place)
      case .address(let address):
        // The part behind the first `#` is a place in what the rest leads to.
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = Hyperlink.Target.encoded(parts.first ?? "")
        if !target.isEmpty {
          attribute("r:id", relationships.add("hyperlink", target, isExternal: true))
        }
        if parts.count == 2 { attribute("location", String(parts[1])) }
      }
      attribute("tooltip", link.tip)
      close("hyperlink")
    }
    close("hyperlinks")
  }
}

extension RelationshipsXML {
  /// Adds the relationship of a link on a drawing, and gives its name (ECMA-376, 21.1.2.3.5).
  mutating func add(_ link: Hyperlink.Target) -> String {
    switch link {
    case .place(let place):
      add("hyperlink", "#" + Hyperlink.Target.encoded(place[...]))
    case .address(let address):
      add("hyperlink", Hyperlink.Target.encoded(address[...]), isExternal: true)
    }
  }
}

extension Hyperlink.Target {
  /// Why it cannot be written; nil where it can.
  var refusal: String? {
    switch self {
    case .place(let text), .address(let text):
      (1...2079).contains(text.utf16.count) ? nil : "a link has 1 to 2079 characters"
    }
  }

  /// An address as RFC 3986 allows it; characters of other scripts stay (RFC 3987).
  fileprivate static func encoded(_ address: Substring) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "\\": result += "/"
      case "\u{0}"..."\u{20}", "\"", "<", ">", "^", "`", "{", "|", "}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
