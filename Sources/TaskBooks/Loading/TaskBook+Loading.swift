import FoundationEssentials
import Workbooks

extension TaskBook {
  /// Reads a task book from a file.
  ///
  /// Throws ``TaskBookError`` with all mistakes found, each with its sheet and cell.
  public static func load(path: String) throws(TaskBookError) -> TaskBook {
    // The bytes are read once, so that the digest is that of what was read.
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      do throws(WorkbookError) { _ = try FileDigest.sha256(path: path) } catch {
        throw .unreadable(file: path, error)
      }
      throw .unreadable(file: path, .file(path: path, reason: "Input/output error"))
    }
    return try load(bytes: bytes, name: path)
  }

  /// Reads a task book held in memory; `name` stands in errors for the file's path.
  ///
  /// Throws ``TaskBookError`` with all mistakes found, each with its sheet and cell.
  public static func load(bytes: [UInt8], name: String) throws(TaskBookError) -> TaskBook {
    var loader: TaskBookLoader
    do throws(WorkbookError) {
      let workbook = try Workbook(bytes: bytes, name: name, limits: limits)
      loader = try TaskBookLoader(workbook)
    } catch {
      throw .unreadable(file: name, error)
    }
    loader.book.sha256 = FileDigest.sha256(of: bytes)
    loader.read()
    guard loader.mistakes.list.isEmpty else {
      throw .mistakes(file: name, loader.mistakes.list)
    }
    return loader.book
  }

  /// The task book that is built into the program.
  public static func builtIn() throws(TaskBookError) -> TaskBook {
    try load(bytes: PackageResources.taskbook_xlsx, name: "taskbook.xlsx")
  }

  /// A task book is small: a file that asks for more than this is none.
  private static var limits: Limits {
    var limits = Limits.standard
    limits.partBytes = 64 << 20
    limits.totalBytes = 128 << 20
    limits.cells = 50_000
    return limits
  }
}
