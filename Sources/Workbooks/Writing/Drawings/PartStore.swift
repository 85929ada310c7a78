/// Where new parts go: a package being written, or a copy of one being changed.
protocol PartStore: ~Copyable {
  /// A name that no part has: the smallest number from 1 between prefix and suffix.
  func freeName(_ prefix: String, _ suffix: String) -> String
  /// Puts a part in.
  mutating func put(_ part: String, _ bytes: [UInt8])
  /// Says of which type a part is.
  mutating func declare(_ part: String, _ type: String) throws(WorkbookError)
  /// Says of which type a part is through its extension.
  mutating func declareByExtension(_ part: String, _ type: String) throws(WorkbookError)
}

extension PackageDraft: PartStore {}

/// The parts of a new package with their types, but for the sheets and texts, which are streamed.
struct PartList: PartStore {
  /// The parts in their order.
  private(set) var parts: [(name: String, bytes: [UInt8])] = []
  /// The types of all parts of the package.
  private(set) var types = ContentTypesXML()
  private var names: Set<String> = []

  /// No part.
  init() {}

  func freeName(_ prefix: String, _ suffix: String) -> String {
    var number = 1
    while names.contains(prefix + String(number) + suffix) { number += 1 }
    return prefix + String(number) + suffix
  }

  mutating func put(_ part: String, _ bytes: [UInt8]) {
    parts.append((part, bytes))
    names.insert(part)
  }

  mutating func declare(_ part: String, _ type: String) { types.add(part, type) }

  /// Says of which kind a part is.
  mutating func declare(_ part: String, _ kind: ContentTypesXML.Kind) {
    declare(part, kind.rawValue)
  }

  mutating func declareByExtension(_ part: String, _ type: String) {
    let ending = part.split(separator: ".").last.map(String.init) ?? ""
    types.addDefault(ending, type)
  }
}
