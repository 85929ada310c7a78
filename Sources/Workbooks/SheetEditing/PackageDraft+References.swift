extension PackageDraft {
  /// Makes all parts of the workbook speak of its sheets as they are afterwards.
  mutating func rewriteReferences(_ workbook: String, _ transition: SheetTransition)
    throws(WorkbookError)
  {
    for (part, kind) in try partsBelow(workbook) {
      if kind == "workbook" || SheetReferences.kinds.contains(kind) {
        let bytes = try text(of: part)
        if SheetReferences.mayBe(in: bytes, kind: kind, transition) {
          try splice(part, SheetReferences.splices(in: bytes, part: part, transition))
        }
      }
      try rewritePlaces(linkedFrom: part, transition)
    }
  }

  /// The part and all that it leads to, each once, with the kind of the link that leads there.
  private func partsBelow(_ workbook: String) throws(WorkbookError)
    -> [(part: String, kind: String)]
  {
    var found = [(part: workbook, kind: "workbook")]
    var seen: Set<String> = [EntryNames.folded(workbook)]
    var next = 0
    while next < found.count {
      for link in try links(of: found[next].part) {
        guard let target = link.target, contains(target),
          seen.insert(EntryNames.folded(target)).inserted
        else { continue }
        found.append((target, link.kind))
      }
      next += 1
    }
    return found
  }

  /// Links of drawings to places of the workbook itself, which start with `#`.
  private mutating func rewritePlaces(linkedFrom part: String, _ transition: SheetTransition)
    throws(WorkbookError)
  {
    let list = PartLink.list(of: part)
    guard contains(list) else { return }
    let document = try document(list)
    var splices: [Splice] = []
    for link in try document.children("Relationship") {
      guard let target = try document.value("Target", of: link), target.hasPrefix("#"),
        let new = transition(PartLink.unescaped(String(target.dropFirst())))
      else { continue }
      splices.append(
        try document.setting("Target", to: "#" + PartLink.escaped(new), of: link.tag))
    }
    try splice(list, splices)
  }
}

extension PartLink {
  /// A target with the characters that it cannot hold as `%20`.
  static func escaped(_ target: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in target.utf8 {
      if byte <= 0x20 || " \"<>\\^`{|}%".utf8.contains(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
