import FoundationEssentials
import Workbooks

/// A text file that appears whole or not at all.
enum WholeFile {
  /// Writes the text in UTF-8; the command ends where the place cannot be written to.
  static func write(_ text: String, to path: String, _ language: Language) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure.say(
        language == .english ? "\(path): cannot be written" : "文件写不进去:\(path)")
    }
  }
}
