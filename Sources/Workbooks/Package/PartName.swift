/// Names of parts and how targets of relationships lead to them (ECMA-376 part 2, 6.2 and 6.5).
enum PartName {
  /// The part that a target leads to, seen from another part; without a leading slash.
  ///
  /// Backslashes count as slashes, `.` and `..` are followed, a fragment is left off.
  static func resolve(_ target: String, from base: String) -> String {
    let path = target.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    let clean = String(path.map { $0 == "\\" ? "/" : $0 })
    var steps = clean.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for step in clean.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(decoded(String(step)))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The part that holds the relationships of a part; of the package itself when it is "".
  static func relationships(of part: String) -> String {
    let steps = part.split(separator: "/")
    guard let name = steps.last else { return "_rels/.rels" }
    return (steps.dropLast() + ["_rels", "\(name).rels"]).joined(separator: "/")
  }

  /// Undoes `%20` and the like.
  static func decoded(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
