import Workbooks

/// The files that a call reads, which its outputs must not replace.
struct KeptFiles {
  private let identities: [FileIdentity: String]
  private let language: Language

  /// The files at the paths; a nil and a path to nothing are left out.
  init(_ paths: [String?], language: Language) {
    var identities: [FileIdentity: String] = [:]
    for case let path? in paths {
      if let identity = FileIdentity(of: path) { identities[identity] = path }
    }
    self.identities = identities
    self.language = language
  }

  /// Ends the command where the output is one of the files, by whatever path.
  func refuse(_ output: String) throws {
    guard let identity = FileIdentity(of: output), let input = identities[identity] else { return }
    throw Failure.say(
      language == .english
        ? "\(output) would replace the input \(input); name another output"
        : "输出文件 \(output) 就是输入文件 \(input),不能覆盖;请另写一个文件名")
  }
}
