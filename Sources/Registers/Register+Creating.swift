internal import FoundationEssentials
internal import GRDB

extension Register {
  /// Makes an empty register that appears whole; where another process was first, its file stays.
  static func create(_ given: String) throws(RegisterError) {
    let path = location(of: given)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let draft = path.dropLast(name.count) + ".\(name).\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: String(draft)) }
    do {
      let database = try connection(to: String(draft))
      try RegisterSchema.migrator.migrate(database)
      try database.close()
    } catch {
      throw RegisterError(given, error).asUnwritable
    }
    do {
      // A second name, unlike a renaming, never takes the place of a file that is there.
      try FileManager.default.linkItem(atPath: String(draft), toPath: path)
    } catch {
      if FileManager.default.fileExists(atPath: path) { return }
      // Some shares know no second names.
      do {
        try FileManager.default.moveItem(atPath: String(draft), toPath: path)
      } catch {
        if FileManager.default.fileExists(atPath: path) { return }
        throw RegisterError(given, .unwritable("\(error)"))
      }
    }
  }
}

extension RegisterError {
  /// The same; what fails in a new file is the place and not the file.
  fileprivate var asUnwritable: Self {
    if case .damaged(let what) = reason { return Self(path, .unwritable(what)) }
    return self
  }
}
