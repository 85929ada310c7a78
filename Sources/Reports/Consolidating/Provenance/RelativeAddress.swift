internal import FoundationEssentials

/// The address of a file as seen from the folder of a workbook, for links between them.
enum RelativeAddress {
  /// `../报表/云岩区.xlsx`, with the characters escaped that mean something in an address.
  ///
  /// Both paths are taken as given from the working directory, unless they are absolute.
  static func of(_ file: String, from workbook: String) -> String {
    let target = parts(of: file)
    let folder = parts(of: workbook).dropLast()
    let common = zip(target, folder).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: folder.count - common)
    return (up + target.dropFirst(common).map(escaped)).joined(separator: "/")
  }

  /// The parts of the absolute path, without `.` and `..`.
  private static func parts(of path: String) -> [String] {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [String] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(String(part)) }
    }
    return parts
  }

  /// Spaces and the like are escaped where the link is written; these would not be.
  private static func escaped(_ name: String) -> String {
    var result = ""
    for character in name {
      switch character {
      case "%": result += "%25"
      case "#": result += "%23"
      case "?": result += "%3F"
      case ":": result += "%3A"
      case "\\": result += "%5C"
      default: result.append(character)
      }
    }
    return result
  }
}
