@testable import Workbooks

/// The parts of a file, to be rewritten by their texts.
struct MutatedPackage {
  /// The text of each part by its name.
  var texts: [String: String] = [:]

  /// Reads the parts of a file.
  init(path: String) throws {
    let archive = try Archive(path: path, limits: .standard)
    for name in archive.entries {
      texts[name] = String(decoding: try archive.read(name), as: UTF8.self)
    }
  }

  /// Writes the parts, in the order of their names.
  func save(to path: String) throws {
    var builder = try ArchiveBuilder(path: path)
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      try builder.add(name, Array(text.utf8))
    }
    try builder.finish()
  }
}
