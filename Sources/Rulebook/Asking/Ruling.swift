/// What a rule has to say about one place: a finding, or why it could not look.
public enum Ruling: Hashable, Sendable {
  /// Something is wrong.
  case found(Observation)
  /// It could not be evaluated; why, in Chinese.
  case notEvaluated(String)

  /// What the body finds; where it needs what is not to be had, why it could not look.
  static func looking(
    _ body: () throws(Unusable) -> Observation?
  ) -> [Ruling] {
    do {
      return try body().map { [.found($0)] } ?? []
    } catch {
      return [.notEvaluated(error.why)]
    }
  }

  /// What the body finds, place by place; where it cannot look at all, why.
  static func lookingAtAll(
    _ body: () throws(Unusable) -> [Ruling]
  ) -> [Ruling] {
    do {
      return try body()
    } catch {
      return [.notEvaluated(error.why)]
    }
  }
}

/// Why something that a rule needs is not to be had; another rule has said what is wrong with it.
struct Unusable: Error, Hashable {
  /// Why, in one Chinese clause that names the place.
  var why: String
}
