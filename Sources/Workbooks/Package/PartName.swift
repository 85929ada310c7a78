/// Names of parts and how targets of relationships lead to them (ECMA-376 part 2, 6.2 and 6.5).
enum PartName {
  /// The part that a target leads to, seen from another part; without a leading slash.
  ///
  /// Backslashes count as slashes, `.` and `..` are followed, a fragment is left off.
  static func resolve(_ target: String, from base: String) -> String {
    func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    let path = target.utf8.prefix { $0 != UInt8(ascii: "#") }
    var steps: [Substring] = []
    if path.first.map(isSlash) != true {
      steps = base.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Substring($0) }
    }
    for step in path.split(whereSeparator: isSlash) {
      switch Substring(step) {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(Substring(decoded(String(Substring(step)))))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The part that holds the relationships of a part; of the package itself when it is "".
  static func relationships(of part: String) -> String {
    let steps = part.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
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
