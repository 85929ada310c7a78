extension DateTime {
  /// A moment as ISO 8601 writes it, `2023-05-06T08:30:00`; in UTC where a zone is said.
  ///
  /// Nil where it is none.
  public init?(_ text: String) {
    guard let moment = ISODate.moment(text) else { return nil }
    self = moment
  }
}
