/// Where the sheets of a workbook stand after a change, for what names them by position.
///
/// Positions are those in the list of the workbook part, from 0 (ECMA-376, 18.2.20).
struct TabOrder {
  /// The new position of each sheet there was; nil is gone.
  let places: [Int?]
  /// How many sheets there are afterwards.
  let count: Int

  /// A sheet comes in.
  static func inserting(at place: Int, into count: Int) -> TabOrder {
    TabOrder(places: (0..<count).map { $0 < place ? $0 : $0 + 1 }, count: count + 1)
  }

  /// A sheet goes.
  static func removing(_ place: Int, from count: Int) -> TabOrder {
    let places = (0..<count).map { $0 == place ? nil : $0 < place ? $0 : $0 - 1 }
    return TabOrder(places: places, count: count - 1)
  }

  /// A sheet moves to another place, counted without it.
  static func moving(_ old: Int, to place: Int, of count: Int) -> TabOrder {
    let places = (0..<count).map { other in
      if other == old { return place }
      let without = other < old ? other : other - 1
      return without < place ? without : without + 1
    }
    return TabOrder(places: places, count: count)
  }

  /// The new position; one behind the last sheet, as broken workbooks have, stays behind the last.
  func place(of old: Int) -> Int? {
    if places.indices.contains(old) { return places[old] }
    let isBehind = (0..<Int(Int32.max)).contains(old) && count > places.count
    return isBehind ? old + count - places.count : old
  }

  /// The splices that renumber a workbook part: names of single sheets, and the tabs in front.
  ///
  /// `isVisible` tells which of the sheets can come to the front afterwards. The names of a sheet
  /// that is gone go as well.
  func splices(in document: MarkupDocument, isVisible: [Bool]) throws(WorkbookError) -> [Splice] {
    try names(in: document) + views(in: document, isVisible)
  }

  private func names(in document: MarkupDocument) throws(WorkbookError) -> [Splice] {
    guard let list = document.child("definedNames") else { return [] }
    var splices: [Splice] = []
    let names = try document.children("definedName", of: list)
    for name in names {
      guard let old = try document.value("localSheetId", of: name).flatMap({ Int($0) }) else {
        continue
      }
      let new = place(of: old)
      if new == old { continue }
      splices.append(
        try new.map { number throws(WorkbookError) in
          try document.setting("localSheetId", to: String(number), of: name.tag)
        } ?? Splice(name.range, []))
    }
    let cut = splices.count { $0.bytes.isEmpty }
    return cut == names.count && cut > 0 ? [Splice(list.range, [])] : splices
  }

  /// The tab in front stays in front, even where nothing said so; two selected sheets would be
  /// edited together.
  private func views(in document: MarkupDocument, _ isVisible: [Bool]) throws(WorkbookError)
    -> [Splice]
  {
    var views: [MarkupElement] = []
    if let list = document.child("bookViews") { views = try document.children(of: list) }
    guard !views.isEmpty else {
      let front = front(from: 0, isVisible)
      guard front != 0 else { return [] }
      let view = "<workbookView activeTab=\"\(front)\"/>"
      if let list = document.child("bookViews") {
        return [document.appending(try document.prefixed(Array(view.utf8)), to: list)]
      }
      let whole = try document.prefixed(Array("<bookViews>\(view)</bookViews>".utf8))
      return [document.inserting(whole, as: "bookViews", order: ChildOrder.workbook)]
    }
    var splices: [Splice] = []
    for view in views {
      let old = try document.value("activeTab", of: view).flatMap { Int($0) } ?? 0
      var tag: [Splice] = []
      let front = front(from: old, isVisible)
      if front != old {
        tag.append(try document.setting("activeTab", to: String(front), of: view.tag))
      }
      // The tabs stay scrolled as they are; only what comes or goes before them counts.
      if count != places.count,
        let first = try document.value("firstSheet", of: view).flatMap({ Int($0) }), first > 0
      {
        let new = min(place(of: first) ?? first, max(0, count - 1))
        if new != first {
          tag.append(try document.setting("firstSheet", to: String(new), of: view.tag))
        }
      }
      splices += tag
    }
    return splices
  }

  private func front(from old: Int, _ isVisible: [Bool]) -> Int {
    if let new = place(of: old) { return new }
    let near = min(old, count - 1)
    let order = Array(isVisible.indices.dropFirst(near)) + isVisible.indices.prefix(near).reversed()
    return order.first { isVisible[$0] } ?? max(0, near)
  }
}
