import Glibc

@testable import Workbooks

/// A folder in memory for the files that one target writes, gone at the end of its life.
struct ScratchFiles: ~Copyable {
  private let folder: String

  /// Makes the folder.
  init() {
    let place = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    folder = place + "/workbooks-fuzz-\(getpid())-\(UInt32.random(in: 0..<(.max)))"
    _ = unsafe mkdir(folder, 0o700)
  }

  deinit {
    for name in ["in.xlsx", "marked.xlsx", "again.xlsx", "clean.xlsx"] {
      _ = unsafe unlink(path(name))
    }
    _ = unsafe rmdir(folder)
  }

  /// The path of a file in it.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file; the answer is its path.
  func write(_ bytes: [UInt8], to name: String) -> String {
    _ = unsafe unlink(path(name))
    do throws(WorkbookError) {
      var file = try TemporaryFile(beside: path(name))
      try file.write(bytes)
      try file.move(to: path(name))
    } catch {
      return path(name)
    }
    return path(name)
  }
}
