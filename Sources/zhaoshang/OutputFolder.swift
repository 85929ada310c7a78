import FoundationEssentials
import Workbooks

/// A folder that files are written into; it is made where it does not exist.
struct OutputFolder {
  /// Where it is.
  let path: String
  private let language: Language

  /// The folder, proven writable before any work is done.
  init(_ path: String, language: Language) throws {
    self.path = path
    self.language = language
    var isFolder = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder {
      throw Failure.say(
        language == .english ? "\(path) is a file, not a folder" : "\(path) 是文件,不是文件夹")
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw unwritable
    }
    guard FileManager.default.isWritableFile(atPath: path) else { throw unwritable }
  }

  private var unwritable: any Error {
    Failure.say(
      language == .english ? "\(path): cannot be written to" : "输出文件夹无法写入:\(path)")
  }

  /// The path of a file in it; folders in the name are made.
  func file(_ name: String) throws -> String {
    let file = path + "/" + name
    if let slash = file.lastIndex(of: "/") {
      do {
        try FileManager.default.createDirectory(
          atPath: String(file[..<slash]), withIntermediateDirectories: true)
      } catch {
        throw unwritable
      }
    }
    return file
  }
}
