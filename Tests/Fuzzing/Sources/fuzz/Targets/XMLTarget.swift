@testable import Workbooks

extension FuzzTarget {
  /// Bytes as an XML part, behind one that says how much of it the scanner gets at a time.
  ///
  /// The scanner gives what libxml2 gives, or says that the part is unusual.
  static let xml = FuzzTarget(name: "xml") { bytes throws(Finding) in
    guard let first = bytes.first else { return }
    let part = Array(bytes.dropFirst())
    // A part in very many pieces would be gone over as often.
    try compare(part, pieceSize: max(Int(first) + 1, part.count / 64))
  }

  /// Goes over a part in both ways.
  static func compare(_ part: [UInt8], pieceSize: Int) throws(Finding) {
    guard
      let entry = allowed({ () throws(WorkbookError) in
        let package = StoredPackage.single(part)
        return try Archive(bytes: package.bytes, name: "a", limits: limits).entry("a.xml")
      })
    else { throw Finding("the archive around the part does not open") }
    try compare(entry, pieceSize: pieceSize)
  }

  /// Goes over an entry in all ways.
  static func compare(_ entry: ArchiveEntry, pieceSize: Int) throws(Finding) {
    var parsed: [String] = []
    let isParsed: Void? = allowed { () throws(WorkbookError) in
      var parser = try entry.parser()
      try XMLEventList.append(to: &parsed, from: &parser)
    }
    var seen: [String] = []
    let isSeen: Void? = allowed { () throws(WorkbookError) in
      var cursor = try entry.cursor()
      try XMLEventList.append(to: &seen, from: &cursor)
    }
    guard (isSeen == nil) == (isParsed == nil) else { throw Finding("refused by one way alone") }
    if let difference = XMLEventList.difference(seen, parsed) { throw Finding(difference) }
    var scanned: [String] = []
    var isUnusual = false
    let isScanned: Void? = allowed { () throws(WorkbookError) in
      var scanner = entry.scanner(pieceSize: pieceSize)
      try XMLEventList.append(to: &scanned, from: &scanner)
      isUnusual = scanner.isUnusual
    }
    guard isScanned != nil else {
      if isParsed != nil { throw Finding("refused by the scanner alone") }
      return
    }
    guard isUnusual else {
      if isParsed == nil { throw Finding("refused by libxml2 alone") }
      if let difference = XMLEventList.difference(scanned, parsed) { throw Finding(difference) }
      return
    }
    // What the scanner gave before it stopped was used, so it has to be right as well.
    let count = min(scanned.count, parsed.count)
    let heads = (Array(scanned.prefix(count).dropLast()), Array(parsed.prefix(count).dropLast()))
    if let difference = XMLEventList.difference(heads.0, heads.1) { throw Finding(difference) }
  }
}

extension StoredPackage {
  /// An archive with one part, `a.xml`.
  static func single(_ part: [UInt8]) -> StoredPackage {
    var package = StoredPackage()
    package.put("a.xml", part)
    return package
  }
}

/// The events of a part, each as a text.
enum XMLEventList {
  /// Adds the events up to the end of the part, runs of characters joined.
  static func append(
    to events: inout [String], from xml: inout some XMLEvents & ~Copyable
  ) throws(WorkbookError) {
    var run = ""
    while let event = try xml.next() {
      if event == .text {
        run += xml.characters
        continue
      }
      if !run.isEmpty { events.append("\(xml.depth) text \(run)") }
      run = ""
      guard event == .start else {
        events.append("\(xml.depth) end")
        continue
      }
      let values = [
        xml.attribute("r"), xml.attribute("s"), xml.attribute("hidden"), xml.attribute("Target"),
        xml.attribute("reference"), xml.attribute("a"),
        xml.integer("s").map { "\($0)" }, xml.place("r").map { "\($0)" },
      ]
      let isRow = xml.isNamed("row") || xml.isNamed("conditionalFormatting")
      events.append("\(xml.depth) start \(xml.name) \(values) \(isRow)")
    }
  }

  /// The first place where two lists differ; nil is nowhere.
  static func difference(_ scanned: [String], _ parsed: [String]) -> String? {
    for (one, other) in zip(scanned, parsed) where one != other {
      return "scanned \(one.debugDescription), parsed \(other.debugDescription)"
    }
    guard scanned.count != parsed.count else { return nil }
    return "scanned \(scanned.count) events, parsed \(parsed.count)"
  }
}
