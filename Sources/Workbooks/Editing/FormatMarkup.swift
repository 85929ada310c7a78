/// The markup of one format, `xf`, as it is changed.
struct FormatMarkup {
  /// The markup as it is now.
  private(set) var bytes: [UInt8]
  private let part: String

  /// Takes up the markup of a format.
  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    (self.bytes, self.part) = (bytes, part)
  }

  private var document: MarkupDocument {
    get throws(WorkbookError) { try MarkupDocument(bytes, part: part) }
  }

  /// A number that it names, 0 where it names none.
  func number(_ name: String) throws(WorkbookError) -> Int {
    let document = try document
    return try document.value(name, of: document.root).flatMap { Int($0) } ?? 0
  }

  /// Names another number, and says that it counts.
  mutating func set(_ name: String, _ number: Int, applied flag: String) throws(WorkbookError) {
    for (name, value) in [(name, String(number)), (flag, "1")] {
      let document = try document
      apply([try document.setting(name, to: value, of: document.root.tag)])
    }
  }

  /// Gives attributes to a child, which comes in where the schema wants it, and says that it counts.
  mutating func set(
    _ values: [(String, String)], of child: String, _ styles: MarkupDocument, applied flag: String
  ) throws(WorkbookError) {
    let prefix = String(decoding: styles.prefix, as: UTF8.self)
    if try document.child(child) == nil {
      let new = Array("<\(prefix)\(child)/>".utf8)
      apply([
        try document.inserting(new, as: child, order: ["alignment", "protection", "extLst"])
      ])
    }
    for (name, value) in values {
      let document = try document
      guard let element = document.child(child) else { continue }
      apply([try document.setting(name, to: value, of: element.tag)])
    }
    let document = try document
    apply([try document.setting(flag, to: "1", of: document.root.tag)])
  }

  private mutating func apply(_ splices: [Splice]) {
    var patch = PatchedPart(bytes)
    patch.apply(splices)
    bytes = patch.bytes
  }
}
