/// What a workbook asks of those who open it: to read only, or to give a password before they
/// change it (ECMA-376, 18.2.12).
///
/// It hinders nobody from reading.
public struct FileSharing: Hashable, Sendable {
  /// Whether programs are to propose reading only.
  public var isReadOnlyRecommended: Bool
  /// Whether changing it needs a password.
  public var hasPassword: Bool
  /// Who reserved it; nil is not said.
  public var userName: String?

  /// What a workbook asks.
  public init(isReadOnlyRecommended: Bool, hasPassword: Bool = false, userName: String? = nil) {
    self.isReadOnlyRecommended = isReadOnlyRecommended
    self.hasPassword = hasPassword
    self.userName = userName
  }

  /// What the element says that just started.
  init(_ xml: borrowing XMLCursor) {
    let hashes = [xml.attribute("hashValue"), xml.attribute("reservationPassword")]
    self.init(
      isReadOnlyRecommended: xml.flag("readOnlyRecommended"),
      hasPassword: hashes.contains { $0?.isEmpty == false },
      userName: xml.attribute("userName").map(XString.unescaped))
  }
}
