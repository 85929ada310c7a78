/// One list of a styles part, such as `fonts`: what it holds, and what is appended to it.
struct StyleList {
  /// The name of the list.
  let name: String
  private let list: MarkupElement?
  private var entries: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  private let old: Int

  /// Reads the list; none counts as empty.
  init(_ name: String, _ document: MarkupDocument) throws(WorkbookError) {
    self.name = name
    list = document.child(name)
    if let list {
      for entry in try document.children(of: list) {
        let markup = Array(document.bytes[entry.range])
        if numbers[markup] == nil { numbers[markup] = entries.count }
        entries.append(markup)
      }
    }
    old = entries.count
  }

  /// The markup of an entry; nil where there is none of that number.
  subscript(number: Int) -> [UInt8]? { entries.indices.contains(number) ? entries[number] : nil }

  /// How many entries there are.
  var count: Int { entries.count }

  /// Appends an entry, whether there is one like it or not.
  mutating func append(_ markup: [UInt8]) {
    if numbers[markup] == nil { numbers[markup] = entries.count }
    entries.append(markup)
  }

  /// The number of an entry with this markup, which is appended where there is none.
  mutating func index(of markup: [UInt8]) -> Int {
    if let number = numbers[markup] { return number }
    append(markup)
    return entries.count - 1
  }

  /// The splices that append the new entries.
  func splices(in document: MarkupDocument) throws(WorkbookError) -> [Splice] {
    let new = entries[old...].flatMap(\.self)
    guard !new.isEmpty else { return [] }
    guard let list else {
      let prefix = String(decoding: document.prefix, as: UTF8.self)
      let whole = "<\(prefix)\(name) count=\"\(entries.count)\">"
      return [
        document.inserting(
          Array(whole.utf8) + new + Array("</\(prefix)\(name)>".utf8), as: name,
          order: ChildOrder.styleSheet)
      ]
    }
    return [
      try document.setting("count", to: String(entries.count), of: list.tag),
      document.appending(new, to: list),
    ]
  }
}
