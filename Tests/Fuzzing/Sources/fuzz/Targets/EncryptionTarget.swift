@testable import Workbooks

extension FuzzTarget {
  /// Bytes as a compound file, opened with a password and written again, and as EncryptionInfo.
  static let encryption = FuzzTarget(name: "encryption") { bytes throws(Finding) in
    var limits = limits
    limits.spinCount = 1_000
    _ = allowed { () throws(WorkbookError) in try FileProbe(.memory(bytes)).content }
    _ = allowed { [limits] () throws(WorkbookError) in
      try EncryptionInfo.read(bytes, limits: limits)
    }
    let file = allowed { [limits] () throws(WorkbookError) in
      try EncryptedFile(bytes, limits: limits)
    }
    guard let file else { return }
    let opened = allowed { () throws(WorkbookError) in
      let key = try file.key(for: "Zs2023")
      return (key, try file.package(key))
    }
    guard let (key, package) = opened else { return }
    let again = allowed { [limits] () throws(WorkbookError) in
      let sealed = try EncryptedFile(file.replacing(package: package, key), limits: limits)
      return try sealed.package(sealed.key(for: "Zs2023"))
    }
    // What is broken beside the package may make it impossible to write the file again.
    guard let again else { return }
    guard again == package else { throw Finding("a package encrypted again is another") }
  }
}
