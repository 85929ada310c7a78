@testable import Workbooks

extension FuzzTarget {
  /// Bytes as an archive: opened, read, copied with a change, read again.
  static let archive = FuzzTarget(name: "archive") { bytes throws(Finding) in
    let scratch = ScratchFiles()
    guard let before = allowed({ () throws(WorkbookError) in try contents(bytes) }) else { return }
    let path = scratch.write(bytes, to: "in.xlsx")
    let output = scratch.path("marked.xlsx")
    let isWritten: Void? = allowed { () throws(WorkbookError) in
      var copy = try ArchivePatch(copying: path, to: output, limits: limits)
      copy.add("_new.xml", Array("<new/>".utf8))
      try copy.finish()
    }
    guard isWritten != nil else { return }
    guard
      let after = allowed({ () throws(WorkbookError) in
        try contents(try SystemCall.wholeFile(output))
      })
    else { throw Finding("a copy of an archive that opens does not open") }
    for (name, old) in before where name != "_new.xml" {
      guard let new = after[name], new == old else { throw Finding("\(name) differs in a copy") }
    }
  }

  /// The bytes of each entry, nil for one that cannot be read.
  private static func contents(_ bytes: [UInt8]) throws(WorkbookError) -> [String: [UInt8]?] {
    let archive = try Archive(bytes: bytes, name: "a.xlsx", limits: limits)
    var contents: [String: [UInt8]?] = [:]
    for name in archive.entries {
      contents[EntryNames.folded(name)] = .some(
        allowed { () throws(WorkbookError) in
          try archive.read(name)
        })
    }
    return contents
  }
}

extension SystemCall {
  /// All bytes of a file.
  static func wholeFile(_ path: String) throws(WorkbookError) -> [UInt8] {
    let file = ArchiveBytes.file(try OpenFile(path))
    return try file.read(at: 0, count: file.size())
  }
}
