/// The name of a file without its folders, which differ from one machine to the next.
enum FileName {
  /// What stands behind the last `/`.
  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
