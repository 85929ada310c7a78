/// Takes out the caches of slicers and timelines whose last one goes with a sheet.
///
/// The workbook lists the caches in its extensions and keeps a name for each ([MS-XLSX], 2.6.70).
struct SlicerRemoval {
  /// The caches that slicers of the sheet show.
  private let caches: Set<String>

  /// Looks at the slicers of a sheet that is still there.
  init(of sheet: String, in draft: borrowing PackageDraft) throws(WorkbookError) {
    caches = try Self.caches(of: sheet, in: draft)
  }

  private static func caches(of sheet: String, in draft: borrowing PackageDraft)
    throws(WorkbookError) -> Set<String>
  {
    var caches: Set<String> = []
    for link in try draft.links(of: sheet) where ["slicer", "timeline"].contains(link.kind) {
      guard let part = link.target, draft.contains(part) else { continue }
      let document = try draft.document(part)
      for slicer in document.children {
        if let name = try document.value("cache", of: slicer) { caches.insert(name) }
      }
    }
    return caches
  }

  /// Takes them out, once the sheet is gone.
  func run(on draft: inout PackageDraft) throws(WorkbookError) {
    guard !caches.isEmpty else { return }
    let outline = try WorkbookOutline(draft)
    var idle = caches
    for sheet in outline.sheets {
      idle.subtract(try Self.caches(of: sheet.info.part, in: draft))
    }
    var ids: Set<String> = []
    for link in try draft.links(of: outline.part)
    where ["slicerCache", "timelineCache"].contains(link.kind) {
      guard let part = link.target, draft.contains(part) else { continue }
      let document = try draft.document(part)
      guard let name = try document.value("name", of: document.root), idle.contains(name) else {
        continue
      }
      ids.insert(link.id)
      try draft.removeWithLinks(part, from: outline.part)
    }
    let document = outline.document
    var splices = try unlisted(ids, in: document)
    if let list = document.child("definedNames") {
      let names = try document.children("definedName", of: list)
      var gone: [MarkupElement] = []
      for name in names where try document.value("name", of: name).map(idle.contains) == true {
        gone.append(name)
      }
      splices +=
        gone.count == names.count && !gone.isEmpty
        ? [Splice(list.range, [])] : gone.map { Splice($0.range, []) }
    }
    try draft.splice(outline.part, splices)
  }

  /// Cuts the caches out of the extensions; one that is left without any goes as well.
  private func unlisted(_ ids: Set<String>, in document: MarkupDocument) throws(WorkbookError)
    -> [Splice]
  {
    guard let list = document.child("extLst"), !ids.isEmpty else { return [] }
    let extensions = try document.children(of: list)
    var splices: [Splice] = []
    for `extension` in extensions {
      let lists = try document.children(of: `extension`)
      guard lists.count == 1, let caches = lists.first else { continue }
      let listed = try document.children(of: caches)
      var gone: [MarkupElement] = []
      for cache in listed where try document.relationship(of: cache).map(ids.contains) == true {
        gone.append(cache)
      }
      guard !gone.isEmpty else { continue }
      splices +=
        gone.count == listed.count
        ? [Splice(`extension`.range, [])] : gone.map { Splice($0.range, []) }
    }
    let isEmptied = extensions.allSatisfy { item in splices.contains { $0.range == item.range } }
    return isEmptied ? [Splice(list.range, [])] : splices
  }
}
