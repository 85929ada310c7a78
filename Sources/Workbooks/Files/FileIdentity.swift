/// Which file a path leads to, links followed: two paths with equal identities are one file.
public struct FileIdentity: Hashable, Sendable {
  private let identity: SystemCall.Identity

  /// The identity of the file at the path; nil where there is none.
  public init?(of path: String) {
    guard let identity = SystemCall.identity(of: path) else { return nil }
    self.identity = identity
  }
}
