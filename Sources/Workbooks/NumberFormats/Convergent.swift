/// A fraction near a number, its denominator small enough: a step of its continued fraction.
///
/// That is how Excel chooses, though a fraction beside the steps may be nearer: 123.456 with two
/// digits is 123 26/57, not 123 31/68. The steps are taken in doubles, which makes 2/7 of 0.3.
struct Convergent {
  /// Above the line.
  var numerator: Double
  /// Below the line, at least 1.
  var denominator: Double

  /// The last convergent whose denominator is not larger; the number is not negative.
  ///
  /// The steps are few, since denominators grow at least as Fibonacci's numbers do.
  init(_ number: Double, largestDenominator: Double) {
    var (before, last) = ((above: 0.0, below: 1.0), (above: 1.0, below: 0.0))
    var rest = number
    while true {
      let step = rest.rounded(.down)
      let next = (above: step * last.above + before.above, below: step * last.below + before.below)
      guard next.below <= largestDenominator else { break }
      (before, last) = (last, next)
      // Closer than fifteen digits is the number itself.
      let isReached = (next.above / next.below - number).magnitude <= number * 1e-15
      guard !isReached, rest - step > 0 else { break }
      rest = 1 / (rest - step)
    }
    (numerator, denominator) = last
  }

  /// The fraction with that denominator.
  init(_ number: Double, denominator: Double) {
    numerator = (number * denominator).rounded()
    self.denominator = denominator
  }
}
