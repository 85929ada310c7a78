/// Valid 统一社会信用代码 (GB 32100—2015) of enterprises that do not exist.
enum SampleCreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// The code of the enterprise with this serial number, unlike that of any other number.
  static func code(_ serial: Int) -> String {
    let digits = String(serial)
    let subject = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    let body = Array("91520199MA" + subject)
    var sum = 0
    var weight = 1
    for character in body {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return String(body) + String(alphabet[(31 - sum % 31) % 31])
  }
}
