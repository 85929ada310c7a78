/// The titles of the sheets in the properties of the application, which repeat them
/// (`HeadingPairs` and `TitlesOfParts`, ECMA-376, 22.2.2.14 and 22.2.2.29).
///
/// The titles lie one behind the other; the headings say how many of them are sheets, chart sheets,
/// names. Where both do not fit together, or not the sheets, nothing is changed.
struct SheetTitles {
  private struct Group {
    var label: [UInt8]
    var titles: [String]
  }

  private let document: MarkupDocument
  private let headings: MarkupElement
  private let list: MarkupElement
  private var groups: [Group] = []
  private var isChanged = false

  /// Reads the titles; nil where there are none, or not as they should be.
  init?(_ document: MarkupDocument) throws(WorkbookError) {
    self.document = document
    func vector(_ name: String) throws(WorkbookError) -> MarkupElement? {
      guard let parent = document.child(name) else { return nil }
      return try document.children("vector", of: parent).first
    }
    guard let headings = try vector("HeadingPairs"), let list = try vector("TitlesOfParts") else {
      return nil
    }
    (self.headings, self.list) = (headings, list)
    let variants = try document.children(of: headings)
    let titles = try document.children(of: list).map(document.text)
    guard variants.count.isMultiple(of: 2) else { return nil }
    var start = 0
    for place in stride(from: 0, to: variants.count, by: 2) {
      guard let count = Int(try document.text(of: variants[place + 1])), count >= 0,
        count <= titles.count - start
      else { return nil }
      groups.append(
        Group(
          label: Array(document.bytes[variants[place].range]),
          titles: Array(titles[start..<start + count])))
      start += count
    }
    guard start == titles.count else { return nil }
  }

  /// Lets the titles follow the sheets from what they were to what they are.
  mutating func follow(
    from before: [SheetInfo], to after: [SheetInfo], _ transition: SheetTransition?
  ) {
    let known = Set(before.map(\.name))
    var places: [String: Int] = [:]
    for (place, sheet) in after.enumerated() { places[sheet.name] = place }
    var isListed = false
    for index in groups.indices {
      let old = groups[index].titles
      var new: [String]
      if !old.isEmpty, old.allSatisfy(known.contains) {
        new = old.map { transition?.name(of: $0) ?? $0 }.filter { places[$0] != nil }
        if !isListed, old.count == before.count(where: \.isWorksheet) {
          isListed = true
          let there = Set(before.map { transition?.name(of: $0.name) ?? $0.name })
          new += after.filter { $0.isWorksheet && !there.contains($0.name) }.map(\.name)
        }
        new.sort { places[$0, default: 0] < places[$1, default: 0] }
      } else {
        new = old.map { transition?($0) ?? $0 }.filter { !$0.hasPrefix("#REF!") }
      }
      isChanged = isChanged || new != old
      groups[index].titles = new
    }
  }

  /// The splices that say so.
  func splices() throws(WorkbookError) -> [Splice] {
    guard isChanged else { return [] }
    let prefix = String(decoding: document.prefix(of: list), as: UTF8.self)
    let groups = groups.filter { !$0.titles.isEmpty }
    var pairs: [UInt8] = []
    var titles = XMLText()
    for group in groups {
      let count = "<\(prefix)i4>\(group.titles.count)</\(prefix)i4>"
      pairs += group.label + Array("<\(prefix)variant>\(count)</\(prefix)variant>".utf8)
      for title in group.titles { titles.element(prefix + "lpstr") { $0.text(title) } }
    }
    let count = groups.reduce(0) { $0 + $1.titles.count }
    return [
      try document.setting("size", to: String(groups.count * 2), of: headings.tag),
      Splice(headings.content, pairs),
      try document.setting("size", to: String(count), of: list.tag),
      Splice(list.content, titles.take()),
    ]
  }
}

extension PackageDraft {
  /// Lets the titles in the properties follow the sheets; they are hints, so broken ones stay.
  mutating func retitle(
    from before: [SheetInfo], to after: [SheetInfo], _ transition: SheetTransition? = nil
  ) throws(WorkbookError) {
    let link = try links(of: "").first { $0.kind == "extended-properties" }
    guard let part = link?.target, contains(part) else { return }
    var changes: [Splice] = []
    do throws(WorkbookError) {
      guard var titles = try SheetTitles(document(part)) else { return }
      titles.follow(from: before, to: after, transition)
      changes = try titles.splices()
    } catch { return }
    try splice(part, changes)
  }
}
