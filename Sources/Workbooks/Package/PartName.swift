/// Names of parts and how targets of relationships lead to them (ECMA-376 part 2, 6.2 and 6.5).
enum PartName {
  /// The part that a target leads to, seen from another part; without a leading slash.
  ///
  /// Backslashes count as slashes, `.` and `..` are followed, a fragment is left off.
  static func resolve(_ target: String, from base: String) -> String {
    if let part = resolve(plain: target, from: base) { return part }
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

  /// The part that a target in the usual form leads to, such as `../media/image1.png`; nil where
  /// the target or the other part is in another form.
  static func resolve(plain target: String, from base: String) -> String? {
    let slash = UInt8(ascii: "/")
    var path = target.utf8[...]
    var folder = path.first == slash ? "".utf8[...] : self.folder(of: base.utf8[...])
    if path.first == slash { path.removeFirst() }
    guard folder.isEmpty || isPlain(folder.dropLast()) else { return nil }
    while path.starts(with: "../".utf8) {
      path.removeFirst(3)
      folder = self.folder(of: folder.dropLast())
    }
    guard isPlain(path) else { return nil }
    var part = String(Substring(folder))
    part += Substring(path)
    return part
  }

  /// What stands in front of the last step, with its slash.
  private static func folder(of path: Substring.UTF8View) -> Substring.UTF8View {
    path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? path.prefix(0)
  }

  /// Whether all steps are names that stand for themselves.
  private static func isPlain(_ path: Substring.UTF8View) -> Bool {
    var isStart = true
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "."):
        if isStart { return false }
        isStart = byte == UInt8(ascii: "/")
      case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "%"): return false
      default: isStart = false
      }
    }
    return !isStart
  }

  /// The part that holds the relationships of a part; of the package itself when it is "".
  static func relationships(of part: String) -> String {
    let steps = part.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let name = steps.last else { return "_rels/.rels" }
    return (steps.dropLast() + ["_rels", "\(name).rels"]).joined(separator: "/")
  }

  /// Undoes `%20` and the like.
  static func decoded(_ name: String) -> String {
    guard name.holds(UInt8(ascii: "%")) else { return name }
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
