extension SheetFeatures {
  /// Reads a sheet's part, its cells left aside, and the parts it refers to that are asked for.
  init(
    _ sheet: SheetInfo, _ entry: ArchiveEntry, _ package: borrowing Package,
    names: [DefinedName], from sources: Sources
  ) throws(WorkbookError) {
    try self.init(sheet, entry, package, names: names, from: sources) {
      (start) throws(WorkbookError) in
      var scanner = entry.scanner()
      var reader = start
      try reader.read(&scanner)
      guard scanner.isUnusual else { return reader }
      var parser = try entry.parser()
      reader = start
      try reader.read(&parser)
      return reader
    }
  }

  /// Takes what is read of a sheet's part, and the parts it refers to that are asked for.
  init(
    _ sheet: SheetInfo, _ entry: ArchiveEntry, _ package: borrowing Package,
    names: [DefinedName], from sources: Sources,
    read: (SheetFeaturesReader) throws(WorkbookError) -> SheetFeaturesReader
  ) throws(WorkbookError) {
    let relationships = try Self.relationships(of: sheet, entry, package, sources)
    let reader = try read(SheetFeaturesReader(sheet.part, relationships, entry))
    self = reader.features
    print.take(names, of: sheet.name)
    var count = reader.count
    try take(relationships, of: sheet.part, package, sources, &count)
  }

  /// What the sheet refers to; where no other part is asked for, damaged references lead nowhere.
  private static func relationships(
    of sheet: SheetInfo, _ entry: ArchiveEntry, _ package: borrowing Package, _ sources: Sources
  ) throws(WorkbookError) -> Relationships {
    do throws(WorkbookError) {
      return try Relationships(of: sheet.part, in: package.archive, reader: entry.reader)
    } catch .malformedPart where sources.isEmpty {
      return Relationships()
    }
  }

  /// Takes in what stands in other parts.
  private mutating func take(
    _ relationships: Relationships, of sheet: String, _ package: borrowing Package,
    _ sources: Sources, _ count: inout FeatureCount
  ) throws(WorkbookError) {
    let threaded = relationships.parts(ofKind: "threadedComment")
    if sources.contains(.threads), !threaded.isEmpty {
      let people = try CommentThread.people(package, &count)
      for part in threaded {
        threads += try CommentThread.all(part, package, namedBy: sheet, people: people, &count)
      }
    }
    if sources.contains(.comments) {
      for part in relationships.parts(ofKind: "comments") {
        comments += try Comment.all(part, package, namedBy: sheet, &count)
      }
      let cells = Set(threads.map(\.cell))
      comments.removeAll { cells.contains($0.cell) && $0.standsInForThread }
    }
    if sources.contains(.tables) {
      for part in relationships.parts(ofKind: "table") {
        tables.append(try SheetTable(part, package, namedBy: sheet, &count))
      }
    }
    if sources.contains(.drawings) {
      for part in relationships.parts(ofKind: "drawing") {
        drawings += try SheetDrawing.all(part, package, namedBy: sheet, &count)
      }
    }
  }
}
