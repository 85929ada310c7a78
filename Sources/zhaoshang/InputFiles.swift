import FoundationEssentials
import Workbooks

/// The workbooks among the paths of a call: files as they are, folders walked.
struct InputFiles {
  /// A workbook to be read.
  struct File: Hashable {
    /// Where it is.
    var path: String
    /// Its name under the folder that was given, or its own name.
    var name: String
  }

  /// The files, in the order of their names, so that the order of the call changes nothing.
  var files: [File]

  private static let extensions = ["xlsx", "xlsm", "xltx", "xls", "et", "xlsb", "ods"]

  /// Walks the paths; the error says which path cannot be used or holds no workbook.
  ///
  /// What lies in the folder of an earlier output is left out of the walk.
  init(
    _ paths: [String], leavingOut output: String? = nil, alsoTaking more: [String] = [],
    language: Language
  ) throws {
    let earlier = output.flatMap { FileIdentity(of: $0) }
    var files: Set<File> = []
    for path in paths {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure.say(
          language == .english ? "\(path): no such file or folder" : "找不到文件或文件夹:\(path)")
      }
      guard isFolder else {
        files.insert(File(path: path, name: Self.lastComponent(path)))
        continue
      }
      let found = try Self.workbooks(
        under: path, leavingOut: earlier, extensions: Self.extensions + more, language: language)
      guard !found.isEmpty else {
        throw Failure.say(
          language == .english
            ? "\(path): no workbook in this folder" : "文件夹里没有工作簿(.xlsx 等):\(path)")
      }
      files.formUnion(found.map { File(path: path + "/" + $0, name: $0) })
    }
    self.files = files.sorted { ($0.path, $0.name) < ($1.path, $1.name) }
  }

  private static func workbooks(
    under folder: String, leavingOut earlier: FileIdentity?, extensions: [String],
    language: Language
  ) throws -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw Failure.say(
        language == .english ? "\(folder): cannot be read" : "文件夹无法读取:\(folder)")
    }
    return names.filter { name in
      let own = lastComponent(name)
      // `~$` marks the lock that Excel leaves beside an open workbook.
      guard !own.hasPrefix("~$"), !own.hasPrefix("."), let dot = own.lastIndex(of: ".") else {
        return false
      }
      return extensions.contains(own[own.index(after: dot)...].lowercased())
        && !lies(name, of: folder, in: earlier)
    }
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether one of the folders on the way to the file is that one.
  private static func lies(
    _ name: String, of folder: String, in earlier: FileIdentity?
  ) -> Bool {
    guard let earlier, earlier != FileIdentity(of: folder) else { return false }
    var path = folder
    return name.split(separator: "/").dropLast().contains { part in
      path += "/" + part
      return FileIdentity(of: path) == earlier
    }
  }
}
