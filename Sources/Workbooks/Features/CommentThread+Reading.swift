extension CommentThread {
  /// Reads a part of threaded comments, in the order of their cells; `people` are names by id.
  static func all(
    _ part: String, _ package: borrowing Package, namedBy: String,
    people: [String: String], _ count: inout FeatureCount
  ) throws(WorkbookError) -> [CommentThread] {
    var xml = try package.cursor(part, namedBy: namedBy, reader: count.reader)
    var list = ThreadList()
    var counted = count
    _ = try xml.root()
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      guard element == "threadedComment", let cell = xml.place("ref") else { return }
      try counted.add(in: part)
      let id = xml.attribute("id") ?? ""
      let parent = xml.attribute("parentId")
      let isResolved = xml.flag("done")
      var entry = Entry(
        author: xml.attribute("personId").flatMap { people[folded($0)] } ?? "", text: "",
        date: xml.attribute("dT").flatMap { ISODate.moment($0) })
      try xml.children { xml, element throws(WorkbookError) in
        if element == "text" { entry.text = XString.unescaped(try xml.text()) }
      }
      list.add(entry, at: cell, id: folded(id), parent: parent.map(folded), isResolved)
    }
    count = counted
    return list.threads.sorted { $0.cell < $1.cell }
  }

  /// The names of the people in the workbook by their ids.
  static func people(_ package: borrowing Package, _ count: inout FeatureCount)
    throws(WorkbookError) -> [String: String]
  {
    var people: [String: String] = [:]
    for part in package.relationships.parts(ofKind: "person") {
      var xml = try package.cursor(
        part, namedBy: package.workbookPart, reader: count.reader)
      var counted = count
      _ = try xml.root()
      try xml.children(taking: .choice) { xml, _ throws(WorkbookError) in
        guard let id = xml.attribute("id"), let name = xml.attribute("displayName") else { return }
        try counted.add(in: part)
        people[folded(id)] = name
      }
      count = counted
    }
    return people
  }

  /// Ids are equal in whatever case.
  private static func folded(_ id: String) -> String { id.lowercased() }
}

/// Threads as they come together from entries that name the one they reply to.
private struct ThreadList {
  private(set) var threads: [CommentThread] = []
  private var byID: [String: Int] = [:]
  private var byCell: [CellReference: Int] = [:]

  /// Adds an entry; a reply to one that is not there goes to the thread of its cell, if any.
  mutating func add(
    _ entry: CommentThread.Entry, at cell: CellReference, id: String, parent: String?,
    _ isResolved: Bool
  ) {
    if let parent, let index = byID[parent] ?? byCell[cell] {
      threads[index].replies.append(entry)
      byID[id] = index
    } else {
      byID[id] = threads.count
      byCell[cell] = byCell[cell] ?? threads.count
      threads.append(CommentThread(cell, root: entry, isResolved: isResolved))
    }
  }
}
