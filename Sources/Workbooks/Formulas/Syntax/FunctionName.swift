/// Names of functions as files write them.
enum FunctionName {
  /// The name in capitals without the marks of newer functions: `_xlfn._xlws.SORT` is `SORT`.
  static func plain(_ name: String) -> String {
    var name = Substring(name.uppercased())
    for mark in ["_XLFN.", "_XLWS."] where name.hasPrefix(mark) {
      name = name.dropFirst(mark.utf8.count)
    }
    return String(name)
  }

  /// Functions that give something else each time, or depend on where a reference text leads.
  static let volatile: Set<String> = [
    "TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO",
  ]
}
